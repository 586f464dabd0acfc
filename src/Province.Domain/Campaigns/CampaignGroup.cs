using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns;

/// <summary>A group of a campaign as the province keeps it.</summary>
public sealed class CampaignGroup : ITenantOwned
{
    internal CampaignGroup(Campaign campaign, int ordinal, CrossGroup cross)
    {
        (Builders, Inspected) = ([], []);
        Tenant = campaign.Tenant;
        CampaignId = campaign.Id;
        Ordinal = ordinal;
        Cross = cross;
    }

    private CampaignGroup() => (Builders, Inspected) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The place in the arrangement, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The number that people know it by; in a faulty draft two may have the same.</summary>
    public int Number { get; private set; }

    /// <summary>The names of the cities that build it, the lead first.</summary>
    public List<string> Builders { get; private set; }

    /// <summary>The name of the city that leads it, or null.</summary>
    public string? Lead { get; private set; }

    /// <summary>The names of the cities that it inspects.</summary>
    public List<string> Inspected { get; private set; }

    /// <summary>The name of the provincial officer who guides it, or null.</summary>
    public string? GuidingOfficer { get; private set; }

    /// <summary>The group as the checks read it.</summary>
    public CrossGroup Cross
    {
        get => new() { Number = Number, Builders = Builders, Lead = Lead, Inspected = Inspected, GuidingOfficer = GuidingOfficer };
        internal set => (Number, Builders, Lead, Inspected, GuidingOfficer) = (value.Number, [.. value.Builders], value.Lead, [.. value.Inspected], value.GuidingOfficer);
    }

    /// <summary>Groups with their names trimmed and brought to one form; what a program left out counts as empty, and a lead that is not named is the first builder.</summary>
    /// <param name="groups">The groups as they came.</param>
    /// <returns>The groups.</returns>
    public static IReadOnlyList<CrossGroup> Tidy(IReadOnlyList<CrossGroup?>? groups) => [.. (groups ?? []).OfType<CrossGroup>().Select(Tidy)];

    private static CrossGroup Tidy(CrossGroup group)
    {
        var builders = Names(group.Builders);
        var officer = group.GuidingOfficer?.Trim();
        return group with
        {
            Builders = builders, Inspected = Names(group.Inspected), GuidingOfficer = string.IsNullOrEmpty(officer) ? null : officer,
            Lead = string.IsNullOrWhiteSpace(group.Lead) ? builders.Count > 0 ? builders[0] : null : NameOf(group.Lead),
        };
    }

    private static List<string> Names(IReadOnlyList<string>? names) => [.. (names ?? []).Where(name => !string.IsNullOrWhiteSpace(name)).Select(NameOf)];

    private static string NameOf(string name) => CityName.FindKnown(name.Trim()) ?? name.Trim();

    /// <summary>Whether groups can be kept at all; what is wrong with them otherwise the checks find.</summary>
    /// <param name="groups">The groups.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? Refuse(IReadOnlyList<CrossGroup> groups) =>
        groups.Count > 60 || groups.Any(group => group.Number is < 1 or > 999 || group.Builders.Count > 20 || group.Inspected.Count > 20
            || group.GuidingOfficer?.Length > 30 || group.Builders.Concat(group.Inspected).Append(group.Lead ?? "无").Any(city => city.Length is 0 or > 30))
            ? Refusal.Invalid("campaign.groups_invalid", "编组最多 60 个组，组号 1 到 999，每组组建市州和被检查市州各不超过 20 个，名称不超过 30 个字。", "groups")
            : null;
}
