using Province.Domain.Deadlines;
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
        var rule = new LadderRule { Before = [5, 2], Counting = DayCounting.Working, OnTheDay = false, OverdueDaily = false, LeaderAfter = 2, ProvinceAfter = 4, Roles = [Role.Leader], IncludesDay = false };
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
        new RuleContent { FilingMonth = month, FilingDay = day, RectifyWithinDays = rectify }.Refuse()?.Code.ShouldBe(code);

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
}
