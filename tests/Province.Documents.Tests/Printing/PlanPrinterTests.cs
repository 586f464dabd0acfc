using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

public sealed class PlanPrinterTests
{
    [Fact]
    public void Print_AnyPlan_HoldsEveryNameOnceMarksAndBreaksAreTakenOut() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20251, 7), Prop.ForAll(AnyPrinting.Arbitrary, printing =>
        {
            var plain = printing.Style with { Wrapping = Wrapping.None, Images = false };
            var text = PlanViews.Text(PlanPrinter.Print(printing.Plan, plain));
            return printing.Plan.Annexes.SelectMany(annex => annex.Targets).All(target => text.Contains(PlanViews.Text(target.Name), StringComparison.Ordinal));
        }));

    [Fact]
    public void Print_SamePlanAndStyle_IsTheSameText()
    {
        var plan = AnyPlan.Of(new Dice(5));
        var style = AnyStyle.Of(new Dice(6), 7);

        PlanPrinter.Print(plan, style).ShouldBe(PlanPrinter.Print(plan, style));
        PlanPrinter.Print(plan, style with { Seed = 8 }).ShouldNotBe(PlanPrinter.Print(plan, style));
    }

    [Fact]
    public void Differences_StatementLeftOut_AreFound()
    {
        var plan = AnyPlan.Of(new Dice(11));
        var style = new PrintStyle();
        var source = new Province.Domain.Plans.SourceText("plan.txt", PlanPrinter.Print(plan, style).Split('\n'));
        var less = plan with { Annexes = [.. plan.Annexes.Select((annex, i) => i == 0 ? annex with { Targets = [] } : annex)] };

        Differences.Between(plan, less, source).ShouldContain(difference => difference.View == "targets" && difference.Missing);
        Differences.Between(less, plan, source).ShouldContain(difference => difference.View == "targets" && !difference.Missing);
    }
}
