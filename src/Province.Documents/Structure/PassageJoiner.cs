using Province.Documents.Grammar;
using Province.Domain.Plans;

namespace Province.Documents.Structure;

/// <summary>Makes passages of physical lines: leaves page noise out and joins what a page or a column broke.</summary>
internal sealed class PassageJoiner
{
    private const string Terminal = "。！？；：…";
    private const string Running = "，、《（“〈";
    private const int LongestHeading = 40;
    private const int LongestPlainHeading = 14;
    private const int LongestBareItem = 16;
    private const int FewestIndents = 3;

    private readonly List<Passage> _passages = [];
    private readonly List<(Glyphs.Clean Line, int Number)> _open = [];
    private readonly int _column;
    private readonly int _width;
    private bool _isIndented;
    private int _lastLength;
    private bool _isGap;

    private PassageJoiner(SourceText text) => (_column, _width) = (ColumnOf(text), WidthOf(text));

    internal static List<Passage> Join(SourceText text)
    {
        var joiner = new PassageJoiner(text);
        for (var number = 1; number <= text.Count; number++)
        {
            foreach (var part in text[number].Split('\u2028'))
                joiner.Take(part, number);
        }
        joiner.Close();
        return joiner._passages;
    }

    private void Take(string raw, int number)
    {
        if (string.IsNullOrWhiteSpace(raw) || PageNoise.Is(raw))
        {
            _isGap = true;
            return;
        }
        var line = Glyphs.Of(raw);
        if (line.Text.Length == 0)
            return;
        if (_open.Count > 0 && (Starts.IsCounted(raw) || !(RunsOn(raw, line) ?? Continues(line))))
            Close();
        if (_open.Count == 0)
            _isIndented = IsIndented(raw);
        _open.Add((line, number));
        (_lastLength, _isGap) = (raw.TrimEnd().Length, false);
    }

    private void Close()
    {
        if (_open.Count == 0)
            return;
        var lines = _open.SelectMany(o => Enumerable.Repeat(o.Number, o.Line.Text.Length)).ToArray();
        _passages.Add(new Passage(string.Concat(_open.Select(o => o.Line.Text)), string.Concat(_open.Select(o => o.Line.Printed)), lines, _open[0].Line.Shape));
        _open.Clear();
    }

    /// <summary>Where paragraphs are indented, a line that is not runs on from an indented one; null where indents do not tell.</summary>
    private bool? RunsOn(string raw, Glyphs.Clean next)
    {
        if (_width == 0 || !_isIndented || next.Shape != PassageShape.Plain || next.Bulleted)
            return null;
        if (IsIndented(raw))
            return false;
        if (Departments.Is(next.Text))
            return false;
        if (Label.Of(next.Text) is not null || Starts.Afresh(next.Text) || Starts.IsTitleLike(next.Text))
            return null;
        return _lastLength >= _width - 3 || !Terminal.Contains(_open[^1].Line.Text[^1], StringComparison.Ordinal);
    }

    private static bool IsIndented(string raw) => raw.StartsWith('　') || raw.StartsWith("  ", StringComparison.Ordinal) || raw.StartsWith('\t');

    private bool Continues(Glyphs.Clean next)
    {
        var last = _open[^1].Line;
        if (last.Shape == PassageShape.Row || next.Shape != PassageShape.Plain || next.Bulleted)
            return false;
        var isFull = _column > 0 && _lastLength >= _column - 2 && _lastLength <= _column + 6;
        if (Starts.Afresh(next.Text) || (Terminal.Contains(last.Text[^1], StringComparison.Ordinal) && (!isFull || _isGap || Starts.IsTitleLike(next.Text))))
            return false;
        if (Departments.Is(next.Text))
            return false;
        if (Label.Of(next.Text) is not null || ((!isFull || _isGap) && Quarters.Leads(next.Text)))
            return false;
        if ((next.Text[0] == '（' && last.Text[^1] != '日') || Running.Contains(last.Text[^1], StringComparison.Ordinal) || Pairs.IsOpen(string.Concat(_open.Select(o => o.Line.Text))))
            return true;
        if (_open[0].Line.Shape == PassageShape.Heading || Starts.IsTitleLike(last.Text))
            return false;
        if (_column > 0 && !isFull)
            return false;
        return isFull ? !IsFinishedHeading(last.Text) : !StandsAlone(last.Text);
    }

