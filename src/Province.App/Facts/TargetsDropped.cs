namespace Province.App.Facts;

/// <summary>Targets of a group are about to be removed because their draw is void. Whoever has used one keeps it: it is then left out, with the reason.</summary>
internal sealed class TargetsDropped(IReadOnlyList<Guid> targetIds)
{
    private readonly HashSet<Guid> _kept = [];

    public IReadOnlyList<Guid> TargetIds => targetIds;

    public void Keep(Guid targetId) => _kept.Add(targetId);

    public bool IsKept(Guid targetId) => _kept.Contains(targetId);
}
