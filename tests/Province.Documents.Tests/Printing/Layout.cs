namespace Province.Documents.Tests.Printing;

/// <summary>Turns paragraphs into the lines of a text file, with the marks, breaks and slips that the style asks for.</summary>
internal sealed class Layout(PrintStyle style)
{
    private const int LineOfAPage = 22;

    private readonly List<string> _lines = [];
    private int _page = 1;
    private int _image;

    public static string Write(IReadOnlyList<Block> blocks, PrintStyle style)
    {
        var layout = new Layout(style);
        for (var i = 0; i < blocks.Count; i++)
            layout.Add(blocks[i], i, i > 0 ? blocks[i - 1] : null);
        return string.Join('\n', layout._lines) + "\n";
    }

    private void Add(Block block, int index, Block? previous)
    {
        var pen = new Pen(style, $"layout/{index}/{block.Whole}");
        var text = Slips.Apply(Marked(block), block, pen);
        if ((block.Kind is BlockKind.Annex or BlockKind.Title && previous is not null) || (previous?.Kind == BlockKind.Row && block.Kind != BlockKind.Row))
            Gap();
        foreach (var line in block.Kind == BlockKind.Row ? [text] : Wrapped(text, block, pen))
            _lines.Add(line);
        if (block.Kind == BlockKind.Row && previous?.Kind != BlockKind.Row && style.Marks != Marks.None)
            _lines.Add("|" + string.Concat(block.Cells.Select(_ => " --- |")));
        var tight = block.Kind is BlockKind.Row || (block.Kind is BlockKind.Item && !style.BlankLines);
        if ((style.BlankLines || style.Wrapping is Wrapping.HardWithGaps || style.Marks is not Marks.None) && !tight)
            Gap();
        if (style.Images && pen.Chance("image", 4) && block.Kind is BlockKind.Paragraph)
            Image(pen);
    }

    private string Marked(Block block) => block.Kind switch
    {
        BlockKind.Row => Row(block),
        BlockKind.Title or BlockKind.Letterhead => Hash(1) + block.Text,
        BlockKind.Annex => Hash(2) + block.Text,
        BlockKind.Heading => Hash(block.Level + 1) + Bold(block.Whole),
        BlockKind.Paragraph when block.Lead.Length > 0 => Bold(block.Number + block.Lead) + block.Text,
        _ => block.Whole,
    };

    private string Row(Block block) => style.Marks == Marks.None
        ? string.Join('\t', block.Cells)
        : $"| {string.Join(" | ", block.Cells)} |";

    private string Hash(int level) => style.Marks is Marks.Hashes or Marks.HashesAndBold ? new string('#', level) + " " : "";

    private string Bold(string text) => style.Marks is Marks.Bold or Marks.HashesAndBold ? $"**{text}**" : text;

    private IEnumerable<string> Wrapped(string text, Block block, Pen pen)
    {
        var running = block.Kind is BlockKind.Paragraph or BlockKind.Item;
        return style.Wrapping switch
        {
            Wrapping.HardWithIndent when running => Hard("　　" + text, 30),
            Wrapping.HardWithGaps when running => Hard(text, 34),
            Wrapping.PageEnds or Wrapping.NumberedPageEnds when running && text.Length > 50 && pen.Chance("page", 25) => AtPageEnd(text, pen),
            _ => [text],
        };
    }

    private static IEnumerable<string> Hard(string text, int width)
    {
        while (text.Length > width)
        {
            var cut = Cut(text, width);
            yield return text[..cut];
            text = text[cut..];
        }
        yield return text;
    }

    /// <summary>
    /// A page ends with a full line, so never sooner than that; and never right behind a full stop or a semicolon, for nobody could tell
    /// the rest from a paragraph of its own.
    /// </summary>
    private IEnumerable<string> AtPageEnd(string text, Pen pen)
    {
        var cut = Cut(text, LineOfAPage + pen.Roll("cut", text.Length - LineOfAPage));
        while (cut < text.Length && "；。：".Contains(text[cut - 1]))
            cut = Cut(text, cut + 1);
        yield return text[..cut];
        yield return "";
        if (style.Wrapping == Wrapping.NumberedPageEnds)
        {
            _page++;
            yield return pen.Pick("folio", $"- {_page} -", $"— {_page} —", $"第{_page}页", $"－{_page}－", $"— {_page} —", $"第 {_page} 页 共 40 页");
            yield return "";
        }
        yield return text[cut..];
    }

    /// <summary>A place near <paramref name="cut"/> that does not part a figure or a mark, nor put a stop at the start of a line.</summary>
    private static int Cut(string text, int cut)
    {
        while (cut < text.Length - 1 && (char.IsDigit(text[cut]) || " *.%．，。；：、）)”》".Contains(text[cut]) || "* （(“《".Contains(text[cut - 1])))
            cut++;
        return cut;
    }

    private void Gap()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0)
            _lines.Add("");
    }

    private void Image(Pen pen)
    {
        _image++;
        Gap();
        _lines.Add(pen.Pick("form", $"![](images/image{_image}.png)", $"image{_image}.png", $"![image{_image}](media/image{_image}.jpeg)"));
        Gap();
    }
}
