using System.Text;

namespace Province.Documents.Tests.Printing;

/// <summary>Bracket widths, escapes and stray spaces, which change nothing that a plan says.</summary>
internal static class Slips
{
    public static string Apply(string text, Block block, Pen pen)
    {
        var half = pen.Style.Brackets == BracketWidth.Half || (pen.Style.Brackets == BracketWidth.Mixed && pen.Chance("half", 50));
        if (half)
            text = text.Replace('（', '(').Replace('）', ')');
        if (pen.Style.Marks == Marks.Escaped)
            text = Escape(text);
        if (pen.Style.StraySpaces && block.Kind is BlockKind.Paragraph or BlockKind.Item)
            text = Spaced(text, pen);
        return text;
    }

    private static string Escape(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] == '.' ? text[..digits] + "\\" + text[digits..] : text;
    }

    private static string Spaced(string text, Pen pen)
    {
        var result = new StringBuilder(text);
        for (var at = text.Length - 2; at > 6; at--)
            if (Han(text[at]) && Han(text[at - 1]) && pen.Chance($"slip{at}", 2))
                result.Insert(at, ' ');
        return result.ToString();
    }

    private static bool Han(char letter) => letter is >= '一' and <= '鿿';
}
