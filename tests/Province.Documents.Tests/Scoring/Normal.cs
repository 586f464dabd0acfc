using System.Text.Json;
using System.Text.RegularExpressions;

namespace Province.Documents.Tests.Scoring;

/// <summary>Brings text and numbers to the form in which two readings are compared: no white space, no Markdown marks, one bracket width.</summary>
internal static partial class Normal
{
    private const string Wide = "（）【】：；，［］";
    private const string Narrow = "()[]:;,[]";

    internal static string Text(string? text)
    {
        var bare = Marks().Replace(text ?? "", "");
        var narrow = string.Concat(bare.Select(c => Wide.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Narrow[at] : c));
        return narrow.TrimEnd(';', '。', ',', '.', '；');
    }

    internal static string Base(string? name) => Trailing().Replace(Text(name), "");

    internal static string Text(JsonElement element, string member) => Text(Raw(element, member));

    internal static string? Raw(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    internal static string Number(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal().ToString("0.####") : "-";

    internal static string Quarters(JsonElement element, string member) =>
        string.Join('+', Items(element, member).Select(q => q.GetInt32()).Order());

    internal static IEnumerable<JsonElement> Items(JsonElement element, string member) =>
        element.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>5.2 万家 and 52000 家 are one figure.</summary>
    internal static string Plain(JsonElement figure)
    {
        var (value, unit) = (figure.GetProperty("value").GetDecimal(), Text(figure, "unit"));
        return unit.StartsWith('万') ? $"{value * 10_000:0.####} {unit[1..]}" : $"{value:0.####} {unit}";
    }

    [GeneratedRegex(@"[\s*#\\]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\([^()]*\)$")]
    private static partial Regex Trailing();
}
