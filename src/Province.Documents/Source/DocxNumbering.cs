using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Province.Documents.Source;

/// <summary>Counts a document's automatic numbers, so that 一、 （一） 1. which Word draws are not lost.</summary>
internal sealed partial class DocxNumbering(MainDocumentPart main)
{
    private const int Levels = 9;
    private const int DeepestStyle = 20;

    private readonly Dictionary<int, int[]> _counters = [];
    private readonly Dictionary<int, NumberingInstance> _instances = (main.NumberingDefinitionsPart?.Numbering?
        .Elements<NumberingInstance>() ?? []).Where(n => n.NumberID is not null).GroupBy(n => n.NumberID!.Value).ToDictionary(g => g.Key, g => g.First());
    private readonly Dictionary<int, AbstractNum> _abstracts = (main.NumberingDefinitionsPart?.Numbering?
        .Elements<AbstractNum>() ?? []).Where(n => n.AbstractNumberId is not null).GroupBy(n => n.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First());
    private readonly Dictionary<string, Style> _styles = (main.StyleDefinitionsPart?.Styles?
        .Elements<Style>() ?? []).Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The label that Word would draw before a paragraph, or nothing; each call counts one on.</summary>
    internal string LabelOf(Paragraph paragraph)
    {
        if (PropertiesOf(paragraph) is not { NumberingId.Val.Value: var id } properties || !_instances.TryGetValue(id, out var instance))
            return "";
        var depth = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (instance.AbstractNumId?.Val?.Value is not { } key || !_abstracts.TryGetValue(key, out var definition))
            return "";
        var level = LevelOf(instance, definition, depth);
        var counters = Count(key, instance, definition, depth);
        var text = level?.LevelText?.Val?.Value;
        if (text is null || level?.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet)
            return "";
        return Placeholder().Replace(text, m => Render(instance, definition, counters, m.Value[1] - '1'));
    }

    private NumberingProperties? PropertiesOf(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is { NumberingId: not null } own)
            return own;
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; id is not null && depth < DeepestStyle && _styles.TryGetValue(id, out var style); depth++)
        {
            if (style.StyleParagraphProperties?.NumberingProperties is { NumberingId: not null } inherited)
                return inherited;
            id = style.BasedOn?.Val?.Value;
        }
        return null;
    }

    private int[] Count(int key, NumberingInstance instance, AbstractNum definition, int depth)
    {
        if (!_counters.TryGetValue(key, out var counters))
            _counters[key] = counters = new int[Levels];
        for (var upper = 0; upper < depth; upper++)
            counters[upper] = Math.Max(counters[upper], StartOf(instance, definition, upper));
        counters[depth] = counters[depth] == 0 ? StartOf(instance, definition, depth) : counters[depth] + 1;
        Array.Clear(counters, depth + 1, Levels - depth - 1);
        return counters;
    }

    private static int StartOf(NumberingInstance instance, AbstractNum definition, int depth) =>
        Math.Clamp(OverrideOf(instance, depth)?.StartOverrideNumberingValue?.Val?.Value
            ?? LevelOf(instance, definition, depth)?.StartNumberingValue?.Val?.Value ?? 1, 1, 10_000);

    private static LevelOverride? OverrideOf(NumberingInstance instance, int depth) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == depth);

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int depth) =>
        OverrideOf(instance, depth)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == depth);

    private static string Render(NumberingInstance instance, AbstractNum definition, int[] counters, int depth)
    {
        if (depth is < 0 or >= Levels)
            return "";
        var format = LevelOf(instance, definition, depth)?.NumberingFormat?.Val?.InnerText ?? "decimal";
        return Render(counters[depth], format);
    }

    private static string Render(int number, string format) => format switch
    {
        "none" => "",
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" => $"（{number}）",
        _ when format.StartsWith("chinese", StringComparison.Ordinal) || format.StartsWith("ideograph", StringComparison.Ordinal)
            || format.StartsWith("japanese", StringComparison.Ordinal) || format.StartsWith("taiwanese", StringComparison.Ordinal) => Chinese(number),
        "lowerLetter" when number <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number <= 26 => ((char)('A' + number - 1)).ToString(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Chinese(int number)
    {
        const string digits = "〇一二三四五六七八九";
        return number switch
        {
            < 10 => digits[number].ToString(),
            < 20 => "十" + (number % 10 == 0 ? "" : digits[number % 10]),
            < 100 => $"{digits[number / 10]}十" + (number % 10 == 0 ? "" : digits[number % 10]),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
