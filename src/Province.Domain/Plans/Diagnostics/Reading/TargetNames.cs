using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>Finds the listed enterprise that a printed name means.</summary>
internal sealed class TargetNames
{
    private readonly Dictionary<string, PlanTarget> _byName = new(StringComparer.Ordinal);

    internal TargetNames(IEnumerable<PlanTarget> targets)
    {
        Targets = [.. targets];
        foreach (var target in Targets)
        {
            var former = target.Brackets.Where(bracket => bracket.Kind is BracketKind.Former).Select(bracket => bracket.Text.TrimStart('原'));
            foreach (var name in target.Aliases.Concat(former).Prepend(target.Printed).Prepend(target.Name))
                _byName.TryAdd(EnterpriseName.Plain(name), target);
        }
    }

    internal IReadOnlyList<PlanTarget> Targets { get; }

    /// <summary>The target of a name: written the same, an alias, a former name, or a short form that only one target contains.</summary>
    internal PlanTarget? Find(string printed)
    {
        var name = EnterpriseName.Plain(printed);
        if (_byName.TryGetValue(name, out var target))
            return target;

        var containing = name.Length < 4 ? [] : Targets.Where(each => EnterpriseName.Plain(each.Name).Contains(name, StringComparison.Ordinal)).ToList();
        return containing.Count == 1 ? containing[0] : null;
    }

    /// <summary>The target whose name is closest to one that is not listed; null when none is close.</summary>
    internal PlanTarget? Likely(string printed)
    {
        var name = EnterpriseName.Plain(printed);
        return Targets
            .Where(target => EnterpriseName.AreClose(EnterpriseName.Plain(target.Name), name))
            .MinBy(target => EnterpriseName.Distance(EnterpriseName.Plain(target.Name), name));
    }
}
