using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>The counters and flags of the rules, and which of them each cell touches.</summary>
/// <remarks>Source: specification, section 4.1, “Counters”.</remarks>
internal sealed class CellCounters
{
    private readonly List<Counter> _counters = [];
    private readonly List<int>[] _rows;
    private readonly List<(int Values, int Flag)>[] _values;

    /// <param name="rules">In rule order.</param>
    /// <param name="keys">The cells' keys, in order.</param>
    internal CellCounters(IReadOnlyList<EnterpriseRule> rules, IReadOnlyList<IReadOnlyList<string>> keys)
    {
        _rows = [.. keys.Select(_ => new List<int>())];
        _values = [.. keys.Select(_ => new List<(int, int)>())];
        var element = 0;
        foreach (var rule in rules)
        {
            var at = element;
            switch (rule)
            {
                case QuotaRule quota:
                    TouchRows(["1"], quota.Min, quota.Max, [.. keys.Select(key => key[at])]);
                    break;
                case EachRule each:
                    TouchRows(each.Values, each.Min, each.Max, [.. keys.Select(key => key[at])]);
                    break;
                case DistinctRule distinct:
                    TouchValues(distinct, [.. keys.Select(key => (key[at], key[at + 1]))]);
                    break;
            }
            element += rule.KeyElements;
        }
        Counters = _counters;
    }

    internal IReadOnlyList<Counter> Counters { get; }

    /// <summary>Whether a counter that no cell touches ought to reach a minimum: then nothing is allowed.</summary>
    internal bool Hopeless => _counters.Exists(counter => counter.Last < 0 && counter.Min > 0);

    /// <summary>The counters of rows that a cell touches.</summary>
    internal IReadOnlyList<int> Rows(int cell) => _rows[cell];

    /// <summary>The counters of values that a cell touches, each with its flag.</summary>
    internal IReadOnlyList<(int Values, int Flag)> Values(int cell) => _values[cell];

    /// <summary>All counters and flags that a cell touches.</summary>
    internal IEnumerable<int> Touched(int cell)
    {
        foreach (var counter in _rows[cell])
            yield return counter;
        foreach (var (values, flag) in _values[cell])
        {
            yield return values;
            yield return flag;
        }
    }

    private void TouchRows(IReadOnlyList<string> values, int min, int max, string[] named)
    {
        var numbers = values.ToDictionary(value => value, _ => Add(new(CounterKind.Rows, min, max)));
        for (var cell = 0; cell < named.Length; cell++)
            if (numbers.TryGetValue(named[cell], out var counter))
                _rows[cell].Add(Touch(counter, cell));
    }

    private void TouchValues(DistinctRule rule, (string Part, string Value)[] named)
    {
        var parts = rule.Parts.ToDictionary(part => part, _ => Add(new(CounterKind.Values, rule.Min, 0)));
        var flags = new Dictionary<(string, string), int>();
        for (var cell = 0; cell < named.Length; cell++)
        {
            if (!parts.TryGetValue(named[cell].Part, out var counter))
                continue;
            if (!flags.TryGetValue(named[cell], out var flag))
                flags[named[cell]] = flag = Add(new(CounterKind.Flag, 0, 0));
            _values[cell].Add((Touch(counter, cell), Touch(flag, cell)));
        }
    }

    private int Add(Counter counter)
    {
        _counters.Add(counter);
        return _counters.Count - 1;
    }

    private int Touch(int counter, int cell)
    {
        _counters[counter].TouchedBy(cell);
        return counter;
    }
}
