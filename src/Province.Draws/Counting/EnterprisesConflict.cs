using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>Why no set of enterprises is allowed, with how many there are.</summary>
internal sealed class EnterprisesConflict
{
    private readonly EnterprisesRequest _request;
    private readonly IReadOnlyList<Cell> _cells;
    private readonly Dictionary<EnterpriseRule, int> _elements = [];

    private EnterprisesConflict(EnterprisesRequest request, IReadOnlyList<Cell> cells)
    {
        (_request, _cells) = (request, cells);
        var element = 0;
        foreach (var rule in EnterpriseRule.InRuleOrder(request.Rules))
        {
            _elements[rule] = element;
            element += rule.KeyElements;
        }
    }

    internal static DrawConflict Find(EnterprisesRequest request, IReadOnlyList<Cell> cells)
    {
        var conflict = new EnterprisesConflict(request, cells);
        var found = DrawConflict.Search(request.Rules, conflict.Steps);
        return DrawConflict.Say(found, conflict.Chinese(found ?? []), conflict.English(found ?? []));
    }

    /// <summary>The steps under some of the rules: cells that only the others tell apart become one.</summary>
    private CellStepper Steps(IReadOnlyList<EnterpriseRule> rules)
    {
        var ordered = EnterpriseRule.InRuleOrder(rules);
        var cells = _cells
            .GroupBy(cell => (IReadOnlyList<string>)[.. ordered.SelectMany(rule => Key(cell, rule))], KeyEquality.Instance)
            .OrderBy(cells => cells.Key, KeyOrder.Instance).ToList();
        return new(new CellCounters(ordered, [.. cells.Select(cell => cell.Key)]),
            [.. cells.Select(same => new CellRows(same.Sum(cell => cell.Count), 0))], _request.Size);
    }

    private IEnumerable<string> Key(Cell cell, EnterpriseRule rule) => cell.Key.Skip(_elements[rule]).Take(rule.KeyElements);

    private int Allowed => _cells.Sum(cell => cell.Count);

    private string Chinese(IReadOnlyList<EnterpriseRule> rules) => string.Join("，",
    [
        $"须抽 {_request.Size} 家", $"可抽 {Allowed} 家",
        .. rules.SelectMany(rule => Few(rule).Select(few => rule is DistinctRule distinct
            ? $"其中{few.Value}的“{distinct.Attribute}”有 {few.Count} 个"
            : $"其中{few.Value} {few.Count} 家")).Distinct(),
        .. _request.Size > Allowed ? (string[])["不够抽"] : [],
    ]);

    private string English(IReadOnlyList<EnterpriseRule> rules) => string.Join(", ",
    [
        $"{_request.Size} must be drawn", $"{Allowed} may be drawn",
        .. rules.SelectMany(rule => Few(rule).Select(few => rule is DistinctRule distinct
            ? $"{few.Value} has {few.Count} of '{distinct.Attribute}'"
            : $"{few.Count} of them {few.Value}")).Distinct(),
        .. _request.Size > Allowed ? (string[])["which is too few"] : [],
    ]);

    /// <summary>What a rule counts, and how many there are: of several values those that fall short, or else all.</summary>
    private List<(string Value, int Count)> Few(EnterpriseRule rule)
    {
        var counted = _cells.Select(cell => (Key: Key(cell, rule).ToArray(), cell.Count)).ToList();
        var (all, min) = rule switch
        {
            QuotaRule quota => ([(string.Join("、", quota.Values), counted.Where(c => c.Key[0] == "1").Sum(c => c.Count))], quota.Min),
            EachRule each => (each.Values.Select(v => (v, counted.Where(c => c.Key[0] == v).Sum(c => c.Count))), each.Min),
            DistinctRule distinct => (distinct.Parts.Select(part =>
                (part, counted.Where(c => c.Key[0] == part).Select(c => c.Key[1]).Distinct().Count())), distinct.Min),
            _ => ((IEnumerable<(string, int)>)[], 0),
        };
        List<(string Value, int Count)> listed = [.. all];
        var few = listed.FindAll(one => one.Count < min);
        return few.Count > 0 ? few : listed;
    }
}
