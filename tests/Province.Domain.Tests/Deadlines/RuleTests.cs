using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Deadlines;

public sealed class RuleTests
{
    [Fact]
    public void Standard_EveryKind_CanBeKeptAndHasAName()
    {
        foreach (var kind in Enum.GetValues<DeadlineKind>())
        {
            StandardRules.Of(kind).Refuse(kind).ShouldBeNull(DeadlineNames.Of(kind));
            DeadlineNames.Of(kind).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Of_EveryReminderStateAndChannel_HasANameOfItsOwn()
    {
        Enum.GetValues<ReminderState>().Select(DeadlineNames.Of).ShouldBe(["待发送", "发送中", "已送达", "发送失败", "不再需要"]);
        Enum.GetValues<ReminderChannel>().Select(DeadlineNames.Of).ShouldBe(["页面", "邮件", "企业微信"]);
        Should.Throw<ArgumentOutOfRangeException>(() => DeadlineNames.Of((ReminderState)9));
        Should.Throw<ArgumentOutOfRangeException>(() => DeadlineNames.Of((ReminderChannel)9));
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSameLadder()
    {
        var rule = new LadderRule { Before = [5, 2], Counting = DayCounting.Working, OnTheDay = false, OverdueDaily = false, LeaderAfter = 2, ProvinceAfter = 4, Roles = [Role.Leader], IncludesDay = false, ExtendedBy = Extender.LegalReviewer };
        var read = RuleContent.Read(new RuleContent { FilingMonth = 2, FilingDay = 29, RectifyWithinDays = 15, SummaryWithinDays = 12, Mail = true, Ladders = new Dictionary<DeadlineKind, LadderRule> { [DeadlineKind.Assessment] = rule } }.Write());
        var back = read.Of(DeadlineKind.Assessment);
        (back with { Before = rule.Before, Roles = rule.Roles }).ShouldBe(rule);
        (string.Join(' ', back.Before), string.Join(' ', back.Roles), read.FilingDue(2026), read.RectifyWithinDays, read.SummaryWithinDays, read.Mail)
            .ShouldBe(("5 2", "Leader", new DateOnly(2026, 2, 28), 15, 12, true));
        read.Of(DeadlineKind.PlanFiling).ShouldBe(StandardRules.Of(DeadlineKind.PlanFiling));
    }

    [Theory]
    [InlineData(13, 1, 30, "deadline_rules.filing_invalid")]
    [InlineData(2, 30, 30, "deadline_rules.filing_invalid")]
    [InlineData(3, 31, 0, "deadline_rules.rectify_invalid")]
    [InlineData(2, 29, 365, null)]
    public void Refuse_DaysThatAreNone_SaysWhich(int month, int day, int rectify, string? code) =>
        (new RuleContent { FilingMonth = month, FilingDay = day, RectifyWithinDays = rectify }.Refuse()?.Code).ShouldBe(code);

    [Theory]
    [InlineData(0, "deadline_rules.summary_invalid")]
    [InlineData(91, "deadline_rules.summary_invalid")]
    [InlineData(90, null)]
    public void Refuse_DaysForASummary_AreOneToNinety(int days, string? code) => (new RuleContent { SummaryWithinDays = days }.Refuse()?.Code).ShouldBe(code);

    [Fact]
    public void Refuse_ALadderThatCannotBe_SaysWhich()
    {
        var rule = StandardRules.Of(DeadlineKind.QuarterTargets);
        (rule with { Before = [0] }).Refuse(DeadlineKind.QuarterTargets)!.Code.ShouldBe("deadline_rules.before_invalid");
        (rule with { Before = [7, 7] }).Refuse(DeadlineKind.QuarterTargets)!.Code.ShouldBe("deadline_rules.before_invalid");
        (rule with { LeaderAfter = 11 }).Refuse(DeadlineKind.QuarterTargets)!.Code.ShouldBe("deadline_rules.after_invalid");
        (rule with { Roles = [] }).Refuse(DeadlineKind.QuarterTargets)!.Field.ShouldBe("QuarterTargets.roles");
    }

    [Fact]
    public void Refuse_AnExtender_OnlyWhereTheKindIsNotTheirs()
    {
        foreach (var kind in Enum.GetValues<DeadlineKind>())
            foreach (var extender in Enum.GetValues<Extender>())
            {
                var refusal = (StandardRules.Of(kind) with { ExtendedBy = extender }).Refuse(kind);
                if (Extenders.For(kind).Contains(extender))
                    refusal.ShouldBeNull();
                else
                    (refusal!.Code, refusal.Field).ShouldBe(("deadline_rules.extendedBy_invalid", $"{kind}.extendedBy"));
            }

        (StandardRules.Of(DeadlineKind.PlanFiling) with { ExtendedBy = Extender.Leader }).Refuse(DeadlineKind.PlanFiling)!.Detail.ShouldContain("省应急管理厅", customMessage: "no city gives itself more time for what the province set");
        (StandardRules.Of(DeadlineKind.QuarterTargets) with { ExtendedBy = (Extender)9 }).Refuse(DeadlineKind.QuarterTargets).ShouldNotBeNull();
    }

    [Fact]
    public void Of_ARuleSetFromBeforeExtensions_NamesTheStandardExtender()
    {
        var old = RuleContent.Read("""{"ladders":{"rectification":{"before":[5],"roles":["section"]},"assessment":{"before":[9],"roles":["planner"],"extendedBy":"legalReviewer"},"campaignRoster":{"roles":["planner"]}}}""");
        (old.Of(DeadlineKind.Rectification).ExtendedBy, old.Of(DeadlineKind.Rectification).Before[0]).ShouldBe((Extender.Province, 5));
        (old.Of(DeadlineKind.Assessment).ExtendedBy, old.Of(DeadlineKind.QuarterTargets).ExtendedBy, old.Of(DeadlineKind.CampaignRoster).ExtendedBy)
            .ShouldBe((Extender.LegalReviewer, Extender.Leader, null));
    }
}
