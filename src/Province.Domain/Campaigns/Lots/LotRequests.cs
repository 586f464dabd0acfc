using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Refusals;
using Province.Draws.Requests;
using Earlier = Province.Draws.Requests.EarlierInspection;

namespace Province.Domain.Campaigns.Lots;

/// <summary>Makes requests to the draws of an arrangement. Cities are known by their area codes, groups by their places.</summary>
/// <remarks>Source: domain rules of the province (each city in one group and inspected once, none inspects itself; no two groups inspect each
/// other and not the same city as last time are preferences with a switch); draw specification, sections 3.4 and 3.5.</remarks>
public static class LotRequests
{
    private const int MostCities = 40;
    private const string PairingKind = "pairing";
    private const string InspectionKind = "inspection";
    private const string OfficersKind = "officers";
    private static readonly string[] BuilderCodes = ["CAMP103", "CAMP104", "CAMP109", "CAMP110"];

    /// <summary>Which cities build a group together.</summary>
    /// <param name="campaign">The draft.</param>
    /// <param name="cities">The cities that take part.</param>
    /// <param name="groupSize">How many cities build a group: 2 or more, dividing their number.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RefusedException"><c>lots.cities</c>, <c>lots.group_size</c>.</exception>
    public static PairingRequest Pairing(Campaign campaign, IReadOnlyList<LotCity> cities, int groupSize)
    {
        RequireCities(cities);
        if (groupSize < 2 || cities.Count % groupSize != 0)
            throw new RefusedException(LotRefusals.GroupSize(cities.Count, groupSize));
        return new PairingRequest { Title = Title(campaign, LotKind.Pairing), Cities = Things(cities), GroupSize = groupSize, Rules = [] };
    }

    /// <summary>Who inspects whom; the cities are shared out evenly, the first groups taking one more where they do not come out even.</summary>
    /// <param name="campaign">The draft, with its builders.</param>
    /// <param name="cities">The cities that take part.</param>
    /// <param name="preferences">Which of the preferences are rules of this draw.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RefusedException"><c>lots.cities</c>, <c>lots.groups_incomplete</c>.</exception>
    public static InspectionRequest Inspection(Campaign campaign, IReadOnlyList<LotCity> cities, ArrangementPreferences preferences)
    {
        RequireCities(cities);
        var groups = Complete(campaign, cities);
        var ids = cities.ToDictionary(city => city.Name, city => city.Id);
        var (each, more) = (cities.Count / groups.Count, cities.Count % groups.Count);
        return new InspectionRequest
        {
            Title = Title(campaign, LotKind.Inspection), Cities = Things(cities),
            Groups = [.. groups.Select((group, index) => new InspectionGroup(GroupId(index), [.. group.Builders.Select(name => ids[name]).Order(StringComparer.Ordinal)], each + (index < more ? 1 : 0)))],
            Rules = [.. RulesOf(preferences, ids)],
        };
    }

    /// <summary>Which officer guides which group; the groups are shared out evenly.</summary>
    /// <param name="campaign">The draft, with its builders.</param>
    /// <param name="cities">The cities that take part.</param>
    /// <param name="officers">The names of the officers, in an order that is kept.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RefusedException"><c>lots.officers</c>, <c>lots.groups_incomplete</c>.</exception>
    public static OfficersRequest Officers(Campaign campaign, IReadOnlyList<LotCity> cities, IReadOnlyList<string> officers)
    {
        var groups = Complete(campaign, cities);
        if (officers.Count is 0 or > OfficersRequest.Most || officers.Distinct().Count() != officers.Count || officers.Any(name => name.Length is 0 or > 30))
            throw new RefusedException(LotRefusals.Officers);
        var (least, most) = (groups.Count / officers.Count, (groups.Count + officers.Count - 1) / officers.Count);
        return new OfficersRequest
        {
            Title = Title(campaign, LotKind.Officers), Rules = [],
            Groups = [.. groups.Select((group, index) => new NamedThing(GroupId(index), $"第 {group.Number} 组（{string.Join("、", group.Builders)}）"))],
            Officers = [.. officers.Select((name, index) => new GuidingOfficer(Id("o", index), name, least, most))],
        };
    }

