using Province.Documents.Grammar;
using Province.Domain.Plans;

namespace Province.Documents.Structure;

/// <summary>Makes passages of physical lines: leaves page noise out, joins what a page or a column broke, and the cells of a row.</summary>
internal sealed class PassageJoiner
{
    private const string Running = "，、《（“〈";
    private const string Leading = "第对的由和及与在将按从向于为把被或至到并";
    private const string Closing = "）》”〉】〕，。；：、";
    private const int LongestHeading = 40;
    private const int LongestPlainHeading = 14;
    private const int LongestBareItem = 16;

    private readonly List<Passage> _passages = [];
    private readonly List<(Glyphs.Clean Line, int Number)> _open = [];
    private readonly List<(TableCell Cell, string Raw, int Number)> _row = [];
    private readonly TextShape _shape;
    private bool _isIndented;
    private int _lastLength;
    private bool _isGap;
    private bool _isPageEnd;
    private int _table;

    private PassageJoiner(SourceText text) => _shape = TextShape.Of(text);

    internal static List<Passage> Join(SourceText text)
    {
        var joiner = new PassageJoiner(text);
        for (var number = 1; number <= text.Count; number++)
        {
            if (text.CellOf(number) is { } cell && joiner._shape.Grids.Contains(cell.Table))
                joiner.TakeCell(cell, text[number], number);
            else
            {
                joiner.CloseRow();
                foreach (var part in ListLines.Entries(text[number]))
                    joiner.Take(part, number);
            }
        }
        joiner.CloseRow();
        joiner.Close();
        Tables.Attach(joiner._passages);
        return joiner._passages;
    }

    private void TakeCell(TableCell cell, string raw, int number)
    {
        Close();
        if (_row.Count > 0 && (_row[0].Cell.Table != cell.Table || _row[0].Cell.Row != cell.Row))
            CloseRow();
        _row.Add((cell, raw, number));
    }

    private void CloseRow()
    {
        if (_row.Exists(paragraph => !string.IsNullOrWhiteSpace(paragraph.Raw)))
            _passages.Add(RowPassages.Of(_row));
        _row.Clear();
    }

    private void Take(string raw, int number)
    {
        if (string.IsNullOrWhiteSpace(raw) || PageNoise.Is(raw))
        {
            (_isGap, _isPageEnd) = (true, _isPageEnd || !_shape.IsSpaced || !string.IsNullOrWhiteSpace(raw));
            return;
        }
        var line = Glyphs.Of(_shape.IsDecimal ? Starts.WithPoint(raw) : raw);
        if (line.Text.Length == 0)
            return;
        if (_open.Count > 0 && (Starts.IsCounted(raw) || !(RunsOn(raw, line) ?? Continues(line))))
            Close();
        if (_open.Count == 0)
            _isIndented = TextShape.IsIndented(raw);
        _open.Add((line, number));
        (_lastLength, _isGap, _isPageEnd) = (raw.TrimEnd().Length, false, false);
    }

    private void Close()
    {
        if (_open.Count == 0)
            return;
        if (_open[0].Line.Shape == PassageShape.Row)
            _passages.Add(RowPassages.Of(_open[0].Line, _open[0].Number, _table));
        else
        {
            var lines = _open.SelectMany(o => Enumerable.Repeat(o.Number, o.Line.Text.Length)).ToArray();
            _passages.Add(new Passage(Whole, string.Concat(_open.Select(o => o.Line.Printed)), lines, _open[0].Line.Shape));
            _table++;
        }
        _open.Clear();
    }

    private string Whole => string.Concat(_open.Select(o => o.Line.Text));

    private bool IsWholeName => Whole is var whole && EnterpriseNames.IsName(whole[(Label.Of(whole)?.Length ?? 0)..]);

    /// <summary>Where paragraphs are indented, a line that is not runs on from an indented one; null where indents do not tell.</summary>
    private bool? RunsOn(string raw, Glyphs.Clean next)
    {
        if (_shape.Width == 0 || !_isIndented || next.Shape != PassageShape.Plain || next.Bulleted)
            return null;
        if (TextShape.IsIndented(raw))
            return false;
        if (Departments.Is(next.Text))
            return false;
        if (Label.Of(next.Text) is not null || Starts.Afresh(next.Text) || Starts.IsTitleLike(next.Text))
            return null;
        var end = _open[^1].Line.Text[^1];
        return _lastLength >= _shape.Width - 3 || !TextShape.Terminal.Contains(end, StringComparison.Ordinal) || (end is '：' or '；' && IsProse(next.Text));
    }

