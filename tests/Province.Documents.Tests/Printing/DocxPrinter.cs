using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Province.Documents.Tests.Printing;

/// <summary>Writes paragraphs as a docx: numbers made by Word, text split in runs, rows as tables.</summary>
internal sealed class DocxPrinter
{
    private readonly Body _body = new();
    private readonly DocxLists _lists = new();
    private Table? _table;

    public static byte[] Print(IReadOnlyList<Block> blocks)
    {
        var printer = new DocxPrinter();
        foreach (var (block, i) in blocks.Select((block, i) => (block, i)))
            printer.Add(block, i);
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new(printer._body);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = printer._lists.Numbering();
        }
        return stream.ToArray();
    }

    private void Add(Block block, int index)
    {
        if (block.Kind == BlockKind.Row)
        {
            _table ??= _body.AppendChild(new Table());
            _table.AppendChild(new TableRow(block.Cells.Select(cell => new TableCell(new Paragraph(Runs(cell, index))))));
            return;
        }
        _table = null;
        var paragraph = _body.AppendChild(new Paragraph());
        var number = DocxNumber.Parse(block.Number);
        if (number is not null)
            paragraph.AppendChild(new ParagraphProperties(new NumberingProperties(
                new NumberingLevelReference { Val = 0 }, new NumberingId { Val = _lists.Continue(number) })));
        paragraph.Append(Runs((number is null ? block.Number : "") + block.Lead + block.Text, index));
    }

    /// <summary>Word parts a text into runs wherever its hand has been: here every few letters, never the same.</summary>
    private static IEnumerable<Run> Runs(string text, int index)
    {
        for (var (at, step) = (0, 3 + index % 9); at < text.Length; at += step)
            yield return new Run(new Text(text[at..Math.Min(at + step, text.Length)]) { Space = SpaceProcessingModeValues.Preserve });
    }
}
