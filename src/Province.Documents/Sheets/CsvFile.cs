using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Province.Documents.Source;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;

namespace Province.Documents.Sheets;

/// <summary>Text tables: finds the mark between the cells and reads the rows.</summary>
internal static class CsvFile
{
    private static readonly string[] Marks = [",", ";", "\t", "，"];

    internal static PoolSheet Read(ReadOnlySpan<byte> bytes, string name)
    {
        var text = PlainText.Text(bytes, name);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            HasHeaderRecord = false,
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
            BadDataFound = bad => throw new RefusedException(DocumentRefusals.QuotesBroken(name, bad.Context.Parser!.RawRow)),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<SheetRow>();
        while (parser.Read())
        {
            if (parser.Count > SheetReader.MostColumns)
                throw new RefusedException(DocumentRefusals.TooWide(name));
            var cells = parser.Record!;
            if (!cells.All(string.IsNullOrWhiteSpace))
                rows.Add(new SheetRow(FirstLineOf(parser), cells));
        }

        return new PoolSheet(name, rows, []);
    }

    /// <summary>The mark that the first written line holds most of; a comma when it holds none.</summary>
    private static string DelimiterOf(string text)
    {
        var start = text.AsSpan().TrimStart();
        var end = start.IndexOfAny('\r', '\n');
        var line = (end < 0 ? start : start[..end]).ToString();
        return Marks.MaxBy(mark => line.Count(letter => letter == mark[0]))!;
    }

    /// <summary>The parser knows the line on which a row ends: the line breaks inside its cells are taken off.</summary>
    private static int FirstLineOf(CsvParser parser) => parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
}
