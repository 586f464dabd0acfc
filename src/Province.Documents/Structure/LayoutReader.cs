using Province.Documents.Grammar;

namespace Province.Documents.Structure;

/// <summary>Finds where the head ends, where each annex begins, with a heading or without, and which remarks belong to no part.</summary>
internal sealed class LayoutReader
{
    private const int LongestTitle = 60;

    private readonly List<Passage> _passages;
    private readonly PlanLayout _layout = new();
    private bool _inBody;
    private bool _inList;

    private LayoutReader(List<Passage> passages) => _passages = passages;

    internal static PlanLayout Read(List<Passage> passages)
    {
        var reader = new LayoutReader(passages);
        for (var i = 0; i < passages.Count;)
            i += reader.Take(i);
        reader.ListEmptyAnnexes();
        return reader._layout;
    }

    /// <summary>附件1：… and 附件2：… with nothing under them are a list when the annexes themselves follow.</summary>
    private void ListEmptyAnnexes()
    {
        foreach (var annex in _layout.Annexes.Where(a => a.Passages.Count == 0 && a.Title.Count > 0).ToList())
        {
            if (_layout.Annexes.Exists(other => other != annex && other.Number == annex.Number) && _layout.Annexes.Remove(annex))
                _layout.AnnexList.Add(new(annex.Number, annex.Title[0]));
        }
    }

    /// <summary>Places the passage at an index and says how many it took.</summary>
    private int Take(int at)
    {
        var passage = _passages[at];
        if (TakeListing(passage) || OpensListing(at))
            return 1;
        _inList = false;
        if (AnnexAt(at) is { } taken)
            return taken;
        if (LayoutWords.Remark().IsMatch(passage.Text) && (!_inBody || passage.Text.Length < 80))
        {
            _layout.Remarks.Add(passage);
            return 1;
        }
        if (_layout.Annexes.Count == 0 && !_inBody && TitleAt(at) is var length and > 0)
        {
            TakeTitle(at, length);
            return length;
        }
        _inBody |= _layout.Title.Count > 0 || Label.Of(passage.Text) is { Style: LabelStyle.Chinese };
        (_layout.Annexes.Count > 0 ? _layout.Annexes[^1].Passages : _inBody ? _layout.Body : _layout.Head).Add(passage);
        return 1;
    }

    /// <summary>附件： alone on a line, with the list on the next ones.</summary>
    private bool OpensListing(int at) =>
        _layout.Annexes.Count == 0 && !_inList && LayoutWords.ListHead().IsMatch(_passages[at].Text) && at + 1 < _passages.Count
            && (_inList = LayoutWords.NextListing().IsMatch(_passages[at + 1].Text));

    private bool TakeListing(Passage passage)
    {
        if (_layout.Annexes.Count > 0)
            return false;
        if (!_inList && LayoutWords.ListStart().Match(passage.Text) is { Success: true } start)
        {
            _inList = AddListings(passage.Whole.From(start.Length));
            return _inList;
        }
        return _inList && LayoutWords.NextListing().Match(passage.Text) is { Success: true } next
            && NumberOf(next.Groups["number"].Value) == _layout.AnnexList.Count + 1 && AddListings(passage.Whole.From(next.Groups["skip"].Length));
    }

