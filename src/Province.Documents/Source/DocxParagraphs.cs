using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Province.Domain.Plans;
using TableCell = Province.Domain.Plans.TableCell;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace Province.Documents.Source;

/// <summary>The paragraphs of a docx in document order: table cells and text boxes included, deleted revisions left out.</summary>
/// <remarks>A soft line break inside a paragraph becomes U+2028, so that a line stays one paragraph.</remarks>
internal sealed class DocxParagraphs(MainDocumentPart main)
{
    internal const char SoftBreak = '\u2028';

    private readonly DocxNumbering _numbering = new(main);
    private readonly List<string> _lines = [];
    private readonly List<TableCell?> _cells = [];
    private readonly StringBuilder _carried = new();
    private TableCell? _cell;
    private int _tables;

    internal SourceText Read(string name)
    {
        if (main.Document?.Body is { } body)
            ReadBlocks(body);
        if (_carried.Length > 0)
            Close();
        return new(name, _lines, _cells);
    }

    private void ReadBlocks(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is Paragraph paragraph)
                ReadParagraph(paragraph);
            else if (child is Table table)
                ReadTable(table);
            else if (child is not (DeletedRun or MoveFromRun))
                ReadBlocks(child);
        }
    }

    private void ReadTable(Table table)
    {
        var outer = _cell;
        var (number, row) = (++_tables, 0);
        foreach (var line in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table && r.TableRowProperties?.GetFirstChild<Deleted>() is null))
        {
            var column = line.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            foreach (var cell in line.Descendants<WordCell>().Where(c => c.Ancestors<Table>().First() == table))
            {
                var span = Math.Max(1, cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
                var isContinued = cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;
                _cell = new TableCell(number, row, column, span, isContinued);
                ReadBlocks(cell);
                column += span;
            }
            row++;
        }
        _cell = outer;
    }

    private void Close()
    {
        _lines.Add(_carried.ToString());
        _cells.Add(_cell);
        _carried.Clear();
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        List<OpenXmlElement> boxes = [];
        var start = _carried.Length;
        AppendRuns(paragraph, boxes);
        if (_carried.Length > start)
            _carried.Insert(start, _numbering.LabelOf(paragraph));
        if (!IsMarkDeleted(paragraph))
            Close();
        foreach (var box in boxes)
            ReadBlocks(box);
    }

    private static bool IsMarkDeleted(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null;

    private void AppendRuns(OpenXmlElement parent, List<OpenXmlElement> boxes)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun or AlternateContentFallback or ParagraphProperties or RunProperties or FieldCode:
                    break;
                case TextBoxContent:
                    boxes.Add(child);
                    break;
                case Text text:
                    _carried.Append(text.Text);
                    break;
                default:
                    if (Stands(child) is { } c)
                        _carried.Append(c);
                    else
                        AppendRuns(child, boxes);
                    break;
            }
        }
    }

    private static char? Stands(OpenXmlElement element) => element switch
    {
        TabChar => '\t',
        Break or CarriageReturn => SoftBreak,
        NoBreakHyphen => '-',
        _ => null,
    };
}