    private bool Continues(Glyphs.Clean next)
    {
        var last = _open[^1].Line;
        if (last.Shape == PassageShape.Row || next.Shape != PassageShape.Plain || next.Bulleted || Starts.Afresh(next.Text))
            return false;
        if (Closing.Contains(next.Text[0], StringComparison.Ordinal) || Starts.PartsFigure(last.Text, next.Text) || ListLines.PartsCompany(last.Text, next.Text))
            return true;
        if (last.Text[^1] != '第' && (Label.Of(next.Text) is not null || Departments.Is(next.Text)))
            return false;
        if (_isGap && _open.Count == 1 && last.Text.StartsWith("附件", StringComparison.Ordinal) && Starts.IsTitleLike(next.Text))
            return false;
        if (IsDangling(last.Text) || _isGap && ListLines.BreaksOff(_passages.LastOrDefault(), Whole, next.Text, _isPageEnd))
            return true;
        if (!_isGap && (_open[0].Line.Bulleted && Label.Of(_open[0].Line.Text) is not null || ListLines.CompletesEntry(Whole, next.Text)))
            return true;
        if (_open.Count == 1 && _isGap && Starts.IsRemark(last.Text))
            return false;
        var isFull = _shape.Column > 0 && _lastLength >= _shape.Column - 3 && _lastLength <= _shape.Column + 8;
        if (TextShape.Terminal.Contains(last.Text[^1], StringComparison.Ordinal) && (!isFull || _isGap || Starts.IsTitleLike(next.Text)))
            return RunsOnBehindMark(last, next);
        if ((!isFull || _isGap) && Quarters.Leads(next.Text))
            return false;
        if (_isGap && !_isPageEnd && ListLines.BeginsAnew(Whole, next.Text) || ListLines.OpensAnother(Whole, next.Text))
            return false;
        if ((Starts.IsRemark(next.Text) || Starts.IsBracketedDepartment(next.Text)) && (Starts.EndsTitle(last.Text) || Starts.IsDocumentNumber(last.Text)))
            return false;
        if (next.Text[0] == '（' && last.Text[^1] != '日')
            return true;
        if (_open[0].Line.Shape == PassageShape.Heading || Starts.IsTitleLike(last.Text) || (_shape.Column > 0 && !isFull && !IsUnfinished(last.Text)))
            return false;
        if (_shape.IsLong && !_isGap)
            return ListLines.CompletesName(Whole, next.Text);
        return isFull ? !IsFinishedHeading(last.Text) && !IsFinishedName(next.Text) : !StandsAlone(last.Text);
    }

    /// <summary>Whether a full line ends a name: behind a closing bracket, or where another name stands apart from it.</summary>
    private bool IsFinishedName(string next) =>
        IsWholeName && (Whole[^1] == '）' || (_isGap && EnterpriseNames.IsName(next.TrimEnd('；', '。'))));

    /// <summary>Whether a line cannot be the end of a sentence: it ends in a comma or in a word that leads on, or opens what it does not close.</summary>
    private bool IsDangling(string last) =>
        Running.Contains(last[^1], StringComparison.Ordinal) || last.EndsWith("其中", StringComparison.Ordinal) || Leading.Contains(last[^1], StringComparison.Ordinal) || Pairs.IsOpen(Whole);

    /// <summary>Whether a colon, or a semicolon that no paragraph ends with here, has the rest of its sentence on the next line.</summary>
    private bool RunsOnBehindMark(Glyphs.Clean last, Glyphs.Clean next)
    {
        if (last.Text.EndsWith("其中：", StringComparison.Ordinal) && IsProse(next.Text))
            return true;
        if (Quarters.Leads(next.Text) || Starts.IsTitleLike(next.Text) || _open[0].Line.Shape == PassageShape.Heading || !IsProse(next.Text))
            return false;
        return last.Text[^1] == '：' || (last.Text[^1] == '；' && (_isPageEnd || (_shape.IsSpaced && !_isGap)));
    }

    /// <summary>Whether a line that no blank one follows, or the last of a page, ends in a sentence of clauses, however short it is.</summary>
    private bool IsUnfinished(string last) =>
        last[(last.AsSpan().LastIndexOfAny("，；、：。") + 1)..] is var piece && !EnterpriseNames.IsName(piece)
            && (_isGap ? last.AsSpan().IndexOfAny("，；") > 0 : (_shape.IsSpaced || _shape.IsNearlyFull(_lastLength) && Whole.AsSpan().IndexOfAny("，。；") > 0) && piece.Length < last.Length && !Headings.IsComplete(piece));

    /// <summary>Whether a line goes on with commas, as the rest of a sentence does and a name or a heading does not.</summary>
    private static bool IsProse(string next) => next.AsSpan(0, next.Length - 1).IndexOfAny("，、；。") > 0 && !EnterpriseNames.IsName(next.TrimEnd('；', '。'));

    private bool IsFinishedHeading(string last) => _open.Count == 1 && Label.Of(last) is { Style: LabelStyle.Chinese } && Headings.IsComplete(last);

    /// <summary>Whether the lines so far are a heading or a list item of its own.</summary>
    private bool StandsAlone(string last)
    {
        if (_open.Count > 1)
            return EnterpriseNames.IsName(last) && last.Length < LongestPlainHeading || IsWholeName;
        var length = Label.Of(last)?.Length ?? 0;
        var body = last[length..];
        if (body.Length == 0)
            return false;
        if (body is "选矿厂" or "加油站" or "尾矿库" || Departments.Is(body) || EnterpriseNames.IsName(body) || Regions.IsCounty(body))
            return true;
        if (length > 0 && body.Length <= LongestHeading && Headings.IsCounted(body))
            return true;
        if (body.IndexOfAny(['，', '。', '；', '：']) >= 0)
            return false;
        if (length == 0)
            return body.Length <= LongestPlainHeading && (Headings.IsComplete(body) || (!body.Contains('、', StringComparison.Ordinal) && (body.Length < 2 || body[1] != '是')));
        if (Label.Of(last) is { Style: LabelStyle.Chinese or LabelStyle.Part } && body.Length <= LongestHeading)
            return true;
        return Headings.IsComplete(last) || (body.Length < LongestBareItem && !EnterpriseNames.HasEnding(body));
    }
}
