using System.Numerics;
using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Certificates;

/// <summary>What can be counted and compared of a pool file that is not at hand: cells, and the lines that the certificate holds.</summary>
internal sealed class SummaryLines
{
    private readonly PoolRequest _request;
    private readonly PoolSummary _summary;
    private readonly Dictionary<string, PoolRow> _rows;
    private readonly Dictionary<string, int> _cellOfRow = [];

    internal SummaryLines(PoolRequest request, PoolSummary summary)
    {
        (_request, _summary) = (request, summary);
        _rows = summary.Lines.ToDictionary(row => row.Id);
        var cellOfKey = summary.Cells.Index().ToDictionary(cell => cell.Item.Key, cell => cell.Index, KeyEquality.Instance);
        var census = WithKnownStandIns().BeginCensus();
        foreach (var row in summary.Lines)
            census.Add(row);
        census.Finish();
        for (var i = 0; i < summary.Lines.Count; i++)
            if (census.CellOfRow(i) is >= 0 and var cell)
                _cellOfRow[summary.Lines[i].Id] = cellOfKey.GetValueOrDefault(census.Cells[cell].Key, -1);
    }

    internal IReadOnlyList<Cell> Cells => _summary.Cells;

    internal IReadOnlyDictionary<string, int> Excluded => _summary.Excluded.ToDictionary();

    internal PoolRow? Row(string id) => _rows.GetValueOrDefault(id);

    internal CountedOutcomes Count(IReadOnlySet<string> kept, IReadOnlySet<string> withdrawn) =>
        new CountedByCell(_request.Space(_summary.Cells, RowsIn(kept), RowsIn(withdrawn)), this, kept, withdrawn);

    internal DrawConflict FindConflict() => _request.FindConflict(_summary.Cells);

    private (string Chinese, string English)? Refuse(JsonObject result, IReadOnlyList<int> drawn, IReadOnlySet<string> kept, IReadOnlySet<string> withdrawn)
    {
        var included = JsonObject.Of(("included", new JsonArray(_summary.Lines.Where(line => line.Included is not null).Select(line => line.Id))));
        if (!result.Without("chosen").Equals(included) || result["chosen"] is not JsonArray chosen || !chosen.All(id => id is JsonString))
            return ("结果的形式或直接列入的对象不对", "the result has the wrong form or other included rows");
        List<string> ids = [.. chosen.Select(id => ((JsonString)id).Value)];
        if (ids.Find(id => _cellOfRow.GetValueOrDefault(id, -1) < 0 || withdrawn.Contains(id)) is { } stranger)
            return ($"“{stranger}”不能被抽中", $"'{stranger}' cannot be drawn");
        var inOrder = _request is OneOfEachRequest ? ids.OrderBy(id => _cellOfRow[id]) : ids.Order(CodePointOrder.Instance);
        if (!inOrder.SequenceEqual(ids) || ids.Distinct().Count() < ids.Count || !kept.IsSubsetOf(ids))
            return ("名单没有按规定排列，或者缺了留下的对象", "chosen rows are out of order, or a row that stays is missing");
        var fresh = RowsIn(ids.Where(id => !kept.Contains(id)));
        return fresh.SequenceEqual(drawn) ? null : ("各格抽中的个数与重新计算的不符", "the cells do not give as many rows as recomputed");
    }

    private int[] RowsIn(IEnumerable<string> ids)
    {
        var rows = new int[_summary.Cells.Count];
        foreach (var id in ids)
            rows[_cellOfRow[id]]++;
        return rows;
    }

    /// <summary>Lines alone do not tell whether a stand-in applies; the summary does.</summary>
    private PoolRequest WithKnownStandIns() => _request is not EnterprisesRequest request ? _request : new EnterprisesRequest
    {
        Title = request.Title,
        Pool = request.Pool,
        Exclusions = request.Exclusions,
        Size = request.Size,
        Rules = [.. request.Rules.Select(rule => rule is QuotaRule { StandIn: { } standIn } quota ? Settled(quota, standIn) : rule)],
    };

    private QuotaRule Settled(QuotaRule quota, StandIn standIn) => quota with
    {
        StandIn = null,
        Values = _summary.StandIns.Contains(quota.Name) ? [.. quota.Values, .. standIn.Values] : quota.Values,
    };

    private sealed class CountedByCell(CellSpace space, SummaryLines lines, IReadOnlySet<string> kept, IReadOnlySet<string> withdrawn) : CountedOutcomes
    {
        internal override BigInteger Count => space.Count;

        internal override JsonArray Odds() => space.Odds();

        internal override JsonObject? Result(BigInteger rank) => null;

        internal override (string Chinese, string English)? Refuse(JsonObject result, BigInteger rank) =>
            lines.Refuse(result, [.. space.Unrank(rank).Select(places => places.Count)], kept, withdrawn);
    }
}
