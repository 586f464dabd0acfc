using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Tests.Plans.Diagnostics;

public sealed class PlanCheckTests
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(20);

    public static TheoryData<int, string> Plants { get; } = PlantData();

    [Fact]
    public void Run_PlanInWhichEverythingAddsUp_FindsNothing() =>
        Prop.ForAll(AnnexShape.Any, shapes => PlanCheck.Run(PlanMaker.Make(shapes), PlanMaker.Text()).ShouldBeEmpty()).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Plants))]
    public void Run_OneContradictionPlanted_FindsItAlone(int at, string code)
    {
        var planted = Planted.All[at];
        Prop.ForAll(AnnexShape.Any, shapes =>
        {
            var found = PlanCheck.Run(planted.Plant(PlanMaker.Make(shapes)), planted.Text);
            found.Select(each => each.Code).Distinct().ShouldBe([code], string.Join("\n", found.Select(each => each.Message)));
        }).Check(Few);
    }

    [Theory]
    [MemberData(nameof(Plants))]
    public void Run_AnyFinding_NamesPlacesOfThePlanAndIsNoGraverThanCatalogued(int at, string code)
    {
        var planted = Planted.All[at];
        Prop.ForAll(AnnexShape.Any, shapes =>
        {
            foreach (var found in PlanCheck.Run(planted.Plant(PlanMaker.Make(shapes)), planted.Text))
            {
                ((int)found.Severity).ShouldBeGreaterThanOrEqualTo((int)DiagnosticCatalogue.Find(code).ShouldNotBeNull().Severity);
                found.Line.ShouldBeInRange(1, PlanMaker.Lines);
                found.Related.ShouldContain(related => related.Line == found.Line);
                found.Message.ShouldEndWith("。");
            }
        }).Check(Few);
    }

    [Fact]
    public void Run_Twice_FindsTheSameSortedByLineThenCode() => Prop.ForAll(AnnexShape.Any, shapes =>
    {
        var plan = Planted.All.Where(planted => planted.Code is "PLAN103" or "PLAN105" or "PLAN110" or "PLAN305")
            .Aggregate(PlanMaker.Make(shapes), (each, planted) => planted.Plant(each));
        var found = PlanCheck.Run(plan, PlanMaker.Text());
        found.Count.ShouldBeGreaterThan(3);
        found.ShouldBe(found.OrderBy(each => each.Line).ThenBy(each => each.Code, StringComparer.Ordinal));
        PlanCheck.Run(plan, PlanMaker.Text()).Select(each => each.Message).ShouldBe(found.Select(each => each.Message));
    }).QuickCheckThrowOnFailure();

    private static TheoryData<int, string> PlantData()
    {
        var data = new TheoryData<int, string>();
        for (var at = 0; at < Planted.All.Count; at++)
            data.Add(at, Planted.All[at].Code);
        return data;
    }
}
