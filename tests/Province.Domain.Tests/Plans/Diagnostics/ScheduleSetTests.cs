using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Deadlines;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Differences;
using Province.Domain.Plans.Lines;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Plans.Diagnostics;

/// <summary>A schedule that says 地下矿山4家 means the same as one that prints the four names.</summary>
public sealed class ScheduleSetTests
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(20);

    [Fact]
    public void Run_PlanWhoseLinesMeanSets_FindsNothing() =>
        Prop.ForAll(AnnexShape.Any, shapes => PlanCheck.Run(Sets(PlanMaker.Make(shapes)), PlanMaker.Text()).ShouldBeEmpty()).Check(Few);

    [Fact]
    public void Run_SetThatLacksOneOfTheList_FindsThatItIsNeverScheduled() => Prop.ForAll(AnnexShape.Any, shapes =>
        PlanCheck.Run(Sets(PlanMaker.Make(shapes)).Line("s0.1", line => line with { Targets = [.. line.Targets.Skip(1)] }), PlanMaker.Text())
            .Select(found => found.Code).ShouldBe(["PLAN301"])).Check(Few);

    [Fact]
    public void Run_OneNamedBesideTheSetItBelongsTo_FindsItTwice() => Prop.ForAll(AnnexShape.Any, shapes =>
    {
        var plan = Sets(PlanMaker.Make(shapes));
        var again = plan.Annexes[0].Schedule[0] with { Id = "s9", Names = [plan.Annexes[0].Targets.First(target => plan.Annexes[0].Schedule[0].Targets.Contains(target.Id)).Name], Targets = [], Shape = ScheduleShape.Names, Stated = null };
        PlanCheck.Run(plan.Schedule(again), PlanMaker.Text()).Select(found => found.Code).ShouldContain("PLAN302");
    }).Check(Few);

    [Fact]
    public void Of_PlanWhoseLinesMeanSets_HasTheSameLinesDatesAndNoDifference() => Prop.ForAll(AnnexShape.Any, shapes =>
    {
        var (named, sets) = (Linked(PlanMaker.Make(shapes)), Sets(PlanMaker.Make(shapes)));

        PlanLines.Of(sets, 2026).Select(line => (line.Id, line.Enterprise, line.Visits)).ShouldBe(PlanLines.Of(named, 2026).Select(line => (line.Id, line.Enterprise, line.Visits)), ignoreOrder: true);
        PlanDates.Of(sets, 2026).Select(wish => (wish.Part, wish.Title)).ShouldBe(PlanDates.Of(named, 2026).Select(wish => (wish.Part, wish.Title)));
        PlanDifference.Between(named, sets).ShouldBeEmpty();
    }).Check(Few);

    /// <summary>The schedule's names with the ids that they mean.</summary>
    private static PlanDocument Linked(PlanDocument plan) => Lines(plan, (annex, line) => line with { Targets = [.. line.Names.Select(name => annex.Targets.First(target => target.Name == name).Id)] });

    /// <summary>The ids without the names; how many they are is left to the list.</summary>
    private static PlanDocument Sets(PlanDocument plan) => Lines(Linked(plan), (_, line) => line.Names.Count == 0 ? line : line with { Names = [], Shape = ScheduleShape.Count, Stated = null });

    private static PlanDocument Lines(PlanDocument plan, Func<PlanAnnex, ScheduleLine, ScheduleLine> change) =>
        plan with { Annexes = [.. plan.Annexes.Select(annex => annex with { Schedule = [.. annex.Schedule.Select(line => change(annex, line))] })] };
}
