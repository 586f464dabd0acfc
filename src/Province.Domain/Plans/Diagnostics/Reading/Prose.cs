using System.Text;
using System.Text.RegularExpressions;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>A text without its line breaks, white space and Markdown marks, so that a word broken across lines is one word again; every character still knows its line.</summary>
internal sealed partial class Prose
{
    private const int LongestExcerpt = 140;
    private static readonly char[] Ends = ['。', '；', ';', '\n'];
    private readonly string _flat;
    private readonly int[] _lineOf;
    private readonly int[] _starts;

    internal Prose(SourceText text)
    {
        var flat = new StringBuilder();
        var lines = new List<int>();
        _starts = new int[text.Count + 2];
        for (var line = 1; line <= text.Count; line++)
        {
            var raw = text[line];
            if (raw.Length > 0 && OpensParagraph().IsMatch(raw) || (flat.Length > 0 && Ends.Contains(flat[^1])))
                Append('\n', line);
            _starts[line] = flat.Length;
            foreach (var letter in Strip(raw))
                Append(letter, line);
            if (raw.TrimStart().StartsWith('#'))
                Append('\n', line);
        }

        _starts[text.Count + 1] = flat.Length;
        (_flat, _lineOf) = (flat.ToString(), [.. lines]);
        return;

        void Append(char letter, int line)
        {
            flat.Append(letter);
            lines.Add(line);
        }
    }

    /// <summary>The text without white space, from one line to before another.</summary>
    internal (string Text, int Start) Between(int fromLine, int beforeLine)
    {
        var start = StartOf(fromLine);
        var end = StartOf(beforeLine);
        return end <= start ? ("", start) : (_flat[start..end], start);
    }

    /// <summary>The line of a character of the text.</summary>
    internal int LineAt(int index) => index < _lineOf.Length ? _lineOf[index] : 1;

    /// <summary>The sentence in or from a line that holds a hint; the line's first sentence when it holds none; empty for a line outside the text.</summary>
    internal string Sentence(int line, string? hint)
    {
        var (from, to) = Bounds(line, hint, out var at);
        if (from >= to)
            return "";

        if (to - from <= LongestExcerpt)
            return _flat[from..to];

        var start = Math.Max(from, at - (LongestExcerpt / 2));
        var end = Math.Min(to, start + LongestExcerpt);
        return (start > from ? "…" : "") + _flat[start..end] + (end < to ? "…" : "");
    }

    /// <summary>The same sentence, however long.</summary>
    internal string WholeSentence(int line, string? hint)
    {
        var (from, to) = Bounds(line, hint, out _);
        return from >= to ? "" : _flat[from..to];
    }

    /// <summary>The sentences from one line to before another, each with the line it begins in.</summary>
    internal IEnumerable<(string Text, int Line)> Sentences(int fromLine, int beforeLine)
    {
        var (text, offset) = Between(fromLine, beforeLine);
        for (var from = 0; from < text.Length;)
        {
            var end = text.IndexOfAny(Ends, from);
            end = end < 0 ? text.Length : end;
            if (end > from)
                yield return (text[from..end], LineAt(offset + from));
            from = end + 1;
        }
    }

    /// <summary>A text without white space and Markdown marks; a # within it is part of a name (4#尾矿库).</summary>
    internal static string Strip(string text) =>
        string.Concat(text.AsSpan().TrimStart(" \t\u3000#").ToString().Where(letter => !char.IsWhiteSpace(letter) && letter is not '*'));

    private (int From, int To) Bounds(int line, string? hint, out int at)
    {
        var start = at = StartOf(line);
        if (start >= _flat.Length)
            return (0, 0);

        var stripped = hint is null ? "" : Strip(hint);
        var reach = Math.Min(_flat.Length, StartOf(line + 1) + stripped.Length + 80);
        var found = stripped.Length == 0 ? -1 : Locate(stripped, start, reach);
        if (found < 0 && stripped.TrimEnd(stripped.Where(letter => !char.IsAsciiDigit(letter)).ToArray()) is { Length: > 0 } number)   // the unit may be printed apart
            found = Locate(number, start, reach);
        at = found < 0 ? start : found;
        var from = at == 0 ? 0 : _flat.LastIndexOfAny(Ends, at - 1) + 1;
        var to = _flat.IndexOfAny(Ends, at);
        return (from, to < 0 ? _flat.Length : to);
    }

    private int Locate(string hint, int start, int reach)
    {
        for (var at = start; (at = _flat.IndexOf(hint, at, reach - at, StringComparison.Ordinal)) >= 0; at++)
            if (!IsDigitAt(at - 1, hint[0]) && !IsDigitAt(at + hint.Length, hint[^1]))
                return at;
        return -1;
    }

    private bool IsDigitAt(int index, char edge) =>
        char.IsAsciiDigit(edge) && index >= 0 && index < _flat.Length && char.IsAsciiDigit(_flat[index]);

    private int StartOf(int line) => _starts[Math.Clamp(line, 1, _starts.Length - 1)];

    [GeneratedRegex(@"^\s*(#|[-*]\s|\*\*|附件|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.、．])")]
    private static partial Regex OpensParagraph();
}
