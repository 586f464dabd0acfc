namespace Province.Documents.Tests.Printing;

internal enum BlockKind { Letterhead, Title, Annex, Heading, Paragraph, Item, Row, Signature }

/// <summary>A paragraph before it is laid out.</summary>
/// <param name="Number">Its number as printed, empty for none; a docx numbers headings and items itself.</param>
/// <param name="Lead">Bold words at its start.</param>
internal sealed record Block(BlockKind Kind, string Text, int Level = 0, string Number = "", string Lead = "")
{
    public IReadOnlyList<string> Cells { get; init; } = [];

    public string Whole => Number + Lead + Text;
}
