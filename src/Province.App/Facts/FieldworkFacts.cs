namespace Province.App.Facts;

/// <summary>A target of a group could not be inspected, such as an enterprise that was closed on the day.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Group">The number of the group.</param>
/// <param name="TargetId">The target; what becomes of it is the campaign's to say.</param>
/// <param name="DrawId">The draw that chose it, or null.</param>
/// <param name="CreditCode">The enterprise's unified social credit code.</param>
/// <param name="Reason">Why.</param>
internal sealed record TargetUnavailable(Guid CampaignId, int Group, Guid TargetId, Guid? DrawId, string CreditCode, string Reason);

/// <summary>The fieldwork of a group was closed: each of its targets was inspected, or it is said why not.</summary>
internal sealed record FieldworkClosed(Guid CampaignId, int Group);

/// <summary>The city accepted or disputed a finding that was handed over to it, put it right, or opened a case.</summary>
internal sealed record FindingAnswered(Guid FindingId);
