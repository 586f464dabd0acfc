using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Province.Domain.Plans;
using Province.Domain.Refusals;

namespace Province.Documents.Source;

/// <summary>Word files: looks into the package before anything opens it, then reads its paragraphs.</summary>
internal static class DocxFile
{
    internal static SourceText Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var span = bytes.Span;
        if (!span.StartsWith("PK"u8))
            throw new RefusedException(DocumentRefusals.NotADocx(name, Recognise(span)));
        try
        {
            OfficePackage.Check(bytes, name, PackageKind.Docx);
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var main = document.MainDocumentPart
                ?? throw new RefusedException(DocumentRefusals.NotADocx(name, null));
            return new DocxParagraphs(main).Read(name);
        }
        catch (Exception broken) when (broken is InvalidDataException or FileFormatException or XmlException or OpenXmlPackageException
            or IOException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            throw new RefusedException(DocumentRefusals.Broken(name, broken is XmlException xml ? $"第 {xml.LineNumber} 行" : "压缩包"));
        }
    }

    internal static string? Recognise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "一张 JPEG 照片",
        [0x89, 0x50, 0x4E, 0x47, ..] => "一张 PNG 图片",
        [0x47, 0x49, 0x46, ..] or [0x42, 0x4D, ..] => "一张图片",
        [0x25, 0x50, 0x44, 0x46, ..] => "一份 PDF",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "旧版的 Office 或 WPS 文档",
        _ => null,
    };
}
