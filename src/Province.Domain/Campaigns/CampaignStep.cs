using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns;

/// <summary>One step in a campaign's life, for its history: who did what, when and why.</summary>
public sealed class CampaignStep : ITenantOwned
{
    internal CampaignStep(Campaign campaign, int ordinal, CampaignStepKind kind, CampaignActor actor, DateTimeOffset at, string? detail)
    {
        Tenant = campaign.Tenant;
        CampaignId = campaign.Id;
        Ordinal = ordinal;
        Kind = kind;
        ActorId = actor.AccountId;
        ActorName = actor.Name;
        At = at;
        Detail = detail;
    }

    private CampaignStep() => ActorName = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The place in the history, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What was done.</summary>
    public CampaignStepKind Kind { get; private set; }

    /// <summary>Who did it; null when it came from elsewhere.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The name of who did it, as it was then.</summary>
    public string ActorName { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What exactly, or why; null where the kind says all.</summary>
    public string? Detail { get; private set; }
}

/// <summary>Who takes a step.</summary>
/// <param name="AccountId">The account, or null for another tenant or a job.</param>
/// <param name="Name">The name, for the history.</param>
public sealed record CampaignActor(Guid? AccountId, string Name);

/// <summary>What was done to a campaign.</summary>
public enum CampaignStepKind
{
    /// <summary>It was made (建立).</summary>
    Made,

    /// <summary>Its terms were changed (修改).</summary>
    TermsChanged,

    /// <summary>Its groups were arranged (编组).</summary>
    Arranged,

    /// <summary>A document was attached (添加附件).</summary>
    Attached,

    /// <summary>A document was taken off (移除附件).</summary>
    Detached,

    /// <summary>It was issued to the cities (下达).</summary>
    Issued,

    /// <summary>A city was replaced (调整市州).</summary>
    Replaced,

    /// <summary>It was kept as the record of an earlier year (存档).</summary>
    Recorded,

    /// <summary>Dates were moved after the issue (调整期限).</summary>
    DatesMoved,

    /// <summary>Quotas or check items were changed after the issue (调整方案内容).</summary>
    Amended,
}
