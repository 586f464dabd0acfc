using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Deadlines;

/// <summary>A deadline over random days on which it is looked at, moved, closed and reopened, with outages and clocks that are moved back.</summary>
public sealed class DeadlineTests
{
    private static readonly ReminderDays Days = new(StateCouncil.Calendar);
    private static readonly LadderRule Rule = StandardRules.Of(DeadlineKind.QuarterTargets);
    private static readonly LadderRule Excluding = Rule with { IncludesDay = false };
    private static readonly DateOnly Start = new(2026, 1, 5);

    private enum Act
    {
        Look, LookLater, LookBack, Move, Close, Reopen,
    }

    private static Arbitrary<List<(Act, int)>> Histories => (from act in Gen.Elements(Act.Look, Act.Look, Act.Look, Act.LookLater, Act.LookBack, Act.Move, Act.Close, Act.Reopen)
        from number in Gen.Choose(0, 90) select (act, number)).ListOf().Select(list => list.ToList()).ToArbitrary();

    [Fact]
    public void Look_AnyHistory_NeverTellsTwiceNorWhenDoneNorOnAWrongDay() => Prop.ForAll(Histories, history =>
    {
        var (told, today) = (new HashSet<string>(), Start);
        var (wish, deadline) = Make(Start.AddDays(40));
        foreach (var (act, number) in history)
        {
            (wish, today) = Step(act, number, wish, today);
            if (act is Act.Move or Act.Close or Act.Reopen)
            {
                var due = deadline.Due;
                deadline.Take(wish, Rule, Days, today);
                if (deadline.Due != due)
                    told.Clear();   // moved away and back again, it begins the same ladder anew; who was told already is known by the reminders
                continue;
            }

            var looked = deadline.LookedOn;
            var expected = Ladder.Between(new(deadline.Due, Rule), Days, looked, today);
            var rung = deadline.Look(today, Rule, Days);
            if (wish.DoneOn is not null ? rung is not null : rung?.Id != expected.Select(one => one.Id).LastOrDefault())
                return false;
            if (rung is not null && (rung.Day > today || !told.Add(rung.Id)))
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Look_EachDayToTheEnd_TellsEveryRungOfTheLastDayOnce() => Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(35, 120).ToArbitrary(), (movedAfter, days) =>
    {
        var (wish, deadline) = Make(Start.AddDays(45));
        var told = new List<string>();
        var due = Start.AddDays(movedAfter + days);
        for (var day = 0; day < movedAfter + days + 30; day++)
        {
            if (day == movedAfter)
                deadline.Take(wish with { Due = due }, Rule, Days, Start.AddDays(day));
            if (deadline.Look(Start.AddDays(day), Rule, Days) is { } rung)
                told.Add(rung.Id);
        }

        var whole = Ladder.Between(new(due, Rule), Days, Start.AddDays(movedAfter - 1), Start.AddDays(movedAfter + days + 29)).Select(rung => rung.Id);
        return told.Distinct().Count() == told.Count && whole.All(told.Contains) && deadline.FirstDue == Start.AddDays(45);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Take_Twice_ChangesNothing()
    {
        var (wish, deadline) = Make(Start.AddDays(40));
        deadline.Look(Start, Rule, Days);
        var before = (deadline.Revision, deadline.NextRungOn, deadline.LookedOn);
        deadline.Take(wish, Rule, Days, Start);
        (deadline.Revision, deadline.NextRungOn, deadline.LookedOn).ShouldBe(before);
    }

    [Fact]
    public void Look_WhatIsOverWithItsDay_ClosesItOnThatDay()
    {
        var (wish, deadline) = Make(Start.AddDays(1));
        deadline.Take(wish with { Lapses = true }, Rule, Days, Start);
        deadline.Look(Start.AddDays(1), Rule, Days).ShouldNotBeNull();
        deadline.NextRungOn.ShouldBe(Start.AddDays(2));
        deadline.Look(Start.AddDays(2), Rule, Days).ShouldBeNull();
        (deadline.State, deadline.ClosedOn, deadline.NextRungOn).ShouldBe((DeadlineState.Done, Start.AddDays(1), null));
    }

    [Fact]
    public void Take_WhatIsOverWithItsDay_IsDoneOnTheLastDayInTimeOnceThatIsOver()
    {
        var wish = Make(Start.AddDays(10)).Wish with { Lapses = true };
        (DeadlineState, DateOnly?) After(LadderRule rule, int days)
        {
            var deadline = Make(Start.AddDays(10), rule).Deadline;
            deadline.Take(wish, rule, Days, Start.AddDays(days));
            return (deadline.State, deadline.ClosedOn);
        }

        After(Rule, 10).ShouldBe((DeadlineState.Open, null));
        After(Rule, 11).ShouldBe((DeadlineState.Done, Start.AddDays(10)));
        After(Excluding, 9).ShouldBe((DeadlineState.Open, null));
        After(Excluding, 10).ShouldBe((DeadlineState.Done, Start.AddDays(9)));
    }

    [Fact]
    public void Take_BeforeADayThatIsNotIncluded_IsDueOnTheDayBeforeAndLateOnIt()
    {
        var (wish, deadline) = Make(Start.AddDays(10), Excluding);
        (deadline.Due, deadline.FirstDue, deadline.IsLate(Start.AddDays(9)), deadline.IsLate(Start.AddDays(10))).ShouldBe((Start.AddDays(9), Start.AddDays(9), false, true));
        deadline.Take(wish with { Due = Start.AddDays(20), FirstDue = Start.AddDays(10) }, Excluding, Days, Start);
        (deadline.Due, deadline.FirstDue).ShouldBe((Start.AddDays(19), Start.AddDays(9)));
        deadline.Look(Start.AddDays(19), Excluding, Days)!.Id.ShouldBe($"D0@{Start.AddDays(19):yyyyMMdd}");
    }

    [Fact]
    public void Take_WhatAnotherTenantCounted_IsDueOnTheDayThatItTold()
    {
        var wish = Make(Start.AddDays(10)).Wish with { Kind = DeadlineKind.Escalated, FirstDue = Start.AddDays(5), IsCounted = true };
        var deadline = new Deadline(new TenantId(430000), DeadlineSubject.CityDeadline, Guid.NewGuid(), wish, Excluding);
        deadline.Take(wish, Excluding, Days, Start);
        (deadline.Due, deadline.FirstDue).ShouldBe((Start.AddDays(10), Start.AddDays(5)));
    }

    [Fact]
    public void IdOf_TheSameParts_IsTheSameAndOthersAreOthers()
    {
        var subject = Guid.NewGuid();
        Deadline.IdOf(DeadlineSubject.Plan, subject, "q1").ShouldBe(Deadline.IdOf(DeadlineSubject.Plan, subject, "q1"));
        new[] { Deadline.IdOf(DeadlineSubject.Plan, subject, "q1"), Deadline.IdOf(DeadlineSubject.Plan, subject, "q2"), Deadline.IdOf(DeadlineSubject.Year, subject, "q1") }.ShouldBeUnique();
    }

    private static (DeadlineWish Wish, Deadline Deadline) Make(DateOnly due, LadderRule? rule = null)
    {
        var wish = new DeadlineWish("q1/危化科", DeadlineKind.QuarterTargets, 2026, "第一季度检查任务", due, "附件1");
        var deadline = new Deadline(new TenantId(430400), DeadlineSubject.Plan, Guid.NewGuid(), wish, rule ?? Rule);
        deadline.Take(wish, rule ?? Rule, Days, Start);
        return (wish, deadline);
    }

    private static (DeadlineWish Wish, DateOnly Today) Step(Act act, int number, DeadlineWish wish, DateOnly today) => act switch
    {
        Act.Look => (wish, today.AddDays(1)),
        Act.LookLater => (wish, today.AddDays(number)),
        Act.LookBack => (wish, today.AddDays(-Math.Min(number, 3))),
        Act.Move => (wish with { Due = today.AddDays(number - 20) }, today),
        Act.Close => (wish with { DoneOn = today }, today),
        _ => (wish with { DoneOn = null }, today),
    };
}
