using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Province.Documents.Reports;

/// <summary>An official paper as it is written: title, headings, paragraphs, tables with repeated heads, signatures, page numbers. A4, upright.</summary>
/// <remarks>Source: GB/T 9704-2012, where it can be met without the fonts of a printing house: title 小标宋 2号, headings 黑体 3号, body 仿宋 3号.</remarks>
internal sealed class OfficialPaper
{
    private const string TitleFont = "宋体";
    private const string HeadingFont = "黑体";
    private const string BodyFont = "仿宋";
    private readonly Body _body = new();

    /// <summary>Sizes are half points, as the format counts them.</summary>
    internal void Title(string text) => _body.Append(Paragraph(text, TitleFont, 44, JustificationValues.Center, bold: true, after: 400));

    internal void Heading(string text) => _body.Append(Paragraph(text, HeadingFont, 32, JustificationValues.Left, keepNext: true, before: 200));

    internal void Text(string text) => _body.Append(Paragraph(text, BodyFont, 32, JustificationValues.Both, indent: 200));

    internal void Table(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string>? foot, IReadOnlyList<int> widths)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Number(widths.Sum()) }, new TableJustification { Val = TableRowAlignmentValues.Center }, Borders(), new TableLayout { Type = TableLayoutValues.Fixed }));
        table.Append(new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })));
        table.Append(Row(heads, widths, isHead: true));
        foreach (var row in rows)
            table.Append(Row(row, widths));
        if (foot is not null)
            table.Append(Row(foot, widths, bold: true));
        _body.Append(table);
    }

    internal void Signatures(params string[] lines)
    {
        foreach (var line in lines)
            _body.Append(Paragraph(line, BodyFont, 32, JustificationValues.Right, keepNext: true, before: 240));
    }

    internal void Save(Stream output, string title)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = title;
        var main = document.AddMainDocumentPart();
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph([new ParagraphProperties(new Justification { Val = JustificationValues.Center }), .. PageNumber()]));
        _body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) }, new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1701, Bottom = 1417, Left = 1134, Right = 1134, Header = 851, Footer = 992, Gutter = 0 }));
        main.Document = new Document(_body);
    }

    private static TableRow Row(IReadOnlyList<string> cells, IReadOnlyList<int> widths, bool isHead = false, bool bold = false)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        foreach (var (text, width) in cells.Zip(widths))
            row.Append(new TableCell(
                new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Number(width) }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                Paragraph(text, isHead ? HeadingFont : BodyFont, 21, JustificationValues.Center, bold)));
        return row;
    }

    private static Paragraph Paragraph(string text, string font, int size, JustificationValues align, bool bold = false, bool keepNext = false, int indent = 0, int before = 0, int after = 0)
    {
        var properties = new ParagraphProperties();
        if (keepNext)
            properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = Number(before), After = Number(after), Line = size > 30 ? "560" : "280", LineRule = size > 30 ? LineSpacingRuleValues.Exact : LineSpacingRuleValues.AtLeast });
        if (indent > 0)
            properties.Append(new Indentation { FirstLineChars = indent, FirstLine = "640" });
        properties.Append(new Justification { Val = align });
        return new Paragraph(properties, new Run(Look(font, size, bold), new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static RunProperties Look(string font, int size, bool bold)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font });
        if (bold)
            look.Append(new Bold());
        look.Append(new FontSize { Val = Number(size) });
        return look;
    }

    private static Run[] PageNumber() =>
    [
        new(Look(TitleFont, 28, false), new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
        new(Look(TitleFont, 28, false), new FieldChar { FieldCharType = FieldCharValues.Begin }), new(Look(TitleFont, 28, false), new FieldCode(" PAGE ")),
        new(Look(TitleFont, 28, false), new FieldChar { FieldCharType = FieldCharValues.End }),
        new(Look(TitleFont, 28, false), new Text(" —") { Space = SpaceProcessingModeValues.Preserve }),
    ];

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 6 }, new LeftBorder { Val = BorderValues.Single, Size = 6 }, new BottomBorder { Val = BorderValues.Single, Size = 6 },
        new RightBorder { Val = BorderValues.Single, Size = 6 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
