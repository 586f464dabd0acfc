using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Pools;

/// <summary>The cells of <c>enterprises</c>: rows with equal keys.</summary>
/// <remarks>Source: specification, section 4.1, “Cells”. Codes of rules are joined along a tree, so that a row costs one look-up a rule.</remarks>
internal sealed class KeyCoder : RowCoder
{
    private readonly IReadOnlyList<EnterpriseRule> _rules;
    private readonly KeyElement[] _elements;
    private readonly Dictionary<long, int>[] _nodes;
    private readonly (string Attribute, string Rule)[] _single;
    private readonly KeyElement[] _watching;
    private readonly List<int[]> _codes = [];

    internal KeyCoder(IReadOnlyList<EnterpriseRule> rules)
    {
        _rules = EnterpriseRule.InRuleOrder(rules);
        _elements = [.. _rules.Select(KeyElement.Of)];
        _single = [.. _rules.SelectMany(Single)];
        _watching = [.. _elements.Where((_, place) => _rules[place] is QuotaRule { StandIn: not null })];
        _nodes = [.. _rules.Select(_ => new Dictionary<long, int>())];
    }

    /// <summary>Quotas are by name in rule order.</summary>
    internal override IReadOnlyList<string> StandIns => [.. _rules.Zip(_elements).Where(pair => pair.Second.StandsIn).Select(pair => pair.First.Name)];

    internal override void Observe(PoolRow row)
    {
        foreach (var element in _watching)
            element.Observe(row);
    }

    internal override RowFault? Check(PoolRow row)
    {
        foreach (var (attribute, rule) in _single)
            if (CheckOne(row, attribute, rule) is { } fault)
                return fault;
        return null;
    }

    internal override int Code(PoolRow row)
    {
        Span<int> codes = stackalloc int[_elements.Length];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = _elements[i].Code(row);
        var node = 0;
        for (var i = 0; i < codes.Length - 1; i++)
            node = Number(i, Branch(node, codes[i]), _nodes[i].Count);
        return codes.IsEmpty ? Only(codes) : Last(Branch(node, codes[^1]), codes);
    }

    internal override (IReadOnlyList<Cell> Cells, int[] CellOfCode) Finish(IReadOnlyList<int> rows)
    {
        var keys = _codes.ConvertAll(codes => codes.SelectMany((code, i) => _elements[i].Strings(code)).ToArray());
        var order = keys.Index().OrderBy(key => key.Item, KeyOrder.Instance).ToList();
        var cells = new List<Cell>();
        var cellOfCode = new int[keys.Count];
        foreach (var (code, key) in order)
        {
            if (cells.Count > 0 && KeyOrder.Instance.Compare(cells[^1].Key, key) == 0)
                cells[^1] = cells[^1] with { Count = cells[^1].Count + rows[code] };
            else
                cells.Add(new(key, rows[code]));
            cellOfCode[code] = cells.Count - 1;
        }
        return (cells, cellOfCode);
    }

    /// <summary>The attributes of which a rule needs exactly one value in every allowed row.</summary>
    private static IEnumerable<(string Attribute, string Rule)> Single(EnterpriseRule rule) => rule switch
    {
        EachRule each => [(each.Attribute, each.Name)],
        DistinctRule distinct => [(distinct.Part, distinct.Name), (distinct.Attribute, distinct.Name)],
        _ => [],
    };

    private static long Branch(int node, int code) => ((long)node << 32) | (uint)code;

    private int Number(int rule, long branch, int next)
    {
        if (_nodes[rule].TryGetValue(branch, out var number))
            return number;
        _nodes[rule][branch] = next;
        return next;
    }

    private int Last(long branch, ReadOnlySpan<int> codes)
    {
        var number = Number(codes.Length - 1, branch, _codes.Count);
        if (number == _codes.Count)
            _codes.Add(codes.ToArray());
        return number;
    }

    private int Only(ReadOnlySpan<int> codes)
    {
        if (_codes.Count == 0)
            _codes.Add(codes.ToArray());
        return 0;
    }
}

/// <summary>Keys are compared element by element.</summary>
internal sealed class KeyOrder : IComparer<IReadOnlyList<string>>
{
    internal static KeyOrder Instance { get; } = new();

    public int Compare(IReadOnlyList<string>? x, IReadOnlyList<string>? y)
    {
        for (var i = 0; i < x!.Count; i++)
            if (CodePointOrder.Instance.Compare(x[i], y![i]) is not 0 and var order)
                return order;
        return 0;
    }
}

/// <summary>Keys are equal when all their elements are.</summary>
internal sealed class KeyEquality : IEqualityComparer<IReadOnlyList<string>>
{
    internal static KeyEquality Instance { get; } = new();

    public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x!.SequenceEqual(y!, StringComparer.Ordinal);

    public int GetHashCode(IReadOnlyList<string> key)
    {
        var hash = new HashCode();
        foreach (var element in key)
            hash.Add(element, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
