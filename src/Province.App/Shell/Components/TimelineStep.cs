namespace Province.App.Shell.Components;

/// <summary>One step of a <see cref="Timeline"/>.</summary>
public sealed record TimelineStep(string What, string Who, DateTimeOffset At, string? Why = null);
