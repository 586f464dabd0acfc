using System.IO.Compression;
using System.Text;

namespace Province.Documents.Tests.Source;

/// <summary>Makes small Word packages by hand, whole or wrong.</summary>
internal static class Docx
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    internal static byte[] Of(string body, string? numbering = null, string relationships = "", string contentTypes = "", params (string Path, byte[] Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + (numbering is null ? "" : "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>") + contentTypes + "</Types>");
            Add(zip, "_rels/.rels", Relationships("<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"));
            Add(zip, "word/_rels/document.xml.rels", Relationships((numbering is null ? "" : "<Relationship Id=\"n1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>") + relationships));
            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"{Main}\"><w:body>{body}</w:body></w:document>");
            if (numbering is not null)
                Add(zip, "word/numbering.xml", $"<w:numbering xmlns:w=\"{Main}\">{numbering}</w:numbering>");
            foreach (var (path, content) in more)
                Add(zip, path, content);
        }
        return stream.ToArray();
    }

    internal static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string Relationships(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    private static void Add(ZipArchive zip, string path, string content) => Add(zip, path, Encoding.UTF8.GetBytes(content));

    private static void Add(ZipArchive zip, string path, byte[] content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(content);
    }
}
