using System.Globalization;
using System.Numerics;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Specification;

/// <summary>The values that one draw goes through, as section 9 of the specification prints them.</summary>
internal static class WorkedExample
{
    internal static IEnumerable<string> Of(string file, DrawChain draw)
    {
        var records = draw.Records;
        yield return $"example: {file}";
        yield return $"request           {draw.Basis.Json.ToBytes().Length} bytes, SHA-256 {draw.Basis.Hash}";
        yield return $"open              {records[0].Hash()}";
        foreach (var reveal in records.OfType<RevealRecord>())
        {
            yield return $"r                 {reveal.Value} of {reveal.Role}";
            yield return $"commitment        {DrawHash.Commitment(records[0].Hash(), reveal.Role, reveal.Value)}";
        }
        yield return $"commits-closed    {records.OfType<CommitsClosedRecord>().Single().Hash()}";
        yield return $"reveals-closed    {records.OfType<RevealsClosedRecord>().Single().Hash()}";
        var last = records.OfType<LastRecord>().First();
        yield return $"last              {string.Concat(last.Values!)}";
        yield return $"hash of last      {last.Hash()}";
        foreach (var line in Bits(records.OfType<OutcomeRecord>().First().Drawn, DrawHash.Seed(last.Hash())).Concat(Unranked(draw)))
            yield return line;
        yield return $"hash of outcome   {records.OfType<OutcomeRecord>().First().Hash()}";
        yield return $"head              {draw.Head}";
    }

    private static IEnumerable<string> Bits(DrawnOutcome drawn, byte[] seed)
    {
        var count = BigInteger.Parse(drawn.Outcomes, CultureInfo.InvariantCulture);
        var (first, tries) = (new byte[32], new SeedBits(seed));
        new SeedBits(seed).Read(first);
        var rank = tries.Below(count);
        var bits = SeedBits.BitsFor(count);
        yield return $"seed              {DrawHash.Hex(seed)}";
        yield return $"B_0               {DrawHash.Hex(first)}";
        yield return $"N                 {count}";
        yield return $"b                 {bits}, so {(bits + 7) / 8} bytes a try";
        yield return $"tries             {tries.Tries}";
        yield return $"R                 {rank}";
    }

    private static IEnumerable<string> Unranked(DrawChain draw)
    {
        var drawn = draw.Records.OfType<OutcomeRecord>().First().Drawn;
        if (draw.Basis.Request is not PoolRequest pool)
            return ((JsonArray)drawn.Result["groups"]!).Select(group => $"group             {group}");
        var cells = pool.Census.Cells;
        var none = new int[cells.Count];
        var places = pool.Space(cells, none, none).Unrank(BigInteger.Parse(drawn.Rank, CultureInfo.InvariantCulture));
        return cells.Select((cell, i) => $"cell {i,2}           n = {cell.Count}, k = {places[i].Count}, places {new JsonArray(places[i].Select(place => (JsonValue)(long)place))}, "
            + $"odds {string.Join('/', ((JsonArray)drawn.Odds[i]).Cast<JsonString>().Select(number => number.Value))}, key {new JsonArray(cell.Key)}")
            .Append($"chosen            {drawn.Result["chosen"]}");
    }
}
