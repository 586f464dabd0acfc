using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>What enterprises of a list can have in common.</summary>
internal enum TargetTrait
{
    Kind,
    Department,
    County,
    Owner,
}

/// <summary>A word that selects enterprises.</summary>
internal sealed record TargetWord(string Word, TargetTrait Trait, Func<PlanTarget, bool> Fits);

/// <summary>A phrase every word of which is explained: 全部5家, 工贸科冶金企业、支队机械企业, 危化科3家、矿山科2家.</summary>
internal sealed class TargetPhrase
{
    private const string Joints = "、，和及与以";
    private readonly List<TargetSelection> _parts = [new()];
    private bool _isJoined;

    internal bool IsRest { get; set; }

    internal bool IsAll { get; set; }

    internal bool HasKind => _parts[^1].HasKind;

    /// <summary>A number, or words that select nobody.</summary>
    internal void Pass(string words, int? count)
    {
        if (count is not null && _parts[^1].Count is not null)
            _parts.Add(new());
        if (count is not null)
            _parts[^1].Say(count.Value);
        _isJoined = count is null && (_isJoined || Joints.Contains(words, StringComparison.Ordinal));
    }

    internal void Add(TargetWord word)
    {
        if (_isJoined && _parts[^1].IsOverBefore(word))
            _parts.Add(new());
        if (_parts is [.., var before, { HasWords: false } next])
            next.Take(before, word);
        _parts[^1].Add(word);
        _isJoined = false;
    }

    /// <summary>The enterprises among some that it selects; null where it selects nobody, or not as many as it says.</summary>
    internal TargetSet? Among(IReadOnlyList<PlanTarget> scope)
    {
        if (!IsRest && !IsAll && !_parts[0].HasWords || _parts.Count > 1 && !_parts.TrueForAll(part => part.HasWords && !(IsRest && part.Count is not null)))
            return null;
        var chosen = _parts.ConvertAll(part => part.Among(scope));
        if (chosen.Exists(some => some.Count == 0) || !IsRest && _parts.Zip(chosen).Any(pair => (pair.First.Count ?? pair.Second.Count) != pair.Second.Count))
            return null;
        var all = scope.Where(target => chosen.Exists(some => some.Contains(target))).ToList();
        int? count = _parts.TrueForAll(part => part.Count is not null) ? _parts.Sum(part => part.Count) : null;
        return IsRest || (count ?? all.Count) == all.Count ? new(all, IsRest, count) : null;
    }
}

/// <summary>Words that select together: 工贸科冶金、机械企业5家 are of that department, of either kind, and five.</summary>
internal sealed class TargetSelection
{
    private readonly List<TargetWord> _words = [];
    private bool _endsInCount;

    internal int? Count { get; private set; }

    internal bool HasWords => _words.Count > 0;

    internal bool HasKind => _words.Exists(word => word.Trait == TargetTrait.Kind);

    /// <summary>Whether a word behind a 、 begins another selection: 危化科3家、矿山科2家 are two, and 工贸科冶金企业、支队机械企业; 工贸科冶金、机械企业 is one.</summary>
    internal bool IsOverBefore(TargetWord word) => _endsInCount || HasWords && word.Trait == _words[0].Trait && _words.Exists(other => other.Trait != word.Trait);

    internal void Add(TargetWord word)
    {
        _words.Add(word);
        _endsInCount = false;
    }

    /// <summary>工贸科冶金企业3家、机械企业2家: the department leads the second too.</summary>
    internal void Take(TargetSelection before, TargetWord first)
    {
        if (before._words[0].Trait is var lead && lead != first.Trait && before._words.Exists(word => word.Trait != lead))
            _words.AddRange(before._words.Where(word => word.Trait == lead));
    }

    internal void Say(int count) => (Count, _endsInCount) = (count, HasWords);

    internal List<PlanTarget> Among(IReadOnlyList<PlanTarget> scope) =>
        [.. scope.Where(target => _words.GroupBy(word => word.Trait).All(alike => alike.Any(word => word.Fits(target))))];
}
