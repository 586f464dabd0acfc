using System.IO.Compression;
using System.Text;

namespace Province.Domain.Files;

/// <summary>Says what a file is by its bytes; what its sender calls it is not believed.</summary>
public static class MediaType
{
    /// <summary>The type of bytes that are nothing known.</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>The type of plain text in UTF-8, or in another encoding without control characters.</summary>
    public const string Text = "text/plain";

    private static readonly (byte[] Start, string Type)[] Starts =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
    ];

    /// <summary>Finds the type.</summary>
    /// <param name="content">The bytes.</param>
    /// <returns>A media type; Word and Excel are told from other archives; <see cref="Text"/> for text; <see cref="Unknown"/> otherwise.</returns>
    public static string Of(byte[] content)
    {
        foreach (var (start, type) in Starts)
            if (content.AsSpan().StartsWith(start))
                return type;
        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return OfArchive(content);
        return content.Length > 0 && IsText(content) ? Text : Unknown;
    }

    private static string OfArchive(byte[] content)
    {
        const string office = "application/vnd.openxmlformats-officedocument.";
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.GetEntry("[Content_Types].xml") is null)
                return "application/zip";
            if (archive.GetEntry("word/document.xml") is not null)
                return office + "wordprocessingml.document";
            return archive.GetEntry("xl/workbook.xml") is null ? "application/zip" : office + "spreadsheetml.sheet";
        }
        catch (InvalidDataException)
        {
            return Unknown;
        }
    }

    private static bool IsText(ReadOnlySpan<byte> content)
    {
        var marked = content.StartsWith(Encoding.Unicode.Preamble) || content.StartsWith(Encoding.BigEndianUnicode.Preamble);
        return marked || content.IndexOfAnyInRange((byte)0x00, (byte)0x08) < 0 && content.IndexOfAnyInRange((byte)0x0E, (byte)0x1F) < 0;
    }
}
