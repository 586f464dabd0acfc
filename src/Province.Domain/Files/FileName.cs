using System.Globalization;
using System.Text;

namespace Province.Domain.Files;

/// <summary>Makes the name that an upload came with safe to show, to keep and to send.</summary>
public static class FileName
{
    /// <summary>The longest name that is kept, in UTF-16 code units.</summary>
    public const int MaxLength = 120;

    private const string Unnamed = "未命名文件";

    /// <summary>Cleans a name.</summary>
    /// <param name="name">The name as it came; may be a path of any system, blank, or null.</param>
    /// <returns>The last part of the path in Unicode form C, without characters that control, hide, turn or mark up text;
    /// at most <see cref="MaxLength"/> long with its ending kept; <c>未命名文件</c> when nothing is left.</returns>
    public static string Clean(string? name)
    {
        var last = Readable(name ?? "");
        last = last[(last.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            if (IsHarmless(rune))
                kept.Append(rune);
        var cleaned = kept.ToString().Trim(' ', '.');
        return cleaned.Length == 0 ? Unnamed : Shortened(cleaned);
    }

    private static string Readable(string name)
    {
        var whole = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsHarmless(Rune rune) =>
        "<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) is false
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Shortened(string name)
    {
        if (name.Length <= MaxLength)
            return name;
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= 10 ? name[dot..] : "";
        var stem = name[..(MaxLength - ending.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem).TrimEnd() + ending;
    }
}
