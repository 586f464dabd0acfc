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

    /// <summary>昭阳储配站 for 昭阳液化石油气储配站: much shorter, its letters in order in the name of one target and of no other.</summary>
    private PlanTarget? Abbreviated(string name)
    {
        var holding = name.Length < 4 ? [] : _plain.Where(each => name.Length * 10 <= each.Name.Length * 7 && Holds(each.Name, name)).Take(2).ToList();
        return holding.Count == 1 ? holding[0].Target : null;
    }

    private static bool Holds(string whole, string part)
    {
        var at = -1;
        return part.All(letter => (at = whole.IndexOf(letter, at + 1)) >= 0);
    }

    private PlanTarget? Search(string name)
    {
        if (_byName.TryGetValue(name, out var target))
            return target;

        var containing = name.Length < 4 ? [] : _plain.Where(each => each.Name.Contains(name, StringComparison.Ordinal)).Take(2).ToList();
        return containing.Count == 1 ? containing[0].Target : Abbreviated(name);
    }
}
