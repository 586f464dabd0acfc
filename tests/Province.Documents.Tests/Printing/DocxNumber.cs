using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Province.Documents.Tests.Printing;

/// <summary>A printed number as Word makes it: a format, a pattern with %1, and the ordinal.</summary>
internal sealed partial record DocxNumber(NumberFormatValues Format, string Pattern, int Ordinal)
{
    public static DocxNumber? Parse(string number)
    {
        if (Chinese().Match(number) is { Success: true } chinese)
            return Enumerable.Range(1, 99).Where(n => Numerals.Chinese(n) == chinese.Value).Select(n => New(NumberFormatValues.ChineseCounting, n, number, chinese.Value)).FirstOrDefault();
        if (Arabic().Match(number) is { Success: true } arabic && number.Length > arabic.Length)
            return New(NumberFormatValues.Decimal, int.Parse(arabic.Value), number, arabic.Value);
        if (number.Length == 1 && number[0] is >= '①' and <= '⑳')
            return new(NumberFormatValues.DecimalEnclosedCircle, "%1", number[0] - '①' + 1);
        return null;
    }

    private static DocxNumber New(NumberFormatValues format, int ordinal, string number, string digits) =>
        new(format, number.Replace(digits, "%1").TrimEnd(), ordinal);

    [GeneratedRegex("[一二三四五六七八九十]+")]
    private static partial Regex Chinese();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Arabic();
}

/// <summary>The lists of a docx: a number that follows its predecessor continues the list, any other begins one.</summary>
internal sealed class DocxLists
{
    private readonly List<DocxNumber> _starts = [];
    private readonly Dictionary<string, (int List, int Last)> _running = [];

    public int Continue(DocxNumber number)
    {
        var key = $"{number.Format}{number.Pattern}";
        if (_running.TryGetValue(key, out var running) && running.Last + 1 == number.Ordinal)
            _running[key] = running with { Last = number.Ordinal };
        else
        {
            _starts.Add(number);
            _running[key] = (_starts.Count, number.Ordinal);
        }
        return _running[key].List;
    }

    public Numbering Numbering() => new([
        .. _starts.Select((start, i) => new AbstractNum(new Level(
            new StartNumberingValue { Val = start.Ordinal }, new NumberingFormat { Val = start.Format }, new LevelText { Val = start.Pattern }) { LevelIndex = 0 })
        { AbstractNumberId = i }),
        .. _starts.Select((_, i) => new NumberingInstance(new AbstractNumId { Val = i }) { NumberID = i + 1 })]);
}
