using Province.App.Features.Campaigns.Pools;
using Province.App.Features.Campaigns.Rosters;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Campaigns.Training;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>Works out each group's step, what is late and by whom, from what the cities filed.</summary>
internal sealed class CampaignProgress(ProvinceDb db, CampaignDesk desk, CampaignRecords records, CampaignStatements statements)
{
    public async Task<ProgressOf> OfAsync(Campaign campaign, CancellationToken ct)
    {
        var cities = (await desk.CitiesAsync(ct)).ToDictionary(city => city.Name);
        var filed = (await records.RostersAsync(campaign.Id, ct)).ToLookup(roster => roster.City);
        var notes = await statements.Acknowledged(db, campaign.Id).ToHashSetAsync(cancellationToken: ct);
        var extensions = (await records.ExtensionsAsync(campaign.Id, ct)).ToLookup(e => e.City);
        var training = await records.TrainingAsync(campaign.Id, ct);
        var accepted = await records.AcceptedAsync(campaign.Id, ct);
        CityProgress CityOf(CrossGroup group, CampaignCity city) =>
            Of(group, city, campaign.Terms, [.. filed[city.Id].OrderByDescending(roster => roster.Version)], notes, [.. extensions[city.Id]]) with
            {
                Accepted = accepted[city.Id].Count(),
                Untrained = [.. accepted[city.Id].Where(member => training.Find(city.Id, member) is null).Select(member => member.Person.Name)],
            };
        return new ProgressOf([.. campaign.CrossGroups().Select(group =>
            Of(group, campaign.Terms, [.. group.Builders.Where(cities.ContainsKey).Select(name => CityOf(group, cities[name]))]))], [])
        {
            Pools = await PoolsAsync(campaign, cities, extensions, ct),
        };
    }

    private async Task<IReadOnlyList<CityPool>> PoolsAsync(
        Campaign campaign, Dictionary<string, CampaignCity> cities, ILookup<TenantId, DeadlineExtension> extensions, CancellationToken ct)
    {
        var filed = (await records.PoolsAsync(campaign.Id, ct)).ToLookup(line => line.City);
        return
        [
            .. from @group in campaign.CrossGroups()
               from name in @group.Inspected
               where cities.ContainsKey(name)
               let city = cities[name].Id
               let due = DueOf(campaign.Terms, CampaignDateKind.Pool, extensions[city])
               select new CityPool(@group.Number, city.Code, name, filed[city.Code].MaxBy(line => line.Version), campaign.Terms.Dates.Pool, due,
                   DeadlineExtension.DaysLate(due, filed[city.Code].Select(line => (DateOnly?)ChinaTime.DayOf(line.FiledAt)).Min() ?? desk.Today)),
        ];
    }

    private static DateOnly? DueOf(CampaignTerms terms, CampaignDateKind kind, IEnumerable<DeadlineExtension> extensions) =>
        DeadlineExtension.DueOf(terms.Dates.Of(kind), extensions.Where(e => e.Kind == kind).Select(e => e.GrantedUntil));

    private static GroupProgress Of(CrossGroup group, CampaignTerms terms, IReadOnlyList<CityProgress> cities)
    {
        var rosters = cities.Select(city => city.Roster).ToList();
        var findings = RosterCheck.OfGroup(Assignments.AssignmentDesk.DemandsOf(terms), rosters);
        return new GroupProgress(group.Number, group.Lead, group.Inspected, group.GuidingOfficer, cities, StepOf(cities),
            rosters.Sum(roster => roster.Officers), rosters.Sum(roster => roster.Experts), findings);
    }

    private CityProgress Of(CrossGroup group, CampaignCity city, CampaignTerms terms, IReadOnlyList<FiledRoster> filings,
        HashSet<AcknowledgedMember> notes, IReadOnlyList<DeadlineExtension> extensions)
    {
        var latest = filings.Count > 0 ? filings[0] : null;
        var due = DueOf(terms, CampaignDateKind.Roster, extensions);
        var first = filings.Count > 0 ? filings[^1] : null;
        return new CityProgress(city.Id.Code, city.Name, group.Lead == city.Name, latest is null ? null : FiledLine.Of(latest), terms.Dates.Roster, due,
            (first?.FiledOn ?? desk.Today) > due,
            latest?.Members.Count(member => notes.Contains(new(city.Id, member.MemberId, member.Person.Name))) ?? 0, latest?.Members.Count ?? 0,
            extensions.Count(e => e.Stage == ExtensionStage.Asked))
        {
            Roster = new CityRoster(city.Id.Code, group.Lead == city.Name, latest is not null,
                [.. (latest?.Members ?? []).OrderBy(member => member.Ordinal).Select(member => member.Entry)]),
        };
    }

    private static GroupStep StepOf(IReadOnlyList<CityProgress> cities) =>
        cities.Count == 0 || cities.Any(city => city.Latest is null or { Stage: FilingStage.Returned }) ? GroupStep.Named
        : cities.Any(city => city.Latest!.Stage != FilingStage.Accepted) ? GroupStep.RosterFiled
        : cities.Any(city => city.Acknowledged < city.Members) ? GroupStep.RosterAccepted
        : cities.Any(city => !city.IsTrained) ? GroupStep.Acknowledged
        : GroupStep.Trained;
}

/// <summary>How a campaign goes, group by group.</summary>
/// <param name="Groups">Group by group.</param>
/// <param name="Late">What came late or is overdue, by date; rosters, fieldwork and summaries.</param>
public sealed record ProgressOf(IReadOnlyList<GroupProgress> Groups, IReadOnlyList<LateEntry> Late)
{
    /// <summary>The pool of each inspected city, in the order of the groups.</summary>
    public IReadOnlyList<CityPool> Pools { get; init; } = [];
}

/// <summary>How the pool of an inspected city goes.</summary>
/// <param name="Group">The number of the group that inspects the city.</param>
/// <param name="City">Its area code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Latest">What it filed last, or null.</param>
/// <param name="FirstDue">The date that the campaign sets, or null.</param>
/// <param name="Due">The date that holds, extensions counted, or null.</param>
/// <param name="DaysLate">How many days (天) its first filing came late, or is overdue; 0 when it is not.</param>
public sealed record CityPool(int Group, int City, string Name, FiledPoolLine? Latest, DateOnly? FirstDue, DateOnly? Due, int DaysLate);

/// <summary>How a group goes.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Lead">The city that leads.</param>
/// <param name="Inspected">The cities that it inspects.</param>
/// <param name="GuidingOfficer">Who guides it.</param>
/// <param name="Cities">The cities that build it.</param>
/// <param name="Step">How far it is.</param>
/// <param name="Officers">Licensed officers in what was filed.</param>
/// <param name="Experts">Experts in what was filed.</param>
/// <param name="Findings">What does not fit.</param>
public sealed record GroupProgress(
    int Number, string? Lead, IReadOnlyList<string> Inspected, string? GuidingOfficer, IReadOnlyList<CityProgress> Cities, GroupStep Step,
    int Officers, int Experts, IReadOnlyList<RosterFinding> Findings)
{
    /// <summary>What it did and found; null where nobody asked for it.</summary>
    public CampaignFigures? Figures { get; init; }

    /// <summary>Its summary as it was filed last, or null.</summary>
    public SummaryFiling? Summary { get; init; }

    /// <summary>The day by which its summary is due, extensions counted.</summary>
    public DateOnly? SummaryDue { get; init; }
}

