using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>That the fieldwork of a group was reopened after it had been closed, by whom and why (恢复现场检查).</summary>
public sealed class FieldworkReopening : ITenantOwned
{
    internal FieldworkReopening(GroupFieldwork fieldwork, string reason, Recorder by)
    {
        (Tenant, CampaignId, Group, Ordinal) = (fieldwork.Tenant, fieldwork.CampaignId, fieldwork.Group, fieldwork.Reopenings.Count + 1);
        (ClosedAt, ClosedBy) = (fieldwork.ClosedAt!.Value, fieldwork.ClosedBy!);
        (ReopenedAt, ReopenedBy, Reason) = (by.At, by.Name, reason);
    }

    private FieldworkReopening() => (ClosedBy, ReopenedBy, Reason) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The number of the group.</summary>
    public int Group { get; private set; }

    /// <summary>Which time, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>When it had been closed, UTC.</summary>
    public DateTimeOffset ClosedAt { get; private set; }

    /// <summary>The name of who had closed it.</summary>
    public string ClosedBy { get; private set; }

    /// <summary>When it was reopened, UTC.</summary>
    public DateTimeOffset ReopenedAt { get; private set; }

    /// <summary>The name of who reopened it.</summary>
    public string ReopenedBy { get; private set; }

    /// <summary>Why; 1 to 500 characters.</summary>
    public string Reason { get; private set; }
}
