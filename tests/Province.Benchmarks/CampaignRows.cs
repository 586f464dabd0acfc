using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Campaigns.Training;
using Province.Domain.Exchange;
using Province.Domain.Inspections;
using Province.Domain.Plans;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>An issued campaign of 14 cities in seven groups, with rosters, pools, 28 inspections, 500 findings and four summaries, as the province's rows.</summary>
internal sealed class CampaignRows(ProvinceDb db, DateTimeOffset now)
{
    private const int Findings = 500;
    private static readonly TenantId Province = new(430000);
    private readonly DateOnly _today = ChinaTime.DayOf(now);
    private readonly CampaignActor _actor = new(null, "组织人员");
    private Dictionary<string, TenantId> _cities = [];

    internal async Task<Guid> FillAsync()
    {
        var tenants = await db.Tenants.AsNoTracking().ToListAsync();
        _cities = Arrangement2021.Groups.SelectMany(group => group.Builders).ToDictionary(name => name, name => tenants.Single(tenant => tenant.Area.StartsWith(name[..2], StringComparison.Ordinal)).Id);
        var campaign = Issued();
        db.Campaigns.Add(campaign);
        foreach (var (number, group) in Arrangement2021.Groups.Index())
        {
            foreach (var city in group.Builders)
                AddRoster(campaign, _cities[city], city == group.Builders[0]);
            foreach (var city in group.Inspected)
                AddPool(campaign, _cities[city]);
            AddInspections(campaign, number, group.Inspected);
            if (number < 4)
                AddSummary(campaign, number + 1, _cities[group.Builders[0]]);
        }

        await db.SaveChangesAsync();
        return campaign.Id;
    }

    private Campaign Issued()
    {
        var terms = new CampaignTerms
        {
            Title = "工贸行业安全监管交叉执法", Year = _today.Year, Industries = [Industry.IndustryAndTrade], CheckItems = ["安全警示标志"], DisciplineRules = ["不接受宴请"],
            Dates = new() { Roster = _today.AddDays(10), Pool = _today.AddDays(12), Training = _today.AddDays(15), Completion = _today.AddDays(40), ExtendedCompletion = _today.AddDays(50), Summary = _today.AddDays(60) },
            Quotas = new() { OfficersPerGroup = 4, ExpertsPerGroup = 2, EnterprisesPerCity = 2, CountiesPerCity = 2, DaysPerSmelter = 1 },
        };
        var campaign = new Campaign(Province, Guid.CreateVersion7(now), terms, "新建", _actor, now);
        campaign.Arrange([.. Arrangement2021.Groups.Select((group, at) => new CrossGroup { Number = at + 1, Builders = group.Builders, Lead = group.Builders[0], Inspected = group.Inspected, GuidingOfficer = $"指导人员{at / 2}" })], _actor, now);
        campaign.Issue([], _actor, now);
        return campaign;
    }

    private void AddRoster(Campaign campaign, TenantId city, bool leads)
    {
        RosterPerson Officer(string name, bool heads) => new(RosterRole.Officer, name, "市应急管理局", "科员", heads, $"湘执{name}", _today.AddYears(2));
        var members = new[] { Officer($"甲{city.Code}", leads), Officer($"乙{city.Code}", false), new RosterPerson(RosterRole.Expert, $"丙{city.Code}", "研究院", "高级工程师", Field: "粉尘防爆", ProvidedBy: city.Code) }
            .Select(person => new RosterEntry(Guid.NewGuid(), person)).ToList();
        var snapshot = new RosterSnapshot(campaign.Id, 1, "计划人员", members);
        var roster = new FiledRoster(Province, city, Arrive(city, RosterSnapshot.EnvelopeKind, snapshot.Write()), snapshot, now, _today, campaign.Terms.Dates.Roster);
        roster.Accept(_actor.Name, now);
        db.FiledRosters.Add(roster);
        db.TrainedMembers.AddRange(members.Select(member => new TrainedMember(Province, campaign.Id, new Attendance(city, member, _today), new Recorder("组织人员", _today, now))));
        db.DisciplineAcknowledgements.AddRange(members.Select(member => new DisciplineAcknowledgement(Province, city,
            new AcknowledgementNote(campaign.Id, member.Id, member.Person.Name, member.Person.Name, now, false))));
    }

    private void AddPool(Campaign campaign, TenantId city)
    {
        var snapshot = new PoolSnapshot(campaign.Id, 1, "市局", NoCement: true, [.. Enumerable.Range(0, 200).Select(i => new PoolCandidate($"91{city.Code}{i:D10}", $"企业{i}", "某区", [], null, false))]);
        var pool = new FiledCampaignPool(Province, city, Arrive(city, PoolSnapshot.EnvelopeKind, snapshot.Write()), snapshot, new string('a', 64), now);
        pool.Accept(_actor.Name, now);
        db.FiledCampaignPools.Add(pool);
    }

    private void AddInspections(Campaign campaign, int group, string[] inspected)
    {
        var by = new Recorder("甲", _today, now);
        for (var at = 0; at < 4; at++)
        {
            var city = _cities[inspected[at / 2]];
            var target = new GroupTarget(Province, Guid.CreateVersion7(now), campaign.Id, group + 1, new TargetEnterprise(city, $"91{city.Code}{at:D10}", $"企业{at}", "某区", [EnterpriseKind.Smelting]), TargetOrigin.Drawn, null);
            var inspection = new Inspection(Guid.CreateVersion7(now), target);
            var officers = new[] { "甲", "乙" }.Select(name => new PresentMember(_cities[Arrangement2021.Groups[group].Builders[0]], Guid.NewGuid(), new RosterPerson(RosterRole.Officer, name, "市局", "科员", false, "湘执", _today.AddYears(2))));
            inspection.Record(new Visit(_today, 1, [.. officers], null), by);
            foreach (var number in Enumerable.Range(0, Findings).Where(number => number % 28 == (group * 4) + at))
                inspection.AddFinding(Guid.CreateVersion7(now), new FindingStatement($"问题{number}", "安全警示标志", number % 7 == 0 ? FindingSeverity.Grave : FindingSeverity.Ordinary, number % 7 == 0), by);
            if (group % 2 == 0)
                inspection.HandOver(Guid.NewGuid(), by);
            db.GroupTargets.Add(target);
            db.Inspections.Add(inspection);
        }
    }

    private void AddSummary(Campaign campaign, int group, TenantId city)
    {
        var snapshot = new SummarySnapshot(campaign.Id, group, 1, "计划人员", new SummaryText("情况", "问题", "处理", "建议"), null);
        db.FiledSummaries.Add(new FiledSummary(Province, city, Arrive(city, SummarySnapshot.EnvelopeKind, snapshot.Write()), snapshot, now, _today, campaign.Terms.Dates.Summary));
    }

    private Guid Arrive(TenantId city, string kind, string payload)
    {
        var envelope = new OutboxEnvelope(city, Guid.NewGuid(), Province, new Letter(kind, "campaign/benchmark", "报送", payload), now);
        db.Inbox.Add(new InboxEnvelope(Province, envelope, now));
        return envelope.Id;
    }
}
