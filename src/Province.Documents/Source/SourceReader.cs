using Province.Domain.Plans;
using Province.Domain.Refusals;

namespace Province.Documents.Source;

/// <summary>Reads an official document (txt, md, docx) as numbered lines, and refuses what it must not touch.</summary>
public static class SourceReader
{
    /// <summary>The largest file that is read, in bytes: 20 MB.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name; the extension decides how it is read.</param>
    /// <returns>The lines of a text file, or the paragraphs of a docx in order, table cells and text boxes included.</returns>
    /// <exception cref="RefusedException">
    /// <c>document.empty</c>, <c>unknown_kind</c>, <c>not_a_docx</c>, <c>broken</c>, <c>zip_bomb</c>, <c>has_macros</c>,
    /// <c>external_link</c>, <c>too_large</c>, <c>too_long</c> or <c>not_text</c>, each with the prefix <c>document.</c>
    /// </exception>
    public static SourceText Read(ReadOnlyMemory<byte> bytes, string fileName) => ReadDocument(bytes, fileName).Text;

    /// <summary>Reads a file with the tables that it marks.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name; the extension decides how it is read.</param>
    /// <returns>The lines as <see cref="Read"/> gives them, and the tables of a docx.</returns>
    /// <exception cref="RefusedException">As <see cref="Read"/> throws it.</exception>
    public static SourceDocument ReadDocument(ReadOnlyMemory<byte> bytes, string fileName)
    {
        var name = Path.GetFileName(fileName);
        if (bytes.Length > LargestFile)
            throw new RefusedException(DocumentRefusals.TooLarge(name));
        if (bytes.IsEmpty)
            throw new RefusedException(DocumentRefusals.Empty(name));

        var (lines, tables) = Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".TXT" or ".TEXT" or ".MD" or ".MARKDOWN" => (PlainText.Lines(bytes.Span, name), []),
            ".DOCX" => DocxFile.Read(bytes, name),
            ".DOCM" or ".DOTM" => throw new RefusedException(DocumentRefusals.Macros(name)),
            _ => throw new RefusedException(DocumentRefusals.UnknownKind(name)),
        };
        return new(Checked(new SourceText(name, lines)), tables);
    }

    private static SourceText Checked(SourceText text)
    {
        if (text.Lines.All(string.IsNullOrWhiteSpace))
            throw new RefusedException(DocumentRefusals.Empty(text.Name));
        if (text.Lines.Sum(line => (long)line.Length) > LongestText)
            throw new RefusedException(DocumentRefusals.TooLong(text.Name));
        return text;
    }
}
