using Province.Domain.Campaigns.Targets;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>The fieldwork of one group of a campaign: the dates agreed with its hosts, and when it was closed; the province's row.</summary>
/// <remarks>Invariant: once closed, no date, inspection or finding of the group changes; what the cities answer still comes in.</remarks>
public sealed class GroupFieldwork : ITenantOwned
{
    private readonly List<HostDates> _dates = [];

    /// <summary>Begins it.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="group">The number of the group.</param>
    public GroupFieldwork(TenantId tenant, Guid campaignId, int group) => (Tenant, CampaignId, Group) = (tenant, campaignId, group);

    private GroupFieldwork()
    {
    }

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The number of the group.</summary>
    public int Group { get; private set; }

    /// <summary>When it was closed, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The local day of that, or null.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The name of who closed it, or null.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The dates agreed with the inspected cities, as loaded.</summary>
    public IReadOnlyList<HostDates> Dates => _dates;

    /// <summary>Notes the dates that were agreed with an inspected city; later ones take the place of earlier.</summary>
    /// <param name="city">The city.</param>
    /// <param name="agreed">The dates, and with whom.</param>
    /// <param name="by">Who notes it, and when.</param>
    /// <exception cref="RefusedException">The fieldwork is closed, or as <see cref="AgreedDates.Refuse"/> says.</exception>
    public void Agree(TenantId city, AgreedDates agreed, Recorder by)
    {
        RequireOpen();
        RefusedException.Enforce(agreed.Refuse());
        if (_dates.Find(dates => dates.City == city) is { } known)
            known.Change(agreed, by);
        else
            _dates.Add(new HostDates(this, city, agreed, by));
        Revision++;
    }

    /// <summary>Refuses to change anything once it is closed; what is changed counts as a change of the fieldwork, so that closing and changing at once cannot both win.</summary>
    /// <exception cref="RefusedException">It is closed.</exception>
    public void Touch()
    {
        RequireOpen();
        Revision++;
    }

    /// <summary>Whether it can be closed.</summary>
    /// <param name="targets">The group's targets.</param>
    /// <param name="inspections">The group's inspections.</param>
    /// <returns>The refusal, or null: every target that counts was inspected, or it is said why not.</returns>
    public Refusal? RefuseClosing(IReadOnlyList<GroupTarget> targets, IReadOnlyList<Inspection> inspections)
    {
        if (ClosedAt is not null)
            return FieldworkRefusals.ClosedAlready(ClosedBy!);
        if (!targets.Any(target => target.Origin == TargetOrigin.Drawn))
            return FieldworkRefusals.NoTargets;
        var done = inspections.Select(inspection => inspection.TargetId).ToHashSet();
        var missing = targets.Where(target => target.Counts && !done.Contains(target.Id)).Select(target => target.Name).ToList();
        return missing.Count > 0 ? FieldworkRefusals.NotDone(missing) : null;
    }

    /// <summary>Closes it.</summary>
    /// <param name="targets">The group's targets.</param>
    /// <param name="inspections">The group's inspections.</param>
    /// <param name="by">Who closes, and when: a person, who has signed.</param>
    /// <exception cref="RefusedException">As <see cref="RefuseClosing"/> says.</exception>
    public void Close(IReadOnlyList<GroupTarget> targets, IReadOnlyList<Inspection> inspections, Recorder by)
    {
        RefusedException.Enforce(RefuseClosing(targets, inspections));
        (ClosedAt, ClosedOn, ClosedBy) = (by.At, by.Today, by.Name);
        Revision++;
    }

    private void RequireOpen()
    {
        if (ClosedAt is not null)
            throw new RefusedException(FieldworkRefusals.Closed);
    }
}
