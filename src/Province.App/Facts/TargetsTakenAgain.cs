namespace Province.App.Facts;

/// <summary>Targets that a group had before were chosen again, perhaps from a later pool that says something else of them.</summary>
internal sealed record TargetsTakenAgain(IReadOnlyList<Guid> TargetIds);
