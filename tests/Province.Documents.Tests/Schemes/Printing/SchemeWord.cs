using Province.Documents.Tests.Source;

namespace Province.Documents.Tests.Schemes.Printing;

/// <summary>Writes lines and a table as a Word file, merged cells as Word marks them.</summary>
internal static class SchemeWord
{
    internal static byte[] Print(IEnumerable<string> lines, IEnumerable<PrintedCell[]> rows) =>
        Docx.Of(string.Concat(lines.Select(line => Docx.Paragraph(line))) + $"<w:tbl>{string.Concat(rows.Select(Row))}</w:tbl>" + Docx.Paragraph("备注：排名在前的市州牵头。"));

    private static string Row(PrintedCell[] cells) => $"<w:tr>{string.Concat(cells.Select((cell, at) => Cell(cell, at == cells.Length - 1)))}</w:tr>";

    /// <summary>The last column is the one that may be merged: each of its cells begins a merge or goes on with one.</summary>
    private static string Cell(PrintedCell cell, bool merges)
    {
        var merge = cell.ContinuesAbove ? "<w:vMerge/>" : merges ? "<w:vMerge w:val=\"restart\"/>" : "";
        var paragraphs = cell.Paragraphs.Count == 0 ? Docx.Paragraph("") : string.Concat(cell.Paragraphs.Select(text => Docx.Paragraph(text)));
        return $"<w:tc><w:tcPr>{merge}</w:tcPr>{paragraphs}</w:tc>";
    }
}
