using Province.Draws.Counting;

namespace Province.Draws.Pools;

/// <summary>The cells of <c>one-of-each</c>: one for each value, also those that no row holds.</summary>
/// <remarks>Source: specification, sections 3.3 and 4.2.</remarks>
internal sealed class ValueCoder(string attribute, IReadOnlyList<string> values) : RowCoder
{
    private readonly Dictionary<string, int> _numbers = values.Index().ToDictionary(v => v.Item, v => v.Index, StringComparer.Ordinal);

    internal override RowFault? Check(PoolRow row) => CheckOne(row, attribute, "one-of-each");

    internal override int Code(PoolRow row) => _numbers.GetValueOrDefault(row.Values(attribute)[0], NoCell);

    internal override (IReadOnlyList<Cell> Cells, int[] CellOfCode) Finish(IReadOnlyList<int> rows) =>
        ([.. values.Select((value, i) => new Cell([value], i < rows.Count ? rows[i] : 0))], [.. Enumerable.Range(0, values.Count)]);
}
