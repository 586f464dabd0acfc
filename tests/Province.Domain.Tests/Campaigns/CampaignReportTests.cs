using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Campaigns;

/// <summary>The figures of a report against a plain recount of what happened, kept beside the entities in the plainest form.</summary>
public sealed class CampaignReportTests
{
    private static readonly DateOnly Day = new(2022, 6, 1);
    private static readonly Recorder By = new("记录人", Day, new DateTimeOffset(2022, 6, 1, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Figures_OfAnyHistory_EqualAPlainRecount() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var history = new History(new System.Random(seed));
        var report = CampaignReport.Of(history.Source());
        Compare(report.Total, history.Happened, seed);
        foreach (var group in report.Groups)
        {
            Compare(group.Total, [.. history.Happened.Where(row => row.Group == group.Group.Number)], seed);
            foreach (var city in group.Cities)
                Compare(city.Figures, [.. history.Happened.Where(row => row.Group == group.Group.Number && row.City == city.City)], seed);
        }

        report.Groups.Sum(group => group.Total.Findings).ShouldBe(report.Total.Findings);
        report.Groups.Sum(group => group.Cities.Sum(city => city.Figures.Visits)).ShouldBe(report.Total.Visits);
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Late_OfEachDeadline_NamesWhoAndKeepsWhatCameInTimeOut()
    {
        var terms = new CampaignTerms { Dates = new() { Roster = Day, Completion = Day.AddDays(10), Summary = Day.AddDays(20) } };
        CrossGroup[] groups = [new() { Number = 1, Builders = ["甲市", "乙市"], Lead = "甲市" }, new() { Number = 2, Builders = ["丙市"], Lead = "丙市" }];
        var source = new ReportSource
        {
            Terms = terms, Groups = groups, Today = Day.AddDays(21), 
            Granted = [new("乙市", CampaignDateKind.Roster, Day.AddDays(2)), new("乙市", CampaignDateKind.Summary, Day.AddDays(30)), new("丙市", CampaignDateKind.Summary, Day.AddDays(30))],
            Rosters = [new(1, "甲市", Day, Day, 2, 0), new(1, "乙市", Day.AddDays(2), Day.AddDays(3), 2, 2), new(2, "丙市", Day, null, 0, 0)],
            Summaries = [new(1, Day.AddDays(21), new(Guid.Empty, 1, Day.AddDays(21), FilingStage.Filed))],
        };
        CampaignReport.Of(source).Late.Select(late => (late.Kind, late.Group, late.Who, late.DoneOn)).ShouldBe(
        [
            (CampaignDateKind.Roster, 2, "丙市", null), (CampaignDateKind.Roster, 1, "乙市", Day.AddDays(3)),
            (CampaignDateKind.Completion, 1, "甲市、乙市", null), (CampaignDateKind.Completion, 2, "丙市", null),
            (CampaignDateKind.Summary, 1, "甲市", Day.AddDays(21)),
        ]);
        CampaignReport.Of(source with { Today = Day }).Late.Select(late => late.Who).ShouldBe(["乙市", "甲市"], "what came late stays late; what is not due yet is not");
    }

    [Fact]
    public void Late_OfPoolsAndTraining_CountsTheDaysUntilTheyCameOrUntilToday()
    {
        var source = new ReportSource
        {
            Terms = new CampaignTerms(), Today = Day.AddDays(9), Groups = [new() { Number = 1, Builders = ["甲市"] }],
            Pools = [new(1, "乙市", Day, Day.AddDays(2)), new(1, "丙市", Day, null), new(1, "丁市", Day, Day), new(1, "戊市", null, null), new(1, "己市", Day.AddDays(9), null)],
            Training = [new(1, "甲市", Day.AddDays(1), null), new(2, "庚市", Day.AddDays(1), Day.AddDays(4)), new(2, "辛市", Day.AddDays(1), Day.AddDays(1))],
        };
        var late = CampaignReport.Of(source).Late;
        late.Select(one => (one.Kind, one.Who, one.DoneOn, one.Days)).ShouldBe(
        [
            (CampaignDateKind.Pool, "丙市", null, 9), (CampaignDateKind.Pool, "乙市", Day.AddDays(2), 2),
            (CampaignDateKind.Training, "甲市", null, 8), (CampaignDateKind.Training, "庚市", Day.AddDays(4), 3),
        ]);
        late.Select(ReportWords.Of).ShouldContain("第 1 组乙市：候选企业报送期限 2022年6月1日，2022年6月3日完成，逾期 2 天");
        late.Select(ReportWords.Of).ShouldContain("第 1 组甲市：集中培训期限 2022年6月2日，尚未完成，逾期 8 天");
    }

    [Fact]
    public void NothingLate_WhileGroupsAreAtWork_SaysHowFarTheyAre()
    {
        var source = new ReportSource { Terms = new CampaignTerms(), Today = Day, Groups = [new() { Number = 1, Builders = ["甲市"] }, new() { Number = 2, Builders = ["乙市"] }] };
        ReportWords.NothingLate(CampaignReport.Of(source)).ShouldBe("没有逾期。2 个组中，0 个已结束现场检查，0 个已报送书面总结。");
        GroupFieldwork Closed(int group)
        {
            var fieldwork = new GroupFieldwork(new TenantId(430000), Guid.Empty, group);
            var target = new GroupTarget(new(430000), Guid.NewGuid(), Guid.Empty, group, new(new(430100), "000000000000000000", "企业", "县", []), TargetOrigin.Drawn, null);
            var inspection = new Inspection(Guid.NewGuid(), target);
            inspection.Miss("关闭", By);
            fieldwork.Close([target], [inspection], By);
            return fieldwork;
        }

        ReportSummary Filed(int group, FilingStage stage) => new(group, Day, new(Guid.Empty, 1, Day, stage));
        var one = source with { Fieldwork = [Closed(1)], Summaries = [Filed(1, FilingStage.Accepted)] };
        ReportWords.NothingLate(CampaignReport.Of(one)).ShouldBe("没有逾期。2 个组中，1 个已结束现场检查，1 个已报送书面总结。");
        var both = one with { Fieldwork = [Closed(1), Closed(2)], Summaries = [Filed(1, FilingStage.Accepted), Filed(2, FilingStage.Filed)] };
        ReportWords.NothingLate(CampaignReport.Of(both)).ShouldBe("各组均按期完成。");
    }

    private static void Compare(CampaignFigures figures, IReadOnlyCollection<Row> rows, int seed)
    {
        var visited = rows.Where(row => row.Days > 0).ToList();
        var findings = visited.SelectMany(row => row.Findings).Where(f => !f.IsWithdrawn).ToList();
        figures.Withdrawn.ShouldBe(visited.SelectMany(row => row.Findings).Count(f => f.IsWithdrawn), $"seed {seed}");
        (int, int, int, int, int, int, decimal, int) counted = (figures.Drawn, figures.Proposed, figures.Inspected, figures.InspectedDrawn, figures.Visits, figures.Unavailable, figures.Days, figures.UnderTime);
        counted.ShouldBe((rows.Count(row => row is { IsDrawn: true, IsLeftOut: false }), rows.Count(row => row is { IsDrawn: false, IsLeftOut: false }), visited.Count,
            visited.Count(row => row is { IsDrawn: true, IsLeftOut: false }), visited.Count, rows.Count(row => row.IsMissed), visited.Sum(row => row.Days),
            visited.Count(row => row.Days < 1 && row.Kinds.Contains(EnterpriseKind.Smelting))), $"seed {seed}");
        (int, int, int, int, int, int, int, int) found = (figures.Findings, figures.MajorHazards, figures.HandedOver, figures.Disputed, figures.Rectified, figures.Cases, figures.Open, figures.OpenMajorHazards);
        found.ShouldBe((findings.Count, findings.Count(f => f.Major), findings.Count(f => f.Went.Count > 0), findings.Count(f => f.Went.LastOrDefault() == HandoverState.Disputed),
            findings.Count(f => f.Went.Contains(HandoverState.Rectified)), findings.Count(f => f.Went.Contains(HandoverState.CaseFiled)),
            findings.Count(f => f.IsOpen), findings.Count(f => f.IsOpen && f.Major)), $"seed {seed}");
        foreach (var kind in Enum.GetValues<EnterpriseKind>())
        {
            var of = visited.Where(row => row.Kinds.Contains(kind)).ToList();
            var line = figures.Kinds.SingleOrDefault(counted => counted.Kind == kind) ?? new(kind, 0, 0, 0);
            line.ShouldBe(new(kind, of.Count, of.Sum(row => row.Findings.Count(f => !f.IsWithdrawn)), of.Sum(row => row.Findings.Count(f => f.Major && !f.IsWithdrawn))), $"seed {seed}");
        }
    }

    private sealed record Found(bool Major)
    {
        internal List<HandoverState> Went { get; } = [];

        internal bool IsWithdrawn => Went.Contains(HandoverState.Withdrawn);

        internal bool IsOpen => !Went.Contains(HandoverState.Rectified) && !Went.Contains(HandoverState.CaseFiled);
    }

    private sealed record Row(int Group, string City, bool IsDrawn, bool IsLeftOut, EnterpriseKind[] Kinds)
    {
        internal decimal Days { get; set; }

        internal bool IsMissed { get; set; }

        internal List<Found> Findings { get; } = [];
    }

    /// <summary>A random history, told twice: to the entities, and as plain rows.</summary>
    private sealed class History
    {
        private readonly System.Random _random;
        private readonly List<GroupTarget> _targets = [];
        private readonly List<Inspection> _inspections = [];
        private readonly List<CrossGroup> _groups = [];
        private readonly Dictionary<string, TenantId> _cities = [];

        internal History(System.Random random)
        {
            _random = random;
            for (var number = 1; number <= random.Next(1, 5); number++)
            {
                string[] cities = [$"甲{number}市", $"乙{number}市"];
                for (var i = 0; i < 2; i++)
                    _cities[cities[i]] = new TenantId(430000 + number * 200 + i * 100);
                _groups.Add(new() { Number = number, Builders = ["丙市"], Lead = "丙市", Inspected = cities });
                for (var i = random.Next(0, 7); i > 0; i--)
                    Target(number, cities[random.Next(2)]);
            }
        }

        internal List<Row> Happened { get; } = [];

        internal ReportSource Source() => new()
        {
            Terms = new() { Quotas = new() { DaysPerSmelter = 1 } }, Groups = _groups, Cities = _cities, Targets = _targets, Inspections = [.. _inspections.Select(InspectionTally.Of)], Today = Day,
        };

        private void Target(int group, string city)
        {
            EnterpriseKind[] kinds = [.. Enum.GetValues<EnterpriseKind>().Where(_ => _random.Next(3) == 0)];
            var row = new Row(group, city, _random.Next(4) > 0, _random.Next(5) == 0, kinds);
            var target = new GroupTarget(new(430000), Guid.NewGuid(), Guid.Empty, group, new(_cities[city], $"{Happened.Count:000000000000000000}", "企业", "县", kinds),
                row.IsDrawn ? TargetOrigin.Drawn : TargetOrigin.Proposed, null);
            if (row.IsLeftOut)
                target.LeaveOut("停产");
            _targets.Add(target);
            Happened.Add(row);
            if (_random.Next(4) > 0)
                Inspect(target, row);
        }

        private void Inspect(GroupTarget target, Row row)
        {
            var inspection = new Inspection(Guid.NewGuid(), target);
            _inspections.Add(inspection);
            row.IsMissed = _random.Next(5) == 0;
            if (row.IsMissed)
            {
                inspection.Miss("关闭", By);
                return;
            }

            row.Days = _random.Next(1, 5) / 2m;
            inspection.Record(new(Day, row.Days, [Officer(1), Officer(2)], null), By);
            for (var i = _random.Next(0, 5); i > 0; i--)
            {
                var found = new Found(_random.Next(3) == 0);
                inspection.AddFinding(Guid.NewGuid(), new("问题", null, found.Major ? FindingSeverity.Grave : FindingSeverity.Ordinary, found.Major), By);
                row.Findings.Add(found);
            }

            if (row.Findings.Count > 0 && _random.Next(3) > 0)
                HandOver(inspection, row);
        }

        private void HandOver(Inspection inspection, Row row)
        {
            inspection.HandOver(Guid.NewGuid(), By);
            foreach (var (finding, found) in inspection.Findings.Zip(row.Findings))
            {
                found.Went.Add(HandoverState.HandedOver);
                for (var tries = _random.Next(0, 6); tries > 0; tries--)
                {
                    var state = (HandoverState)_random.Next(2, 6);
                    if (inspection.Answer(new(finding.Id, inspection.Id, state, "市局", By.At, Day, "说明", Day, "立案〔2022〕1号")) is null)
                        found.Went.Add(state);
                }

                if (finding.Progress.State == HandoverState.Disputed && _random.Next(2) == 0)
                {
                    var said = (DisputeDecision)_random.Next(2);
                    inspection.Decide(new(finding.Id, inspection.Id, said, "说明", "省厅", By.At));
                    found.Went.Add(said == DisputeDecision.Withdrawn ? HandoverState.Withdrawn : HandoverState.Accepted);
                }
            }
        }

        private static PresentMember Officer(int number) =>
            new(new(430100), new Guid(number, 0, 0, new byte[8]), new RosterPerson(RosterRole.Officer, $"执法人员{number}", "市局", "科员", false, "1", Day.AddYears(1), null, null));
    }
}