    /// <summary>What such a draw is for in the register: the same cities, groups and officers are drawn once, whatever the rules and in whatever order the
    /// groups stand, so that moving a group is no reason to draw again.</summary>
    /// <param name="campaign">The draft, with its builders.</param>
    /// <param name="request">A request that was made from it.</param>
    /// <returns>An id of at most 64 characters, such as <c>campaign-…-pairing-1a2b3c4d</c>.</returns>
    public static string Subject(Campaign campaign, DrawRequest request)
    {
        var basis = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', BasisOf(campaign, request))));
        return $"campaign-{campaign.Id:N}-{request.Kind}-{Convert.ToHexStringLower(basis)[..8]}";
    }

    /// <summary>The campaign of such a subject.</summary>
    /// <param name="subject">The subject of a draw.</param>
    /// <returns>The campaign; null when the draw is none of an arrangement.</returns>
    public static Guid? ReadSubject(string subject) => subject.Split('-') is ["campaign", var id, PairingKind or InspectionKind or OfficersKind, { Length: 8 }] && Guid.TryParseExact(id, "N", out var campaign) ? campaign : null;

    private static IEnumerable<string> BasisOf(Campaign campaign, DrawRequest request)
    {
        var builders = campaign.CrossGroups().Select(group => string.Join('、', group.Builders.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        return request switch
        {
            PairingRequest pairing => [pairing.GroupSize.ToString(CultureInfo.InvariantCulture), .. pairing.Cities.Select(city => city.Id)],
            InspectionRequest inspection => [.. inspection.Cities.Select(city => city.Id), .. builders],
            OfficersRequest officers => [.. officers.Officers.Select(officer => officer.Name).Order(StringComparer.Ordinal), .. builders],
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "No draw of an arrangement."),
        };
    }

    private static string GroupId(int index) => Id("g", index);

    private static string Id(string letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1:00}");

    private static IEnumerable<InspectionRule> RulesOf(ArrangementPreferences preferences, Dictionary<string, string> ids)
    {
        var earlier = preferences.Earlier.Where(seen => ids.ContainsKey(seen.Builder) && ids.ContainsKey(seen.Inspected))
            .Select(seen => new Earlier(seen.Year, ids[seen.Builder], ids[seen.Inspected])).Distinct()
            .OrderBy(seen => seen.Year).ThenBy(seen => seen.By, StringComparer.Ordinal).ThenBy(seen => seen.Of, StringComparer.Ordinal).ToList();
        if (preferences.AvoidRepeats && earlier.Count > 0)
            yield return new NotAgainRule("not-again", $"不与 {string.Join("、", earlier.Select(seen => seen.Year).Distinct())} 年检查同一市州", earlier);
        if (preferences.AvoidMutual)
            yield return new NotMutualRule("not-mutual", "两个组不互相检查对方的组建市州");
    }

    private static IReadOnlyList<CrossGroup> Complete(Campaign campaign, IReadOnlyList<LotCity> cities)
    {
        var groups = campaign.CrossGroups();
        if (groups.Count == 0)
            throw new RefusedException(LotRefusals.GroupsIncomplete(null));
        var findings = ArrangementCheck.Run(campaign.Arrangement([.. cities.Select(city => city.Name)]));
        if (findings.FirstOrDefault(found => BuilderCodes.Contains(found.Code)) is { } wrong)
            throw new RefusedException(LotRefusals.GroupsIncomplete(wrong));
        return groups;
    }

    private static void RequireCities(IReadOnlyList<LotCity> cities)
    {
        if (cities.Count is < 2 or > MostCities)
            throw new RefusedException(LotRefusals.Cities);
    }

    private static List<NamedThing> Things(IReadOnlyList<LotCity> cities) =>
        [.. cities.OrderBy(city => city.Id, StringComparer.Ordinal).Select(city => new NamedThing(city.Id, city.Name))];

    private static string Title(Campaign campaign, LotKind kind) => $"{campaign.Year} 年“{campaign.Title}”：抽签确定{CampaignNames.Of(kind)}";
}
