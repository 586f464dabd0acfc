using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Province.Documents.Sheets;

/// <summary>The texts of a workbook's cells: shared strings, and numbers that are days by their format.</summary>
internal sealed partial class XlsxCells
{
    private readonly List<string> _shared;
    private readonly HashSet<uint> _days;
    private readonly int _epoch;

    internal XlsxCells(WorkbookPart workbook)
    {
        _shared = SharedOf(workbook.SharedStringTablePart);
        _days = DaysOf(workbook.WorkbookStylesPart?.Stylesheet);
        _epoch = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true ? 1462 : 0;
    }

    /// <summary>The text of a cell.</summary>
    /// <param name="type">Its attribute t: s for a shared string, b for yes or no, n or nothing for a number.</param>
    /// <param name="style">Its attribute s, or null.</param>
    /// <param name="raw">What stands in it.</param>
    internal string TextOf(string? type, string? style, string raw) => type switch
    {
        "s" => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Count ? _shared[at] : "",
        "b" => raw == "1" ? "是" : "否",
        null or "n" => NumberOf(raw, style),
        _ => raw,
    };

    private string NumberOf(string raw, string? style) =>
        uint.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && _days.Contains(index)
            && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial + _epoch is >= 1 and < 2_958_466
            ? DateTime.FromOADate(Math.Floor(serial + _epoch)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : raw;

    /// <summary>A string's runs without the readings that stand above them.</summary>
    private static string WrittenIn(OpenXmlElement? item) =>
        item is null ? "" : string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private static List<string> SharedOf(SharedStringTablePart? part)
    {
        List<string> shared = [];
        if (part is null)
            return shared;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
                shared.Add(WrittenIn(reader.LoadCurrentElement()));
        return shared;
    }

    /// <summary>The styles whose numbers are days: the built-in formats, those of Chinese programs, and own ones that print a year or a day.</summary>
    private static HashSet<uint> DaysOf(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null && YearOrDay().IsMatch(Quoted().Replace(format.FormatCode?.Value ?? "", ""))).Select(format => format.NumberFormatId!.Value).ToHashSet();
        return [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select((format, index) => (Id: format.NumberFormatId?.Value ?? 0, Index: (uint)index))
            .Where(format => format.Id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 || own.Contains(format.Id)).Select(format => format.Index)];
    }

    [GeneratedRegex("[yYdD]")]
    private static partial Regex YearOrDay();

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex Quoted();
}
