using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Province.Documents.Plans;
using Province.Documents.Source;

namespace Province.Documents.Tests.Printing;

/// <summary>What is printed is read: the same plan, each statement of it, in each form that the printer knows.</summary>
/// <remarks>
/// The seed is a new one at each run: it was left free after twenty thousand cases in a row had been read exactly. A failure prints the
/// seed, the shrunk style and the statements that differ.
/// </remarks>
public sealed class ReadPrintedPlanTests
{
    [Theory]
    [InlineData("计划.txt", 400)]
    [InlineData("计划.docx", 200)]
    public void Read_AnyPrintedPlan_IsThePlan(string name, int cases) =>
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(cases), Prop.ForAll(AnyPrinting.Arbitrary, printing =>
        {
            var source = SourceReader.Read(Bytes(printing, name), name);
            Differences.Between(PrintedPart.Of(printing.Plan, printing.Style), PlanReader.Read(source), source).ShouldBeEmpty();
        }));

    private static byte[] Bytes(PrintedPlan printing, string name) => name.EndsWith(".docx", StringComparison.Ordinal)
        ? DocxPrinter.Print(PlanPrinter.Compose(printing.Plan, printing.Style))
        : Encoding.UTF8.GetBytes(PlanPrinter.Print(printing.Plan, printing.Style));
}
