using Province.Documents.Grammar;

namespace Province.Documents.Structure;

/// <summary>Builds the tree of sections from the ways in which paragraphs are numbered, mixed as they come.</summary>
internal static class Outline
{
    private const int LongestHeading = 46;
    private const int LongestRunIn = 40;
    private const int LongestPlain = 26;

    /// <summary>Builds the tree.</summary>
    /// <param name="title">The title of the part, which gives the root its role and activity; empty for the main text.</param>
    /// <param name="passages">The paragraphs in order.</param>
    internal static Block Of(Clip title, IEnumerable<Passage> passages)
    {
        var root = new Block(null, null, title, title.Until(0));
        Stack<Block> open = new([root]);
        foreach (var passage in passages)
            Add(open, passage);
        return root;
    }

    private static void Add(Stack<Block> open, Passage passage)
    {
        var label = passage.Shape == PassageShape.Row ? null : Label.Of(passage.Text);
        var content = passage.Whole.From(label?.Length ?? 0);
        var cut = passage.Shape == PassageShape.Row ? 0 : HeadingEnd(content, label is not null || passage.Shape == PassageShape.Heading);
        var style = label?.Style ?? (cut > 0 && cut >= content.Length - 1 ? LabelStyle.Plain : null);
        if (style is null)
        {
            var head = passage.Shape == PassageShape.Row ? 0 : RunInHead(content);
            _ = new Block(Leading(open, content) ?? Holder(open), null, content.Until(head), content.From(head).Trim(head > 0 ? "：" : ""));
            return;
        }
        Leave(open, style.Value, label is null ? null : passage.Whole.Until(label.Value.Length));
        open.Push(new Block(open.Peek(), style, content.Until(cut).Trim("：。，； "), content.From(cut).Trim("：。 ")));
    }

    /// <summary>检查时间：…: a paragraph that says itself what it is about; 0 where it does not.</summary>
    private static int RunInHead(Clip content) =>
        Starts.HeadOfList(content.Text) is { } head && !Quarters.Leads(head) && Headings.RoleOf(head) is Role.Baseline or Role.Schedule or Role.Objects or Role.CheckItems ? head.Length : 0;

    /// <summary>Closes sections until one is open that a paragraph numbered like this can stand in.</summary>
    private static void Leave(Stack<Block> open, LabelStyle style, Clip? label)
    {
        if (style == LabelStyle.Plain && open.Peek() is { Style: not LabelStyle.Plain, Heading.IsEmpty: false, Body.IsEmpty: true, IsLeaf: true } top && !IsListed(top))
            return;
        if (open.Any(block => block.Style == style))
        {
            while (open.Peek().Style != style)
                open.Pop();
            open.Pop();
        }
        else if (style is LabelStyle.Plain or LabelStyle.Part or LabelStyle.Chinese)
        {
            while (open.Peek() is { Parent: not null } last && (style != LabelStyle.Plain || IsItem(last)) && !(style == LabelStyle.Chinese && last.Style == LabelStyle.Part))
                open.Pop();
        }
        else if (open.FirstOrDefault(block => GoesOn(block, style, label)) is { } holder)
        {
            while (open.Peek() != holder)
                open.Pop();
        }
    }

    /// <summary>2. below a line without a number that stands behind 1.: the number goes on from the last section so numbered in the same block.</summary>
    private static bool GoesOn(Block block, LabelStyle style, Clip? label) =>
        label is { } next && block.Children.LastOrDefault(child => child.Style == style) is { } last && last.Content.Passage is { } before
            && Ordinal(before.Text[..last.Content.Start]) is { } number && number + 1 == Ordinal(next.Text);

    private static int? Ordinal(string label) => ChineseNumbers.Whole(label.Trim('（', '）', '.', '、', '．'));

    /// <summary>Whether a block is one of several that are numbered alike under a line without a number.</summary>
    private static bool IsListed(Block block) => block.Parent is { Style: LabelStyle.Plain } parent && parent.Children.Count(child => child.Style == block.Style) > 1;

    private static bool IsItem(Block block) => block.Heading.IsEmpty || !block.Body.IsEmpty || EnterpriseNames.IsName(block.Heading.Text);

    /// <summary>（二）随机抽查。全年25家，安排如下： above 一季度：5家； and 二季度：6家；: what leads to a list of quarters holds it, or null.</summary>
    private static Block? Leading(Stack<Block> open, Clip content) =>
        open.Peek() is { Parent: not null } top && Quarters.Leads(content.Text) && top.Content.Passage is { } lead && lead.Text.EndsWith('：') && top.Children.All(child => Quarters.Leads(child.Content.Text)) ? top : null;

    /// <summary>The nearest open section that has a heading and no text of its own.</summary>
    private static Block Holder(Stack<Block> open) => open.FirstOrDefault(block => block.Parent is null || !IsItem(block)) ?? open.Peek();

    /// <summary>Where the heading of a paragraph ends: at its length when all of it is one, 0 when none of it is.</summary>
    private static int HeadingEnd(Clip content, bool marked)
    {
        if (!marked && Departments.Is(content.Text))
            return content.Length;
        if (content.IsEmpty || EnterpriseNames.IsName(content.Text.TrimEnd('；', '。', '，', '、')))
            return 0;
        var first = content.Split("。：；，").FirstOrDefault();
        var length = first.Passage is null ? content.Length : first.End - content.Start;
        if (content.Text.AsSpan(0, length).IndexOfAnyInRange('①', '⑳') > 0)
            return 0;
        if (length == content.Length)
            return length <= (marked ? LongestHeading : LongestPlain) && !HasProse(content.Text) ? length : 0;
        var mark = content[length];
        if (mark == '，' || mark == '；')
            return marked && mark == '，' ? TwoPartHeading(content, length) : 0;
        var endsThere = length == content.Length - 1;
        if (!marked && !endsThere)
            return Quarters.Leads(content.Text) || length > LongestPlain || mark == '。' ? 0 : length + 1;
        if (!marked && mark == '。')
            return 0;
        return length <= LongestRunIn ? length + 1 : 0;
    }

    /// <summary>（二）做好执法准备，做到心中有数。: a heading in two parts.</summary>
    private static int TwoPartHeading(Clip content, int comma)
    {
        var stop = content.Text.AsSpan().IndexOfAny('。', '：');
        return stop > comma && stop <= 24 && stop < content.Length - 1 ? stop + 1 : 0;
    }

    private static bool HasProse(string text) => text.Contains('，', StringComparison.Ordinal) || text.Contains('、', StringComparison.Ordinal) && text.Length > 30;
}
