using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>The rows of one table among the blocks of a section.</summary>
internal static class TableBlocks
{
    /// <summary>The rows below a table's heading, asked by the heading's first row; empty when asked by any other.</summary>
    internal static List<Block> Below(Block head) => head.Parent is not { } section || section.Children.FirstOrDefault(b => IsOf(head, b) && b.Body.Passage.Row!.IsHead) != head ? []
        : [.. section.Children.Where(b => IsOf(head, b) && !b.Body.Passage.Row!.IsHead)];

    /// <summary>What stands above a table: the paragraph before it and the section's heading.</summary>
    internal static string Caption(Block row) =>
        row.Parent?.Children.TakeWhile(sister => sister != row).LastOrDefault(sister => sister.Body.Passage.Row is null)?.Content.Text + row.Parent?.Heading.Text;

    private static bool IsOf(Block head, Block other) => other.Body.Passage.Row is not null && other.Body.Passage.Table == head.Body.Passage.Table;
}
