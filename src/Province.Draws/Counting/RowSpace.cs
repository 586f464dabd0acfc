using System.Numerics;
using Province.Draws.Json;

namespace Province.Draws.Counting;

/// <summary>Sets of rows: a <see cref="CellSpace"/> together with the rows themselves.</summary>
internal sealed class RowSpace(CellSpace cells, RowPicture rows, bool inCellOrder) : OutcomeSpace
{
    public override BigInteger Count => cells.Count;

    internal CellSpace Cells => cells;

    public override JsonArray Odds() => cells.Odds();

    private protected override JsonObject ResultOf(BigInteger rank)
    {
        int[] chosen = [.. rows.RowsAt(cells.Unrank(rank)).Concat(rows.Kept).Order()];
        var ids = rows.Pool.Fetch(chosen).Select(row => row.Id).Zip(chosen);
        if (inCellOrder)
            ids = ids.OrderBy(pair => rows.CellOf(pair.Second));
        return JsonObject.Of(("chosen", new JsonArray(ids.Select(pair => pair.First))), ("included", new JsonArray(rows.Included)));
    }

    private protected override BigInteger? RankOf(JsonObject result)
    {
        if (result["chosen"] is not JsonArray chosen || !chosen.All(id => id is JsonString))
            return null;
        var numbers = chosen.Select(id => rows.Find(((JsonString)id).Value)).Order().ToList();
        if (numbers.Count == 0 || numbers[0] < 0 || numbers.Distinct().Count() < numbers.Count || rows.Kept.Except(numbers).Any())
            return null;
        return rows.PlacesOf([.. numbers.Except(rows.Kept)]) is { } places && cells.Rank(places) is { } rank && ResultOf(rank).Equals(result)
            ? rank
            : null;
    }
}
