using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Calendar;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Deadlines.Extensions;

/// <summary>More time for a deadline: what can be asked and answered, and that a granted day holds whatever the source does.</summary>
public sealed class TimeRequestTests
{
    private static readonly ReminderDays Days = new(StateCouncil.Calendar);
    private static readonly TenantId City = new(430400);
    private static readonly DateOnly Start = new(2026, 1, 5);
    private static readonly DateOnly Due = new(2026, 3, 31);
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static DeadlineWish Wish(DateOnly due, DeadlineKind kind = DeadlineKind.QuarterTargets) => new("q1/危化科", kind, 2026, "第一季度检查任务", due, "附件1");

    private static Deadline Make(DeadlineKind kind = DeadlineKind.QuarterTargets, DeadlineSubject subject = DeadlineSubject.Plan, int tenant = 430400, DateOnly? doneOn = null)
    {
        var deadline = new Deadline(new TenantId(tenant), subject, Guid.NewGuid(), Wish(Due, kind), StandardRules.Of(kind));
        deadline.Take(Wish(Due, kind) with { DoneOn = doneOn }, StandardRules.Of(kind), Days, Start);
        return deadline;
    }

    private static TimeRequest Ask(Extender extender = Extender.Leader) =>
        new(City, Guid.NewGuid(), City, extender, new TimeAsk(CityDeadlineLetter.Of(Make()), Due.AddDays(20), "停产检修", "甲", At));

    [Theory]
    [InlineData(0, "理由", "time_request.not_later", "until")]
    [InlineData(-1, "理由", "time_request.not_later", "until")]
    [InlineData(376, "理由", "time_request.too_far", "until")]
    [InlineData(9, "理由", "time_request.over", "until")]
    [InlineData(20, " ", "time_request.reason_missing", "reason")]
    [InlineData(10, "理由", null, null)]
    [InlineData(375, "理由", null, null)]
    public void Refuse_ADayAndAReason_SaysWhatIsWrongAndWhere(int later, string reason, string? code, string? field)
    {
        var refusal = TimeRequest.Refuse(Due, Due.AddDays(later), reason, Due.AddDays(10));
        (refusal?.Code, refusal?.Field).ShouldBe((code, field));
    }

    [Fact]
    public void Refuse_NoDayOrALongReason_IsRefused()
    {
        TimeRequest.Refuse(Due, null, "理由", Start)!.Code.ShouldBe("time_request.until_missing");
        TimeRequest.Refuse(Due, Due.AddDays(1), new string('长', 501), Start)!.Code.ShouldBe("time_request.reason_missing");
        TimeRequest.Refuse(Due, Due.AddDays(1), new string('长', 500), Start).ShouldBeNull();
    }

    [Fact]
    public void RefuseDeadline_EveryKind_LetsACityAskForWhatIsOpenAndNoCampaigns()
    {
        foreach (var kind in Enum.GetValues<DeadlineKind>().Where(kind => kind is < DeadlineKind.CampaignRoster or DeadlineKind.Rectification))
        {
            TimeRequest.RefuseDeadline(Make(kind)).ShouldBeNull(DeadlineNames.Of(kind));
            TimeRequest.RefuseDeadline(Make(kind, doneOn: Start))!.Code.ShouldBe("time_request.not_open");
            TimeRequest.RefuseDeadline(Make(kind, tenant: 430000))!.Code.ShouldBe("time_request.not_extended", "the province gives time and asks for none");
        }

        foreach (var kind in Enum.GetValues<DeadlineKind>().Where(kind => kind is >= DeadlineKind.CampaignRoster and <= DeadlineKind.CampaignSummary))
            TimeRequest.RefuseDeadline(Make(kind, DeadlineSubject.Campaign))!.Code.ShouldBe("time_request.of_campaign");
        TimeRequest.RefuseDeadline(Make(DeadlineKind.Escalated, DeadlineSubject.CityDeadline))!.Code.ShouldBe("time_request.not_extended");
    }

    [Fact]
    public void Answer_AnotherDayThanAsked_IsKeptAndNobodyAnswersAgain()
    {
        var request = Ask();
        request.Answer(new TimeAnswer(request.DeadlineId, Due.AddDays(10), "同意", "乙", At), Due);
        (request.Stage, request.GrantedUntil, request.AnsweredBy, request.AnswerReason, request.FirstDue, request.Revision).ShouldBe((ExtensionStage.Approved, Due.AddDays(10), "乙", "同意", Due, 2));
        Should.Throw<RefusedException>(() => request.Answer(new TimeAnswer(request.DeadlineId, null, "不同意", "丙", At), Due)).Refusal.Code.ShouldBe("time_request.answered_already");
        request.GrantedUntil.ShouldBe(Due.AddDays(10));
    }

