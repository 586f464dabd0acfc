using Province.Draws.Counting;

namespace Province.Draws.Pools;

/// <summary>Puts rows into cells, one after the other, before it is known how many cells there are and in which order.</summary>
internal abstract class RowCoder
{
    /// <summary>An allowed row that is in no cell.</summary>
    internal const int NoCell = -1;

    /// <summary>Looks at a row, which may be excluded or included.</summary>
    internal virtual void Observe(PoolRow row)
    {
    }

    /// <summary>The names of the quotas whose stand-in applies, ascending; asked when all rows have been seen.</summary>
    internal virtual IReadOnlyList<string> StandIns => [];

    /// <summary>What an allowed row lacks, or null.</summary>
    internal abstract RowFault? Check(PoolRow row);

    /// <summary>A number for the cell of an allowed row, or <see cref="NoCell"/>.</summary>
    internal abstract int Code(PoolRow row);

    /// <summary>The cells in order, and the cell of each number that <see cref="Code"/> gave.</summary>
    /// <param name="rows">How many rows were given each number.</param>
    internal abstract (IReadOnlyList<Cell> Cells, int[] CellOfCode) Finish(IReadOnlyList<int> rows);

    private protected static RowFault? CheckOne(PoolRow row, string attribute, string reader) =>
        row.Values(attribute).Count == 1
            ? null
            : new($"attributes.{attribute}", $"“{reader}”要求每个可抽对象的“{attribute}”恰有一个值，此处有 {row.Values(attribute).Count} 个",
                $"'{reader}' needs exactly one value of '{attribute}' in every allowed row, here are {row.Values(attribute).Count}");
}
