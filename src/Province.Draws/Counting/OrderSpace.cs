using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>All orders of a list.</summary>
/// <remarks>Source: specification, section 4.4.</remarks>
internal sealed class OrderSpace(IReadOnlyList<NamedThing> items) : OutcomeSpace
{
    private readonly BigInteger[] _factorials = Factorials(items.Count);

    public override BigInteger Count => _factorials[items.Count];

    private protected override JsonObject ResultOf(BigInteger rank)
    {
        var left = items.Select(item => item.Id).ToList();
        var order = new List<string>(left.Count);
        while (left.Count > 0)
        {
            var place = (int)BigInteger.DivRem(rank, _factorials[left.Count - 1], out rank);
            order.Add(left[place]);
            left.RemoveAt(place);
        }
        return JsonObject.Of(("order", new JsonArray(order)));
    }

    private protected override BigInteger? RankOf(JsonObject result)
    {
        if (result["order"] is not JsonArray order || order.Count != items.Count || result.Names.Count != 1)
            return null;
        var left = items.Select(item => item.Id).ToList();
        var rank = BigInteger.Zero;
        foreach (var item in order)
        {
            var place = item is JsonString id ? left.IndexOf(id.Value) : -1;
            if (place < 0)
                return null;
            left.RemoveAt(place);
            rank += place * _factorials[left.Count];
        }
        return rank;
    }

    private static BigInteger[] Factorials(int most)
    {
        var factorials = new BigInteger[most + 1];
        factorials[0] = BigInteger.One;
        for (var n = 1; n <= most; n++)
            factorials[n] = factorials[n - 1] * n;
        return factorials;
    }
}
