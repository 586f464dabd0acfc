using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Province.Documents.Sheets;

/// <summary>Writes plain workbooks: what is text is marked as text, so that no program makes numbers of codes.</summary>
public static class SheetWriter
{
    /// <summary>The media type of the bytes.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint TextFormat = 49;
    private const uint NumberStyle = 2;

    /// <summary>Writes a workbook.</summary>
    /// <param name="sheets">The sheets: a name of 1 to 31 characters, and the rows; the first row is the head.</param>
    /// <returns>The bytes of an xlsx file.</returns>
    public static byte[] Write(params IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> sheets) =>
        WriteCells([.. sheets.Select(sheet => (sheet.Name, (IReadOnlyList<IReadOnlyList<SheetCell>>)[.. sheet.Rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Select(text => (SheetCell)text)])]))]);

    /// <summary>Writes a workbook of texts and numbers.</summary>
    /// <param name="sheets">The sheets: a name of 1 to 31 characters, and the rows; the first row is the head.</param>
    /// <returns>The bytes of an xlsx file.</returns>
    public static byte[] WriteCells(params IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<SheetCell>> Rows)> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            workbook.Workbook = new Workbook(list);
            foreach (var (name, rows) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(ColumnsOf(rows), DataOf(rows));
                list.Append(new Sheet { Name = name, SheetId = (uint)list.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
            }
        }

        return stream.ToArray();
    }

    /// <summary>Columns are text down to their end, so that what is typed below stays as it is typed.</summary>
    private static Columns ColumnsOf(IReadOnlyList<IReadOnlyList<SheetCell>> rows) => new(Enumerable.Range(0, rows.Max(row => row.Count)).Select(at => new Column
    {
        Min = (uint)at + 1, Max = (uint)at + 1, Style = 0, CustomWidth = true,
        Width = Math.Clamp(rows.Max(row => at < row.Count ? row[at].Text.Length : 0) * 2.2, 12, 60),
    }));

    private static SheetData DataOf(IReadOnlyList<IReadOnlyList<SheetCell>> rows) =>
        new(rows.Select((row, line) => new Row(row.Select((cell, at) => CellOf(cell, $"{CellPlace.LettersOf(at)}{line + 1}", line == 0))) { RowIndex = (uint)line + 1 }));

    private static Cell CellOf(SheetCell cell, string place, bool isHead) => cell.Number is { } number
        ? new Cell { CellReference = place, StyleIndex = NumberStyle, CellValue = new CellValue(number) }
        : new Cell
        {
            CellReference = place, DataType = CellValues.InlineString, StyleIndex = isHead ? 1u : 0u,
            InlineString = new InlineString(new Text(cell.Text) { Space = SpaceProcessingModeValues.Preserve }),
        };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, FontId = 1, ApplyFont = true }, new CellFormat()));
}
