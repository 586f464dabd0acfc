using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads what is to be checked: numbered items, 一是…二是…, or one sentence divided by semicolons.</summary>
internal sealed partial class CheckItemReader(Part part)
{
    private const int ShortestItem = 4;

    private readonly List<PlanCheckItem> _items = [];

    internal List<PlanCheckItem> Read()
    {
        foreach (var block in part.Root.Descendants)
        {
            if (block.Role == Role.CheckItems)
                ReadBlock(block);
            else if (part.Number > 0 && block.Activity == Activity.Special && block.Role is Role.Objects or Role.Unknown)
                ReadPoints(block.Content);
            else if (Lead(block.Content) is { IsEmpty: false } points && !ReadPoints(points))
                AddItems(points.Unlabelled);
        }
        return _items;
    }

    /// <summary>开展检查，检查内容为：一是…；二是…: what follows the words that lead to items, where no heading does.</summary>
    private static Clip Lead(Clip text) => ItemLead().Match(text.Text) is { Success: true } lead ? text.From(lead.Index + lead.Length) : text.Until(0);

    private void ReadBlock(Block block)
    {
        if (block.Body.Passage.Row is { } row)
        {
            if (!row.IsHead && (row.Under(RowWords.Item()) ?? row.Cells.MaxBy(cell => cell.Length)) is { IsEmpty: false } cell)
                AddItems(cell);
            return;
        }
        if (!block.IsLeaf && !IsLastItem(block) || IsSectionHeading(block))
        {
            ReadText(block.Body, isItem: false);
            return;
        }
        if (block.Style is null && block.Parent!.Children.Any(sister => sister.Style is not null and not LabelStyle.Plain))
            ReadOpening(block.Content);
        else
            ReadText(block.Content, isItem: block.Style is not null);
    }

    /// <summary>A block that only opens the items below it.</summary>
    private static bool IsSectionHeading(Block block) =>
        Headings.RoleOf(block.Heading.Text) == Role.CheckItems && block.Parent?.Role != Role.CheckItems;

    /// <summary>（三）领导带班下井情况。: the last of several items, of which no other has anything below it, holds only the paragraph that follows the list.</summary>
    private static bool IsLastItem(Block block) =>
        block is { Style: not (null or LabelStyle.Plain), Body.IsEmpty: true } && block.Children.All(child => child.Style is null)
            && block.Parent!.Children.Where(sister => sister.Style == block.Style).ToList() is { Count: > 1 } sisters && sisters[^1] == block && sisters.SkipLast(1).All(sister => sister.IsLeaf);

    private void ReadText(Clip text, bool isItem)
    {
        if (Opening().Match(text.Text) is { Success: true } opening && opening.Length < text.Length)
        {
            part.Ledger.Place(text.Until(opening.Length));
            text = text.From(opening.Length);
        }
        if (text.IsEmpty || ReadPoints(text))
            return;
        if (isItem)
            AddItems(text);
        else if (IsPreamble(text))
            part.Ledger.Place(text);
        else
        {
            foreach (var piece in text.Split("；。"))
                AddList(piece.Unlabelled);
        }
    }

    /// <summary>A paragraph above numbered items leads to them, unless it has points of its own.</summary>
    private void ReadOpening(Clip text)
    {
        if (!ReadPoints(text))
            part.Ledger.Place(text);
    }

    /// <summary>1.…；2.…；: items that follow each other on one line.</summary>
    private void AddItems(Clip text)
    {
        var from = HeadBefore().Match(text.Text) is { Success: true } head ? head.Length : 0;
        if (from == 0 && KindHead().Match(text.Text) is { Success: true } kind && ItemEnds().Count(text.Text) > 0)
        {
            AddList(text.From(kind.Length));
            return;
        }
        foreach (Match next in InlineLabels().Matches(text.Text))
        {
            Add(text.Slice(from, next.Index - from));
            from = next.Index + next.Length;
        }
        Add(text.From(from));
    }

    /// <summary>一是…。二是…。: each point is an item.</summary>
    private bool ReadPoints(Clip text)
    {
        var points = Points().Matches(text.Text);
        if (points.Count < 2)
            return false;
        for (var i = 0; i < points.Count; i++)
        {
            var from = points[i].Index + points[i].Length;
            Add(text.Slice(from, (i + 1 < points.Count ? points[i + 1].Index : text.Length) - from));
        }
        return true;
    }

