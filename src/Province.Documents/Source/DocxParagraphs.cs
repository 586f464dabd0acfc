using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Province.Documents.Source;

/// <summary>The paragraphs of a docx in document order: table cells and text boxes included, deleted revisions left out.</summary>
/// <remarks>A soft line break inside a paragraph becomes U+2028, so that a line stays one paragraph.</remarks>
internal sealed class DocxParagraphs(MainDocumentPart main)
{
    internal const char SoftBreak = '\u2028';

    private readonly DocxNumbering _numbering = new(main);
    private readonly List<string> _lines = [];
    private readonly StringBuilder _carried = new();
    private readonly DocxTables _tables = new();

    /// <summary>The tables met while reading; their lines count from 1.</summary>
    internal IReadOnlyList<SourceTable> Tables => _tables.All;

    internal IReadOnlyList<string> Read()
    {
        if (main.Document?.Body is { } body)
            ReadBlocks(body);
        if (_carried.Length > 0)
            _lines.Add(_carried.ToString());
        return _lines;
    }

    private void ReadBlocks(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is Paragraph paragraph)
                ReadParagraph(paragraph);
            else if (child is Table or TableRow or TableCell)
                ReadTable(child);
            else if (child is not (DeletedRun or MoveFromRun))
                ReadBlocks(child);
        }
    }

    private void ReadTable(OpenXmlElement part)
    {
        var first = _lines.Count + 1;
        if (part is Table)
            _tables.Begin();
        else if (part is TableRow)
            _tables.BeginRow();
        ReadBlocks(part);
        if (part is Table)
            _tables.End();
        else if (part is TableCell cell)
            _tables.Add(cell, first, _lines.Count);
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        List<OpenXmlElement> boxes = [];
        var start = _carried.Length;
        AppendRuns(paragraph, boxes);
        if (_carried.Length > start)
            _carried.Insert(start, _numbering.LabelOf(paragraph));
        if (!IsMarkDeleted(paragraph))
        {
            _lines.Add(_carried.ToString());
            _carried.Clear();
        }
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
