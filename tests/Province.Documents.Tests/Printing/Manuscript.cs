namespace Province.Documents.Tests.Printing;

/// <summary>Collects the paragraphs of a plan, numbered by its outline.</summary>
internal sealed class Manuscript(Pen pen)
{
    private Outline _outline = Outline.For(pen);

    public List<Block> Blocks { get; } = [];

    public bool HasArabicSections => _outline.HasArabicSections;

    public void Restart(Pen chapter) => _outline = Outline.For(chapter);

    public void Title(string text) => Blocks.Add(new(BlockKind.Title, text));

    public void Letterhead(string text) => Blocks.Add(new(BlockKind.Letterhead, text));

    public void Annex(string text) => Blocks.Add(new(BlockKind.Annex, text));

    public void Signature(string text) => Blocks.Add(new(BlockKind.Signature, text));

    public void Heading(int level, string text) => Blocks.Add(new(BlockKind.Heading, text, level, _outline.Next(level)));

    public void Paragraph(string text) => Blocks.Add(new(BlockKind.Paragraph, text));

    public void Item(string text, string? number = null, int level = 3) =>
        Blocks.Add(new(BlockKind.Item, text, level, number ?? _outline.Next(level)));

    public void Row(params IReadOnlyList<string> cells) => Blocks.Add(new(BlockKind.Row, "") { Cells = cells });

    /// <summary>A numbered passage: its lead on a line of its own, or at the start of the paragraph.</summary>
    public void Passage(int level, string lead, string text)
    {
        if (pen.Style.LeadIn == LeadIn.OwnLine || text.Length == 0)
        {
            Heading(level, lead);
            if (text.Length > 0)
                Paragraph(text);
            return;
        }
        var stop = pen.Style.LeadIn == LeadIn.Colon ? "：" : "。";
        Blocks.Add(new(BlockKind.Paragraph, text, level, _outline.Next(level), lead + stop));
    }
}