    /// <summary>重点检查A情况、B情况、C情况: a list that only the last word of each item divides.</summary>
    private void AddList(Clip text)
    {
        var ends = ItemEnds().Matches(text.Text);
        if (ends.Count < 1 || ends.Count < 2 && !KindHead().IsMatch(text.Passage.Text[..text.Start]) && !text.Text.TrimEnd('。', '；', '等').EndsWith("情况", StringComparison.Ordinal))
        {
            Add(text);
            return;
        }
        var from = ListLead().Match(text.Text).Length;
        foreach (Match end in ends)
        {
            Add(text.Slice(from, end.Index - from));
            from = end.Index + 1;
        }
        Add(text.From(from));
    }

    private static bool IsPreamble(Clip text) => Opens().IsMatch(text.Text) || (Preamble().IsMatch(text.Text) && !text.Contains("；"));

    private void Add(Clip text)
    {
        var item = text.Trim("；。，：、 ");
        item = item.From(Point().Match(item.Text).Length);
        if (item.Length < ShortestItem || Closing().IsMatch(item.Text))
            return;
        part.Ledger.Place(item);
        _items.Add(new PlanCheckItem { Id = part.NextId("item"), Line = item.Line, Text = Etc().Replace(item.Printed, "") });
    }

    [GeneratedRegex("(?:检查|执法|抽查|监督)的?(?:重点|主要)?(?:内容|事项)(?:主要)?(?:为|是|包括|有)?[：，]?(?=一是|1[.、](?!\\d)|（[1一]）|①)", RegexOptions.None, 30000)]
    private static partial Regex ItemLead();

    [GeneratedRegex("(?<=^|[。；：，])[一二三四五六七八九十]{1,2}[是查看盯](?!否)", RegexOptions.None, 30000)]
    private static partial Regex Points();

    [GeneratedRegex("^[一二三四五六七八九十]{1,2}[是查看盯](?!否)", RegexOptions.None, 30000)]
    private static partial Regex Point();

    /// <summary>危险化学品：1.…；2.…: the head of numbered items is none itself.</summary>
    [GeneratedRegex("^[^，。；：]{2,16}：(?=1[.、](?!\\d))1[.、]", RegexOptions.None, 30000)]
    private static partial Regex HeadBefore();

    [GeneratedRegex("[；。](?:\\d{1,2}[.、](?!\\d)|（[一二三四五六七八九十\\d]{1,3}）|[①-⑳])", RegexOptions.None, 30000)]
    private static partial Regex InlineLabels();

    /// <summary>对…进行监督检查，重点监督检查下列事项：, with the items right behind it.</summary>
    [GeneratedRegex("^[^。；：]{0,120}(?:下列事项|以下事项|以下内容|下列内容|如下|(?:以下|下列)[^，。；：]{1,8})：|^(?:主要|重点)(?:检查|包括|检查内容)：", RegexOptions.None, 30000)]
    private static partial Regex Opening();

    [GeneratedRegex("下列事项|以下事项|以下内容|下列内容|如下", RegexOptions.None, 30000)]
    private static partial Regex Opens();

    [GeneratedRegex("^对生产经营单位是否具备|^对[^。；]{4,80}(?:进行|开展|实施)(?:执法)?监督。?$|^结合|^按照|^聚焦", RegexOptions.None, 30000)]
    private static partial Regex Preamble();

    [GeneratedRegex("^(?:具体|其中|主要)?(?:包括|如下)$|^检查方式", RegexOptions.None, 30000)]
    private static partial Regex Closing();

    [GeneratedRegex("(?<=情况)、|(?<=情况)，(?!主要|重点|包括|特别|尤其|具体)(?=[^，。；]{2,24}情况)|、(?=是否)", RegexOptions.None, 30000)]
    private static partial Regex ItemEnds();

    /// <summary>非煤矿山企业：…: the kind of enterprise whose items follow.</summary>
    [GeneratedRegex("^[^，。；：、]{2,16}：", RegexOptions.None, 30000)]
    private static partial Regex KindHead();

    [GeneratedRegex("^[^，。；：、]{0,16}?(?=是否)|^(?:主要|重点)?检查(?!组|人员|单位|对象)", RegexOptions.None, 30000)]
    private static partial Regex ListLead();

    [GeneratedRegex("(?<=情况)等$", RegexOptions.None, 30000)]
    private static partial Regex Etc();
}
