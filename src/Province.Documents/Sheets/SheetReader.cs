using Province.Documents.Source;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;

namespace Province.Documents.Sheets;

/// <summary>Reads a list (xlsx, csv) as rows of texts, and refuses what it must not touch.</summary>
public static class SheetReader
{
    /// <summary>The widest table that is read, in columns.</summary>
    internal const int MostColumns = 200;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name; the extension decides how it is read.</param>
    /// <returns>The rows that hold anything: those of the first visible sheet of a workbook, or of a text with commas, semicolons or tabs between its cells,
    /// in UTF-8, UTF-16 or GB18030.</returns>
    /// <exception cref="RefusedException">
    /// <c>document.empty</c>, <c>unknown_kind</c>, <c>not_an_xlsx</c>, <c>broken</c>, <c>zip_bomb</c>, <c>has_macros</c>, <c>has_formulas</c>,
    /// <c>external_link</c>, <c>too_large</c>, <c>too_wide</c> or <c>not_text</c>, each with the prefix <c>document.</c>
    /// </exception>
    public static PoolSheet Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        var name = Path.GetFileName(fileName);
        if (bytes.Length > SourceReader.LargestFile)
            throw new RefusedException(DocumentRefusals.TooLargeSheet(name));
        if (bytes.IsEmpty)
            throw new RefusedException(DocumentRefusals.Empty(name));
        var sheet = Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".CSV" or ".TXT" => CsvFile.Read(bytes.Span, name),
            ".XLSX" => XlsxFile.Read(bytes, name),
            ".XLSM" or ".XLTM" => throw new RefusedException(DocumentRefusals.Macros(name, "xlsx")),
            _ => throw new RefusedException(DocumentRefusals.NotASheet(name)),
        };
        return sheet.Rows.Count > 0 ? sheet : throw new RefusedException(DocumentRefusals.Empty(name));
    }
}
