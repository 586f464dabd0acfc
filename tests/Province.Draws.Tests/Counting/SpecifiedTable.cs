using System.Numerics;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Counting;

/// <summary>Section 4.1 as it is written, with lists of text for states: slow, and without packing, saturation or early ends of
/// its own. Says how many entries and steps a table has.</summary>
internal sealed class SpecifiedTable
{
    private readonly EnterprisesRequest _request;
    private readonly IReadOnlyList<(IReadOnlyList<string> Key, int Count)> _cells;
    private readonly List<(string Name, string Kind, int Min, int Max, List<int> Touched)> _counters = [];

    internal SpecifiedTable(EnterprisesRequest request)
    {
        _request = request;
        _cells = [.. request.Census.Cells.Select(cell => (cell.Key, cell.Count))];
        foreach (var rule in request.Rules)
            AddCounters(rule, Element(rule));
        Fill();
    }

    internal int Entries { get; private set; }

    internal long Steps { get; private set; }

    internal BigInteger Count { get; private set; }

    private int Element(EnterpriseRule rule)
    {
        string[] kinds = ["DistinctRule", "EachRule", "QuotaRule"];
        var before = _request.Rules.Where(other => Array.IndexOf(kinds, other.GetType().Name) is var place
            && (place < Array.IndexOf(kinds, rule.GetType().Name)
                || (place == Array.IndexOf(kinds, rule.GetType().Name) && string.CompareOrdinal(other.Name, rule.Name) < 0)));
        return before.Sum(other => other is DistinctRule ? 2 : 1);
    }

    private void AddCounters(EnterpriseRule rule, int at)
    {
        List<int> Cells(Func<IReadOnlyList<string>, bool> touches) => [.. _cells.Index().Where(cell => touches(cell.Item.Key)).Select(cell => cell.Index)];
        switch (rule)
        {
            case QuotaRule quota:
                _counters.Add((rule.Name, "rows", quota.Min, quota.Max, Cells(key => key[at] == "1")));
                break;
            case EachRule each:
                foreach (var value in each.Values)
                    _counters.Add(($"{rule.Name} {value}", "rows", each.Min, each.Max, Cells(key => key[at] == value)));
                break;
            case DistinctRule distinct:
                foreach (var part in distinct.Parts)
                {
                    _counters.Add(($"{rule.Name} {part}", "values", distinct.Min, 0, Cells(key => key[at] == part)));
                    foreach (var value in _cells.Where(cell => cell.Key[at] == part).Select(cell => cell.Key[at + 1]).Distinct())
                        _counters.Add(($"{rule.Name} {part} {value}", "flag", 0, 0, Cells(key => key[at] == part && key[at + 1] == value)));
                }
                break;
        }
    }

    private void Fill()
    {
        var layer = new Dictionary<string, (int Drawn, Dictionary<string, int> Alive, BigInteger Ways)>();
        if (_cells.Sum(cell => cell.Count) >= _request.Size && !_counters.Exists(counter => counter.Touched.Count == 0 && counter.Min > 0))
            layer["first"] = (0, [], 1);
        Entries = layer.Count;
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var next = new Dictionary<string, (int, Dictionary<string, int>, BigInteger Ways)>();
            foreach (var (drawn, alive, ways) in layer.Values)
                for (var k = 0; k <= _cells[cell].Count && drawn + k <= _request.Size; k++)
                    if (Step(cell, drawn + k, k, alive) is { } after)
                    {
                        Steps++;
                        var name = $"{drawn + k} {string.Join(';', after.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}"))}";
                        var more = ways * Choose(_cells[cell].Count, k);
                        next[name] = (drawn + k, after, next.TryGetValue(name, out var old) ? old.Ways + more : more);
                    }
            Entries += next.Count;
            layer = next.ToDictionary(e => e.Key, e => (e.Value.Item1, e.Value.Item2, e.Value.Ways));
        }
        Count = layer.Values.Aggregate(BigInteger.Zero, (sum, state) => sum + state.Ways);
    }

    private Dictionary<string, int>? Step(int cell, int drawn, int k, Dictionary<string, int> alive)
    {
        if (drawn + _cells.Skip(cell + 1).Sum(later => later.Count) < _request.Size)
            return null;
        var after = new Dictionary<string, int>(alive);
        var newValues = new HashSet<string>();
        foreach (var (name, kind, _, _, touched) in _counters)
            if (kind == "flag" && touched.Contains(cell) && k > 0 && after.GetValueOrDefault(name) == 0)
            {
                newValues.Add(name[..name.LastIndexOf(' ')]);
                after[name] = 1;
            }
        foreach (var (name, kind, min, max, touched) in _counters)
        {
            if (!touched.Contains(cell))
                continue;
            var value = after.GetValueOrDefault(name) + (kind == "rows" ? k : newValues.Contains(name) ? 1 : 0);
            if (kind == "rows" && max < _request.Size && value > max)
                return null;
            if ((kind == "rows" && max == _request.Size) || kind == "values")
                value = Math.Min(value, min);
            after[name] = value;
            if (touched[^1] != cell)
                continue;
            if (kind != "flag" && value < min)
                return null;
            after.Remove(name);
        }
        return after;
    }

    private static BigInteger Choose(int n, int k) =>
        Enumerable.Range(0, k).Aggregate(BigInteger.One, (value, i) => value * (n - i) / (i + 1));
}
