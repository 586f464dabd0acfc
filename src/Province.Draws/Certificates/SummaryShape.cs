using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Draws.Certificates;

/// <summary>What a summary must keep even when its pool file is not at hand.</summary>
internal static class SummaryShape
{
    /// <exception cref="DrawFaultException"><c>summary.invalid</c>, with the path of the member.</exception>
    internal static void Check(MemberReader reader, PoolSummary summary, PoolRequest request)
    {
        CheckKeys(reader, summary.Cells, request);
        var exclusions = request.Exclusions.Select(rule => rule.Name).ToHashSet();
        for (var i = 0; i < summary.Excluded.Count; i++)
            if (!exclusions.Contains(summary.Excluded[i].Key))
                throw reader.Fault($"excluded[{i}].rule", $"没有名为“{summary.Excluded[i].Key}”的排除规则", $"there is no exclusion rule '{summary.Excluded[i].Key}'");
        CheckStandIns(reader, summary, request);
        CheckLines(reader, summary.Lines, request);
        CheckSum(reader, summary, request);
    }

    private static void CheckKeys(MemberReader reader, IReadOnlyList<Cell> cells, PoolRequest request)
    {
        if (request is OneOfEachRequest { Values: var values })
        {
            CheckValues(reader, cells, values);
            return;
        }
        List<KeyPart> parts = [.. EnterpriseRule.InRuleOrder(((EnterprisesRequest)request).Rules).Select(KeyPart.Of)];
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Count == 0)
                throw reader.Fault($"cells[{i}].count", "格中没有对象", "the cell has no row");
            if (!IsKey(cells[i].Key, parts))
                throw reader.Fault($"cells[{i}].key", "不是按这些规则能得到的键", "no row has such a key under these rules");
            if (i > 0 && KeyOrder.Instance.Compare(cells[i - 1].Key, cells[i].Key) >= 0)
                throw reader.Fault($"cells[{i}]", "没有按键的升序排列，或者重复", "it is out of order or repeated");
        }
    }

    private static void CheckValues(MemberReader reader, IReadOnlyList<Cell> cells, IReadOnlyList<string> values)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Key is not [var value] || !values.Contains(value))
                throw reader.Fault($"cells[{i}].key", "不是各个值之一", "it is none of the values");
            if (i >= values.Count || value != values[i])
                throw reader.Fault($"cells[{i}]", "没有按各个值的次序排列，或者重复", "it is out of the order of the values, or repeated");
        }
        if (cells.Count < values.Count)
            throw reader.Fault("cells", "格须依次对应各个值", "there must be one cell for each of the values, in their order");
    }

    private static bool IsKey(IReadOnlyList<string> key, List<KeyPart> parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            if (at + part.Elements > key.Count || !part.Fits(key, at))
                return false;
            at += part.Elements;
        }
        return at == key.Count;
    }

    private static void CheckStandIns(MemberReader reader, PoolSummary summary, PoolRequest request)
    {
        var quotas = request.NamedRules.OfType<QuotaRule>().Where(quota => quota.StandIn is not null).ToDictionary(quota => quota.Name);
        for (var i = 0; i < summary.StandIns.Count; i++)
        {
            if (!quotas.TryGetValue(summary.StandIns[i], out var quota))
                throw reader.Fault($"standIns[{i}]", $"没有名为“{summary.StandIns[i]}”而可以替代的要求", $"there is no quota '{summary.StandIns[i]}' with a stand-in");
            var missing = quota.StandIn!.Missing.ToHashSet();
            if (summary.Lines.Any(line => line.Values(quota.Attribute).Any(missing.Contains)))
                throw reader.Fault("standIns", $"有对象正是“{quota.Name}”所缺的，不能替代", $"a line holds what is missing for '{quota.Name}'");
        }
    }

    private static void CheckLines(MemberReader reader, IReadOnlyList<PoolRow> lines, PoolRequest request)
    {
        var census = request.BeginCensus();
        for (var i = 0; i < lines.Count; i++)
            if (census.Add(lines[i]) is { } fault)
                throw reader.Fault($"lines[{i}].{fault.Member}", fault.Chinese, fault.English);
    }

    /// <summary>In <c>one-of-each</c> a pool may hold rows of values that nobody asks for; else every row is somewhere.</summary>
    private static void CheckSum(MemberReader reader, PoolSummary summary, PoolRequest request)
    {
        var sum = summary.Cells.Sum(cell => (long)cell.Count) + summary.Excluded.Sum(excluded => (long)excluded.Value)
            + summary.Lines.Count(line => line.Included is not null);
        if (request is OneOfEachRequest ? sum > request.Pool.Count : sum != request.Pool.Count)
            throw reader.Fault("cells", $"各格、排除和直接列入的合计 {sum}，名单共 {request.Pool.Count} 行", $"cells, excluded and included rows sum to {sum}, the pool has {request.Pool.Count}");
    }
}

/// <summary>What one rule adds to a key, and which strings that can be.</summary>
internal sealed class KeyPart
{
    private readonly EnterpriseRule _rule;
    private readonly HashSet<string> _values;

    private KeyPart(EnterpriseRule rule, IEnumerable<string> values) => (_rule, _values) = (rule, [.. values]);

    internal int Elements => _rule.KeyElements;

    internal static KeyPart Of(EnterpriseRule rule) => new(rule, rule switch
    {
        DistinctRule distinct => distinct.Parts,
        EachRule each => each.Values,
        _ => ["0", "1"],
    });

    internal bool Fits(IReadOnlyList<string> key, int at) => _rule switch
    {
        DistinctRule => key[at].Length == 0 ? key[at + 1].Length == 0 : _values.Contains(key[at]) && Formats.IsText(key[at + 1]),
        EachRule => key[at].Length == 0 || _values.Contains(key[at]),
        _ => _values.Contains(key[at]),
    };
}
