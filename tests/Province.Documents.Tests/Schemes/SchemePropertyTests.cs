using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Province.Documents.Schemes;
using Province.Documents.Source;
using Province.Documents.Tests.Schemes.Printing;
using Province.Documents.Tests.Scoring;
using Province.Domain.Campaigns.Statements;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Schemes;

public sealed class SchemePropertyTests
{
    [Fact]
    public void Read_AnyPrintedScheme_GivesTheSchemeBack() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20211, 7), Prop.ForAll(AnyScheme.Arbitrary, printed =>
        {
            var document = Print(printed.Scheme, printed.Style);
            var differences = Differences(printed, SchemeReader.Read(document)).Concat(Misplaced(SchemeReader.Read(document), document)).ToList();
            return (differences.Count == 0).Label(string.Join('\n', differences) + "\n" + string.Join('\n', document.Text.Lines));
        }));

    [Fact]
    public void Print_EachForm_IsReadFromItsOwnText() => Enum.GetValues<Arranged>().Select(form => Print(Small(), new() { Arranged = form }))
        .Select(document => string.Join('\n', document.Text.Lines) + document.Tables.Count).ShouldBeUnique();

    [Fact]
    public void Differences_CityLeftOut_AreFound()
    {
        var scheme = Small();
        var less = scheme with { Groups = [.. scheme.Groups.Select(group => group with { Inspected = [] })] };

        Differences(new(scheme, new()), less).ShouldContain(difference => difference.StartsWith("groups", StringComparison.Ordinal));
    }

    private static SchemeDocument Small() => AnyScheme.Arbitrary.Generator.Sample(1, 1)[0].Scheme;

    private static SourceDocument Print(SchemeDocument scheme, SchemeStyle style)
    {
        var (lines, arrangement) = (SchemePrinter.Print(scheme, style), new ArrangementPrinter(scheme, style));
        if (style.Arranged is Arranged.WordTable)
            return SourceReader.ReadDocument(SchemeWord.Print([.. lines, "附件", "交叉执法组安排"], arrangement.Rows()), "a.docx");
        return SourceReader.ReadDocument(Encoding.UTF8.GetBytes(string.Join('\n', [.. lines, "附件", "", "交叉执法组安排", "", .. arrangement.Lines()])), "a.txt");
    }

    private static IEnumerable<string> Differences(PrintedScheme printed, SchemeDocument read)
    {
        var (want, got) = (ViewsOf(printed.Scheme with { Title = SchemePrinter.TitleOf(printed.Scheme, printed.Style) }), ViewsOf(read));
        return want.Keys.Where(kind => !want[kind].Order(StringComparer.Ordinal).SequenceEqual(got[kind].Order(StringComparer.Ordinal)))
            .Select(kind => $"{kind}: not read {string.Join(" | ", want[kind].Except(got[kind]))}; not printed {string.Join(" | ", got[kind].Except(want[kind]))}");
    }

    private static Dictionary<string, List<string>> ViewsOf(SchemeDocument scheme)
    {
        var views = SchemeViews.Of(JsonSerializer.SerializeToElement(scheme, PlanJson.Compact));
        views["ranks"] = [.. scheme.Groups.Select(group => $"{group.Number} {group.GuidingOfficerRank}")];
        return views;
    }

    /// <summary>Groups, dates and items stand in the line that they name.</summary>
    private static IEnumerable<string> Misplaced(SchemeDocument read, SourceDocument document)
    {
        string At(int line) => Normal.Text(document.Text[line]);
        return read.Groups.Where(group => !At(group.Line).Contains('组', StringComparison.Ordinal)).Select(group => $"lines: group {group.Number} at {group.Line}")
            .Concat(read.Deadlines.Where(deadline => !At(deadline.Line).Contains($"{deadline.On.Month}月{deadline.On.Day}日", StringComparison.Ordinal)).Select(deadline => $"lines: {deadline.Kind} at {deadline.Line}"))
            .Concat(read.CheckItems.Where(item => !At(item.Line).Contains(Normal.Text(item.Text)[..4], StringComparison.Ordinal)).Select(item => $"lines: {item.Text} at {item.Line}"));
    }
}