    /// <summary>1. … 2. … on one line or on several.</summary>
    private bool AddListings(Clip text)
    {
        var starts = LayoutWords.ListingNumber().Matches(text.Text);
        if (starts.Count == 0)
        {
            if (text.IsEmpty || !LooksLikeTitle(text.Text))
                return text.IsEmpty;
            _layout.AnnexList.Add(new(_layout.AnnexList.Count + 1, text.Trim("。；")));
            return true;
        }
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Index + starts[i].Length;
            var title = text.Slice(from, (i + 1 < starts.Count ? starts[i + 1].Index : text.Length) - from).Trim("。；，、 ");
            if (!title.IsEmpty)
                _layout.AnnexList.Add(new(NumberOf(starts[i].Groups["number"].Value), title));
        }
        return true;
    }

    /// <summary>Starts an annex at an index when one starts there, and says how many passages its heading and title take.</summary>
    private int? AnnexAt(int at)
    {
        if (LayoutWords.AnnexHeading().Match(_passages[at].Text) is { Success: true } heading)
        {
            var number = heading.Groups["number"] is { Length: > 0 } written ? NumberOf(written.Value) : NextNumber();
            var rest = _passages[at].Whole.From(heading.Length).Trim("：:. 　");
            var annex = new AnnexPart(number, rest.IsEmpty ? [] : [rest]);
            _layout.Annexes.Add(annex);
            return 1 + (rest.IsEmpty || !rest.Text.EndsWith("计划", StringComparison.Ordinal) ? TakeAnnexTitle(annex, at + 1) : 0);
        }
        if (!_inBody && _layout.AnnexList.Count == 0)
            return null;
        var length = TitleAt(at);
        if (length == 0)
            return null;
        var title = _passages.Skip(at).Take(length).Select(p => p.Whole).ToList();
        var text = string.Concat(title.Select(t => t.Text));
        _layout.Annexes.Add(new(Listed(text)?.Number ?? NextNumber(), title));
        return length;
    }

    private int TakeAnnexTitle(AnnexPart annex, int from)
    {
        var taken = 0;
        while (taken < 3 && from + taken < _passages.Count && _passages[from + taken] is var next && !LayoutWords.AnnexHeading().IsMatch(next.Text) && next.Text.Length <= LongestTitle
            && Label.Of(next.Text) is null && !TitleDone(annex) && next.Shape != PassageShape.Row
            && !next.Text.Contains('。', StringComparison.Ordinal) && (taken == 0 || IsTitlePiece(next.Text)))
        {
            annex.Title.Add(next.Whole);
            taken++;
        }
        return taken;
    }

    private static bool TitleDone(AnnexPart annex) => LayoutWords.TitleEnd().IsMatch(annex.TitleText);

    /// <summary>How many passages from an index make up a title such as 2025年度…计划; 0 when none starts there.</summary>
    private int TitleAt(int at)
    {
        var (text, listed) = ("", 0);
        for (var length = 1; length <= 4 && at + length <= _passages.Count; length++)
        {
            var next = _passages[at + length - 1];
            if (next.Shape == PassageShape.Row || next.Text.Length > LongestTitle || Label.Of(next.Text) is not null || !IsTitlePiece(next.Text))
                return listed;
            text += next.Text;
            var isListed = _layout.AnnexList.Count > 0 && Listed(text) is not null;
            if (LayoutWords.PlanTitle().IsMatch(text) ? listed == 0 || isListed : isListed && LayoutWords.TitleEnd().IsMatch(text))
                return length;
            listed = listed == 0 && isListed ? length : listed;
        }
        return listed;
    }

    private void TakeTitle(int at, int length)
    {
        _layout.Title.AddRange(_passages.Skip(at).Take(length));
        if (!_layout.Title[0].Text.Contains('局', StringComparison.Ordinal) && at > 0 && LayoutWords.IssuerLine().IsMatch(_passages[at - 1].Text))
            _layout.Title.Insert(0, _passages[at - 1]);
        _inBody = true;
    }

    private ListedAnnex? Listed(string title) => _layout.AnnexList
        .Where(entry => !_layout.Annexes.Exists(annex => annex.Number == entry.Number))
        .Select(entry => (entry, likeness: Likeness.Of(entry.Title.Text, title)))
        .Where(pair => pair.likeness >= 0.8).OrderByDescending(pair => pair.likeness).Select(pair => pair.entry).FirstOrDefault();

    private int NextNumber() => _layout.Annexes.Count == 0 ? 1 : _layout.Annexes[^1].Number + 1;

    private static int NumberOf(string digits) => int.TryParse(digits, out var number) ? number : ChineseNumbers.Value(digits) ?? 1;

    private static bool LooksLikeTitle(string text) => text.Length <= LongestTitle && LayoutWords.TitleEnd().IsMatch(text);

    private static bool IsTitlePiece(string text) => !LayoutWords.NoTitle().IsMatch(text) && text.IndexOfAny(['，', '。', '；', '：', '《']) < 0 && !text.StartsWith("关于", StringComparison.Ordinal);
}