    [Theory]
    [InlineData(null, "", "time_request.answer_reason", "reason")]
    [InlineData(0, "同意", "time_request.not_later", "grantedUntil")]
    [InlineData(366, "同意", "time_request.too_far", "grantedUntil")]
    [InlineData(1, null, null, null)]
    [InlineData(null, "时间足够", null, null)]
    public void RefuseAnswer_ADayAndAReason_SaysWhatIsWrongAndWhere(int? later, string? reason, string? code, string? field)
    {
        var request = Ask();
        var refusal = request.RefuseAnswer(new TimeAnswer(request.DeadlineId, later is { } days ? Due.AddDays(days) : null, reason, "乙", At), Due);
        (refusal?.Code, refusal?.Field).ShouldBe((code, field));
    }

    [Fact]
    public void RefuseAnswer_ADayThatTheSourceHasPassedMeanwhile_IsNotLater() =>
        Ask().RefuseAnswer(new TimeAnswer(Guid.NewGuid(), Due.AddDays(10), "同意", "乙", At), Due.AddDays(10))!.Code.ShouldBe("time_request.not_later");

    [Fact]
    public void Letters_ReadWhatWasWritten()
    {
        var asked = new TimeAsk(CityDeadlineLetter.Of(Make()), Due.AddDays(20), "停产检修", "甲", At);
        var answer = new TimeAnswer(Guid.NewGuid(), Due.AddDays(20), null, "乙", At);
        TimeAsk.Read(asked.Write()).ShouldBe(asked);
        TimeAnswer.Read(answer.Write()).ShouldBe(answer);
        Should.Throw<System.Text.Json.JsonException>(() => TimeAsk.Read("null"));
        Should.Throw<System.Text.Json.JsonException>(() => TimeAnswer.Read("null"));
    }

    [Fact]
    public void Extenders_EveryOne_HasANameAndARoleThatMayAnswer()
    {
        foreach (var extender in Enum.GetValues<Extender>())
            RoleRights.Of(Extenders.RoleOf(extender)).ContainsKey(Right.AnswerDeadlineTime).ShouldBeTrue(Extenders.NameOf(extender));
        foreach (var kind in Enum.GetValues<DeadlineKind>())
            StandardRules.Of(kind).ExtendedBy.ShouldBe(Extenders.For(kind) is [var first, ..] ? first : null);
        Should.Throw<ArgumentOutOfRangeException>(() => Extenders.NameOf((Extender)9));
        Should.Throw<ArgumentOutOfRangeException>(() => Extenders.RoleOf((Extender)9));
    }

    [Fact]
    public void Take_AnyMovesOfTheSourceAndGrants_TheLaterDayHoldsAndMadeAnewIsTheSame() => Prop.ForAll(Histories, Gen.Elements(true, false).ToArbitrary(), (history, includes) =>
    {
        var rule = StandardRules.Of(DeadlineKind.QuarterTargets) with { IncludesDay = includes };
        var first = includes ? Due : Due.AddDays(-1);
        var (wish, subject) = (Wish(Due), Guid.NewGuid());
        var deadline = new Deadline(City, DeadlineSubject.Plan, subject, wish, rule);
        foreach (var (grants, day) in history)
        {
            var until = Start.AddDays(day);
            wish = grants ? wish with { Granted = new GrantedTime(wish.Granted is { } known && known.Until > until ? known.Until : until, first) } : wish with { Due = until };
            deadline.Take(wish, rule, Days, Start);
            var own = includes ? wish.Due : wish.Due.AddDays(-1);
            if (deadline.Due != (wish.Granted is { } time && time.Until > own ? time.Until : own) || deadline.FirstDue != first)
                return false;
        }

        var anew = new Deadline(City, DeadlineSubject.Plan, subject, wish, rule);
        anew.Take(wish, rule, Days, Start);
        return anew.Due == deadline.Due && (wish.Granted is null || anew.FirstDue == deadline.FirstDue);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Look_AfterTimeWasGranted_TellsEveryRungOfTheNewDayOnce() => Prop.ForAll(Gen.Choose(0, 120).ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), (grantedAfter, later) =>
    {
        var rule = StandardRules.Of(DeadlineKind.QuarterTargets);
        var (deadline, told, until) = (Make(), new List<string>(), Due.AddDays(later));
        for (var day = 0; day < 260; day++)
        {
            if (day == grantedAfter)
                deadline.Take(Wish(Due) with { Granted = new GrantedTime(until, Due) }, rule, Days, Start.AddDays(day));
            if (deadline.Look(Start.AddDays(day), rule, Days) is { } rung)
                told.Add(rung.Id);
        }

        var whole = Ladder.Between(new(until, rule), Days, Start.AddDays(grantedAfter - 1), Start.AddDays(259)).Select(rung => rung.Id);
        return told.Distinct().Count() == told.Count && whole.All(told.Contains) && (deadline.Due, deadline.FirstDue) == (until, Due);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<List<(bool, int)>> Histories =>
        (from grants in Gen.Elements(true, false) from day in Gen.Choose(0, 300) select (grants, day)).ListOf().Select(list => list.ToList()).ToArbitrary();
}
