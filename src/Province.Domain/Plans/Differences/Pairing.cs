using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Differences;

/// <summary>Pairs the statements of two versions by what they are about; of several about the same, the first with the first.</summary>
internal static class Pairing
{
    internal static IEnumerable<(T? Old, T? New)> Of<T, TKey>(IEnumerable<T> olds, IEnumerable<T> news, Func<T, TKey> about)
        where T : class
        where TKey : notnull
    {
        var waiting = news.GroupBy(about).ToDictionary(group => group.Key, group => new Queue<T>(group));
        var pairs = new List<(T?, T?)>();
        foreach (var old in olds)
            pairs.Add((old, waiting.TryGetValue(about(old), out var same) && same.Count > 0 ? same.Dequeue() : null));
        return pairs.Concat(waiting.Values.SelectMany(left => left).Select(added => ((T?)null, (T?)added)));
    }

    /// <summary>The changes between paired statements, each told by a sentence.</summary>
    internal static IEnumerable<PlanChange> Changes<T>(PlanPart part, IEnumerable<(T? Old, T? New)> pairs, Func<T, string> subject, Func<T, string> says)
        where T : PlanStatement =>
        from pair in pairs
        let change = pair switch
        {
            (null, { } added) => new PlanChange(ChangeKind.Added, part, $"新增{subject(added)}{Said(says(added))}。", null, added.Line),
            ({ } removed, null) => new PlanChange(ChangeKind.Removed, part, $"删去{subject(removed)}{Said(says(removed))}。", removed.Line, null),
            ({ } old, { } now) when says(old) != says(now) =>
                new PlanChange(ChangeKind.Changed, part, $"{subject(now)}由{says(old)}改为{says(now)}。", old.Line, now.Line),
            _ => null,
        }
        where change is not null
        select change;

    private static string Said(string says) => says.Length == 0 ? "" : $"：{says}";
}
