using Province.Domain.Campaigns.Targets;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>The fieldwork of one group of a campaign: the dates agreed with its hosts, and when it was closed; the province's row.</summary>
/// <remarks>Invariants: while closed, no date, inspection or finding of the group changes, and nothing more is drawn for it; what the cities answer
/// still comes in. It is reopened with a reason, and each closing that was undone stays to be seen.</remarks>
public sealed class GroupFieldwork : ITenantOwned
{
    private readonly List<HostDates> _dates = [];
    private readonly List<FieldworkReopening> _reopenings = [];

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

    /// <summary>The account of who closed it, who may reopen it too; null while it is open.</summary>
    public Guid? ClosedById { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The dates agreed with the inspected cities, as loaded.</summary>
    public IReadOnlyList<HostDates> Dates => _dates;

    /// <summary>Each time that it was reopened, as loaded; by ordinal.</summary>
    public IReadOnlyList<FieldworkReopening> Reopenings => _reopenings;

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
        (ClosedAt, ClosedOn, ClosedBy, ClosedById) = (by.At, by.Today, by.Name, by.AccountId);
        Revision++;
    }

    /// <summary>Whether somebody can reopen it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="isOrganiser">Whether that is an organiser of the province, who may reopen what others closed.</param>
    /// <returns>The refusal, or null: it is closed, by the same person unless an organiser reopens it.</returns>
    public Refusal? RefuseReopening(Recorder by, bool isOrganiser)
    {
        if (ClosedAt is null)
            return FieldworkRefusals.NotClosed;
        return isOrganiser || (by.AccountId is { } account && account == ClosedById) ? null : FieldworkRefusals.NotCloser(ClosedBy!);
    }

    /// <summary>Reopens it: inspections can be recorded again, and another draw can be opened. What was made public at the closing stays public.</summary>
    /// <param name="reason">Why; 1 to 500 characters.</param>
    /// <param name="by">Who, and when: a person, who has signed.</param>
    /// <param name="isOrganiser">As in <see cref="RefuseReopening"/>.</param>
    /// <exception cref="RefusedException">As <see cref="RefuseReopening"/> says, or there is no reason.</exception>
    public void Reopen(string? reason, Recorder by, bool isOrganiser)
    {
        RefusedException.Enforce(RefuseReopening(by, isOrganiser));
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 500)
            throw new RefusedException(FieldworkRefusals.ReasonMissing);
        _reopenings.Add(new FieldworkReopening(this, reason.Trim(), by));
        (ClosedAt, ClosedOn, ClosedBy, ClosedById) = (null, null, null, null);
        Revision++;
    }

    private void RequireOpen()
    {
        if (ClosedAt is not null)
            throw new RefusedException(FieldworkRefusals.Closed);
    }
}