    private bool IsFinishedHeading(string last) => _open.Count == 1 && Label.Of(last) is { Style: LabelStyle.Chinese } && Headings.IsComplete(last);

    /// <summary>Whether the only line so far is a heading or a list item of its own.</summary>
    private bool StandsAlone(string last)
    {
        if (_open.Count > 1)
            return EnterpriseNames.IsName(last) && last.Length < LongestPlainHeading;
        var length = Label.Of(last)?.Length ?? 0;
        var body = last[length..];
        if (body is "选矿厂" or "加油站" or "尾矿库" || Departments.Is(body) || EnterpriseNames.IsName(body) || Regions.IsCounty(body))
            return true;
        if (body.IndexOfAny(['，', '。', '；', '：']) >= 0)
            return false;
        if (length == 0)
            return body.Length <= LongestPlainHeading;
        if (Label.Of(last) is { Style: LabelStyle.Chinese or LabelStyle.Part } && body.Length <= LongestHeading)
            return true;
        return Headings.IsComplete(last) || (body.Length < LongestBareItem && !EnterpriseNames.HasEnding(body));
    }

    /// <summary>Whether a long line without a stop stands right above another that begins nothing.</summary>
    private static bool RunsInto(string line, string next) =>
        line.TrimEnd() is { Length: >= 20 } && !Terminal.Contains(line.TrimEnd()[^1], StringComparison.Ordinal) && !line.StartsWith('|')
            && !string.IsNullOrWhiteSpace(next) && Label.Of(next.TrimStart(' ', '　', '*', '#')) is null;

    /// <summary>The width of a text whose paragraphs are indented and broken into lines, or 0.</summary>
    private static int WidthOf(SourceText text)
    {
        var lines = text.Lines.Where(line => !PageNoise.Is(line) && !string.IsNullOrWhiteSpace(line)).ToList();
        var runs = lines.Zip(lines.Skip(1)).Count(pair => IsIndented(pair.First) && !IsIndented(pair.Second) && !Terminal.Contains(pair.First.TrimEnd()[^1], StringComparison.Ordinal));
        if (lines.Count(IsIndented) < FewestIndents || runs < FewestIndents)
            return 0;
        var lengths = lines.Select(line => line.TrimEnd().Length).Order().ToList();
        return lengths[lengths.Count * 9 / 10] is var width and <= 60 ? width : 0;
    }

    /// <summary>The column at which a text was broken, or 0 when its lines are paragraphs.</summary>
    private static int ColumnOf(SourceText text)
    {
        var broken = text.Lines.Zip(text.Lines.Skip(1)).Where(pair => RunsInto(pair.First, pair.Second)).Select(pair => pair.First.TrimEnd().Length).Order().ToList();
        if (broken.Count >= FewestIndents && broken[broken.Count * 9 / 10] is var edge and <= 60 && broken.Count(length => length >= edge - 4) * 4 >= broken.Count * 3
            && text.Lines.Count(line => line.TrimEnd().Length > edge + 6) * 20 <= text.Lines.Count(line => line.Length > 0))
            return edge;
        var open = text.Lines.Where(line => !PageNoise.Is(line)).Select(line => line.TrimEnd())
            .Where(line => line.Length > 8 && !Terminal.Contains(line[^1], StringComparison.Ordinal)).Select(line => line.Length).Order().ToList();
        if (open.Count < 12)
            return 0;
        var column = open[open.Count * 9 / 10];
        return column <= 60 && open.Count(length => length >= column - 4 && length <= column + 4) * 2 > open.Count ? column : 0;
    }
}
