using System.IO.Compression;
using System.Xml;
using Province.Domain.Refusals;

namespace Province.Documents.Source;

/// <summary>What is expected of a package, and how one tells people that it is not so.</summary>
internal sealed record PackageKind(string Extension, string Program, string MainPart, Func<string, string?, Refusal> Not)
{
    internal static readonly PackageKind Docx = new("docx", "Word", "word/document.xml", DocumentRefusals.NotADocx);
    internal static readonly PackageKind Xlsx = new("xlsx", "Excel", "xl/workbook.xml", DocumentRefusals.NotAnXlsx);
}

/// <summary>Looks into an office package without opening it as a document: size when inflated, macros, links to the outside.</summary>
internal static class OfficePackage
{
    private const long LargestInflated = 150L * 1024 * 1024;
    private const long LargestXmlPart = 40L * 1024 * 1024;
    private const int MostEntries = 5_000;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    internal static void Check(ReadOnlyMemory<byte> bytes, string name, PackageKind kind)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries)
            throw new RefusedException(DocumentRefusals.Bomb(name, kind.Program));
        CheckSizes(zip, name, kind);
        if (zip.GetEntry("[Content_Types].xml") is null || zip.GetEntry(kind.MainPart) is null)
            throw new RefusedException(kind.Not(name, null));
        foreach (var entry in zip.Entries)
            CheckEntry(entry, name, kind);
    }

    /// <summary>Inflates every entry without keeping it: the sizes that a package declares may lie.</summary>
    private static void CheckSizes(ZipArchive zip, string name, PackageKind kind)
    {
        var total = 0L;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            var size = 0L;
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                size += read;
                total += read;
                if (total > LargestInflated || (size > LargestXmlPart && IsXml(entry)))
                    throw new RefusedException(DocumentRefusals.Bomb(name, kind.Program));
            }
        }
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void CheckEntry(ZipArchiveEntry entry, string name, PackageKind kind)
    {
        if (entry.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(DocumentRefusals.Macros(name, kind.Extension));
        if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            CheckRelationships(entry, name);
        else if (entry.FullName == "[Content_Types].xml")
            CheckContentTypes(entry, name, kind);
    }

    private static void CheckContentTypes(ZipArchiveEntry entry, string name, PackageKind kind)
    {
        foreach (var type in Attributes(entry, "ContentType"))
        {
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                throw new RefusedException(DocumentRefusals.Macros(name, kind.Extension));
        }
    }

    private static void CheckRelationships(ZipArchiveEntry entry, string name)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Safe);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship")
                continue;
            var type = reader.GetAttribute("Type") ?? "";
            var outside = string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
            if (outside && !type.EndsWith("/hyperlink", StringComparison.Ordinal))
                throw new RefusedException(DocumentRefusals.ExternalLink(name, type[(type.LastIndexOf('/') + 1)..]));
        }
    }

    private static IEnumerable<string> Attributes(ZipArchiveEntry entry, string attribute)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Safe);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute(attribute) is { } value)
                yield return value;
        }
    }
}
