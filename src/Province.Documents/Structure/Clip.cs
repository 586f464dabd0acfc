namespace Province.Documents.Structure;

/// <summary>A stretch of a passage that still knows its lines.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct Clip(Passage Passage, int Start, int End)
{
    internal int Length => End - Start;

    internal bool IsEmpty => End <= Start;

    internal string Text => Passage.Text[Start..End];

    internal string Printed => Passage.Printed[Start..End];

    internal int Line => Passage.LineAt(Start);

    /// <summary>Whether it runs over more than one line.</summary>
    internal bool IsBroken => !IsEmpty && Passage.LineAt(Start) != Passage.LineAt(End - 1);

    internal char this[int index] => Passage.Text[Start + index];

    internal Clip From(int index) => this with { Start = Math.Min(Start + index, End) };

    internal Clip Until(int index) => this with { End = Math.Clamp(Start + index, Start, End) };

    /// <summary>What stands behind the label that it starts with; all of it where it starts with none.</summary>
    internal Clip Unlabelled => From(Label.Of(Text)?.Length ?? 0);

    internal Clip Slice(int index, int length) => From(index).Until(length);

    internal int IndexOf(string what) => Passage.Text.IndexOf(what, Start, Length, StringComparison.Ordinal) is var at and >= 0 ? at - Start : -1;

    internal bool Contains(string what) => IndexOf(what) >= 0;

    internal Clip Trim(string edge)
    {
        var (start, end) = (Start, End);
        while (start < end && edge.Contains(Passage.Text[start], StringComparison.Ordinal))
            start++;
        while (end > start && edge.Contains(Passage.Text[end - 1], StringComparison.Ordinal))
            end--;
        return this with { Start = start, End = end };
    }

    /// <summary>Cuts at any of the marks that stand outside brackets, quotes and book-title marks; empty pieces are left out.</summary>
    internal List<Clip> Split(string marks)
    {
        List<Clip> pieces = [];
        var from = Start;
        for (var at = Start; at < End; at++)
        {
            if (Pairs.Closing(Passage.Text, at, End) is var close && close > at)
                at = close;
            else if (marks.Contains(Passage.Text[at], StringComparison.Ordinal))
            {
                Add(pieces, from, at);
                from = at + 1;
            }
        }
        Add(pieces, from, End);
        return pieces;
    }

    /// <summary>The piece between any of the marks that holds another stretch; null where a mark cuts that.</summary>
    internal Clip? PieceAround(string marks, Clip held)
    {
        foreach (var piece in Split(marks))
        {
            if (piece.Start <= held.Start && held.End <= piece.End)
                return piece;
        }
        return null;
    }

    private void Add(List<Clip> pieces, int from, int to)
    {
        if (to > from)
            pieces.Add(new Clip(Passage, from, to));
    }

    public override string ToString() => Text;
}

/// <summary>Marks that come in pairs.</summary>
internal static class Pairs
{
    private const string Open = "（《“〈【〔";
    private const string Close = "）》”〉】〕";
    private const int Farthest = 600;

    /// <summary>The index of the mark that closes the one at <paramref name="at"/>, or -1 when none opens there or nothing closes it.</summary>
    internal static int Closing(string text, int at, int end)
    {
        var kind = Open.IndexOf(text[at], StringComparison.Ordinal);
        if (kind < 0)
            return -1;
        var depth = 0;
        for (var i = at; i < Math.Min(end, at + Farthest); i++)
        {
            if (text[i] == Open[kind])
                depth++;
            else if (text[i] == Close[kind] && --depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>The index of the mark that opens the one at <paramref name="at"/>, or -1.</summary>
    internal static int Opening(string text, int at, int start)
    {
        var kind = Close.IndexOf(text[at], StringComparison.Ordinal);
        if (kind < 0)
            return -1;
        var depth = 0;
        for (var i = at; i >= Math.Max(start, at - Farthest); i--)
        {
            if (text[i] == Close[kind])
                depth++;
            else if (text[i] == Open[kind] && --depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>Whether a text opens more brackets, book titles or quotes than it closes.</summary>
    internal static bool IsOpen(string text)
    {
        for (var kind = 0; kind < 3; kind++)
        {
            if (text.Count(c => c == Open[kind]) > text.Count(c => c == Close[kind]))
                return true;
        }
        return false;
    }
}
