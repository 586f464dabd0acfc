namespace Province.Draws.Pools;

/// <summary>Which values each exclusion rule excludes, found without going through the rules: a request may hold very many.</summary>
/// <remarks>Source: specification, section 3.1.</remarks>
internal sealed class ExclusionIndex
{
    private readonly Dictionary<string, (ExclusionRule Rule, HashSet<string> Values)> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _firstRule = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ExclusionRule> _inOrder;

    internal ExclusionIndex(IReadOnlyList<ExclusionRule> rules)
    {
        _inOrder = rules;
        foreach (var (place, rule) in rules.Index())
        {
            _rules[rule.Name] = (rule, new(rule.Values, StringComparer.Ordinal));
            if (rule.Attribute is null)
                continue;
            if (!_firstRule.TryGetValue(rule.Attribute, out var places))
                _firstRule[rule.Attribute] = places = new(StringComparer.Ordinal);
            foreach (var value in rule.Values)
                places.TryAdd(value, place);
        }
    }

    /// <summary>What is wrong with a row that is excluded under a rule, or null.</summary>
    internal RowFault? CheckExcluded(PoolRow row, string name)
    {
        if (!_rules.TryGetValue(name, out var found))
            return new("excluded.rule", $"没有名为“{name}”的排除规则", $"there is no exclusion rule '{name}'");
        return found.Rule.Attribute is null || row.Values(found.Rule.Attribute).Any(found.Values.Contains)
            ? null
            : new("excluded.rule", $"对象不符合排除规则“{name}”", $"the row holds no value that the rule '{name}' excludes");
    }

    /// <summary>The first rule that ought to exclude a row which is not excluded, or null.</summary>
    internal RowFault? CheckOther(PoolRow row)
    {
        if (_firstRule.Count == 0)
            return null;
        var first = int.MaxValue;
        foreach (var (attribute, values) in row.Attributes)
            if (_firstRule.TryGetValue(attribute, out var places))
                foreach (var value in values)
                    first = Math.Min(first, places.GetValueOrDefault(value, int.MaxValue));
        return first == int.MaxValue ? null : new($"attributes.{_inOrder[first].Attribute}",
            $"按规则“{_inOrder[first].Name}”应当排除", $"the rule '{_inOrder[first].Name}' excludes such a row");
    }
}
