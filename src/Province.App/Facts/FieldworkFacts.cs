namespace Province.App.Facts;

/// <summary>The fieldwork of a group was closed: each of its targets was inspected, or it is said why not.</summary>
internal sealed record FieldworkClosed(Guid CampaignId, int Group);

/// <summary>The city accepted or disputed a finding that was handed over to it, put it right, or opened a case.</summary>
internal sealed record FindingAnswered(Guid FindingId);

/// <summary>The fieldwork of a group, which had been closed, was reopened.</summary>
internal sealed record FieldworkReopened(Guid CampaignId, int Group);
