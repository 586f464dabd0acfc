using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Province.Documents.Source;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;

namespace Province.Documents.Sheets;

/// <summary>Workbooks: looks into the package before anything opens it, then reads the rows of the first visible sheet as they stream by.</summary>
internal static class XlsxFile
{
    internal static PoolSheet Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (!bytes.Span.StartsWith("PK"u8))
            throw new RefusedException(DocumentRefusals.NotAnXlsx(name, DocxFile.Recognise(bytes.Span)));
        try
        {
            OfficePackage.Check(bytes, name, PackageKind.Xlsx);
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return Read(document.WorkbookPart ?? throw new RefusedException(DocumentRefusals.NotAnXlsx(name, null)), name);
        }
        catch (Exception broken) when (broken is InvalidDataException or FileFormatException or XmlException or OpenXmlPackageException
            or IOException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            throw new RefusedException(DocumentRefusals.Broken(name, broken is XmlException xml ? $"第 {xml.LineNumber} 行" : "压缩包", "Excel"));
        }
    }

    private static PoolSheet Read(WorkbookPart workbook, string name)
    {
        var visible = workbook.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible);
        if (visible?.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            throw new RefusedException(DocumentRefusals.Empty(name));
        using var worksheet = part.GetStream(FileMode.Open, FileAccess.Read);
        return new XlsxRows(new XlsxCells(workbook), name).Read(worksheet);
    }
}
