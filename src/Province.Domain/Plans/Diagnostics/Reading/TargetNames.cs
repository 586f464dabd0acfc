using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>Finds the listed enterprise that a printed name means.</summary>
internal sealed class TargetNames
{
    private readonly Dictionary<string, PlanTarget> _byName = new(StringComparer.Ordinal);
    private readonly List<(string Name, PlanTarget Target)> _plain = [];
    private readonly Dictionary<string, PlanTarget?> _found = new(StringComparer.Ordinal);

    internal TargetNames(IEnumerable<PlanTarget> targets)
    {
        foreach (var target in targets)
        {
            _plain.Add((EnterpriseName.Plain(target.Name), target));
            var former = target.Brackets.Where(bracket => bracket.Kind is BracketKind.Former).Select(bracket => bracket.Text.TrimStart('原'));
            foreach (var name in target.Aliases.Concat(former).Prepend(target.Printed).Prepend(target.Name))
                _byName.TryAdd(EnterpriseName.Plain(name), target);
        }
    }

    /// <summary>The target of a name: written the same, an alias, a former name, or a short form that only one target contains.</summary>
    internal PlanTarget? Find(string printed)
    {
        if (!_found.TryGetValue(printed, out var target))
            _found[printed] = target = Search(EnterpriseName.Plain(printed));
        return target;
    }

    /// <summary>The target whose name is closest to one that is not listed; null when none is close.</summary>
    internal PlanTarget? Likely(string printed)
    {
        var name = EnterpriseName.Plain(printed);
        return _plain
            .Where(each => EnterpriseName.AreClose(each.Name, name))
            .OrderBy(each => EnterpriseName.Distance(each.Name, name))
            .FirstOrDefault().Target;
    }

    private PlanTarget? Search(string name)
    {
        if (_byName.TryGetValue(name, out var target))
            return target;

        var containing = name.Length < 4 ? [] : _plain.Where(each => each.Name.Contains(name, StringComparison.Ordinal)).Take(2).ToList();
        return containing.Count == 1 ? containing[0].Target : null;
    }
}
