using Province.Domain.Tenancy;

namespace Province.App.Facts;

/// <summary>The province accepted a city's roster.</summary>
internal sealed record RosterAccepted(Guid CampaignId, TenantId City, Guid RosterId);

/// <summary>The province returned a city's roster, which may have been accepted before.</summary>
internal sealed record RosterReturned(Guid CampaignId, TenantId City, Guid RosterId);

/// <summary>A city of an issued campaign was replaced by another one.</summary>
internal sealed record CampaignRearranged(Guid CampaignId);

/// <summary>Dates of an issued campaign were moved.</summary>
internal sealed record CampaignDatesMoved(Guid CampaignId);

/// <summary>A city got more time for something in a campaign.</summary>
internal sealed record CampaignTimeGranted(Guid CampaignId, TenantId City);

/// <summary>The province issued a campaign to its cities.</summary>
internal sealed record CampaignIssued(Guid CampaignId);

/// <summary>The city filed its roster with the province.</summary>
internal sealed record RosterFiled(Guid CampaignId);

/// <summary>The lead city filed its group's summary with the province.</summary>
internal sealed record SummaryFiled(Guid CampaignId);

/// <summary>The province accepted or returned the summary of a group.</summary>
internal sealed record SummaryAnswered(Guid CampaignId);

/// <summary>The inspected city filed its pool of candidates with the province.</summary>
internal sealed record PoolFiled(Guid CampaignId);

/// <summary>The province accepted or returned the pool of a city.</summary>
internal sealed record PoolAnswered(Guid CampaignId);

/// <summary>Who of a group was trained was recorded, or corrected.</summary>
internal sealed record TrainingRecorded(Guid CampaignId);
