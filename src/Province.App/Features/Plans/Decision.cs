namespace Province.App.Features.Plans;

/// <summary>A yes, or a no with its reason.</summary>
/// <param name="Approve">Whether it is a yes.</param>
/// <param name="Reason">Why not; needed for a no.</param>
internal sealed record Decision(bool Approve, string? Reason = null);
