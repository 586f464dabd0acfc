using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>What a cross group found at one of its targets (现场检查记录), or why it could not inspect it; the province's row.</summary>
/// <remarks>Invariants: a target has at most one; who was there and when does not change once a finding was handed over.</remarks>
public sealed partial class Inspection : ITenantOwned
{
    private readonly List<InspectionMember> _members = [];
    private readonly List<InspectionFinding> _findings = [];
    private readonly List<InspectionFile> _files = [];

    /// <summary>Begins the record of a target; <see cref="Record"/> or <see cref="Miss"/> fills it.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="target">The target.</param>
    public Inspection(Guid id, GroupTarget target)
    {
        (Tenant, Id, CampaignId, Group, TargetId) = (target.Tenant, id, target.CampaignId, target.Group, target.Id);
        (City, CreditCode, Name, County, Kinds) = (target.City, target.CreditCode, target.Name, target.County, [.. target.Kinds]);
        RecordedBy = "";
    }

    private Inspection() => (CreditCode, Name, County, Kinds, RecordedBy) = (null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the province.</summary>
    public Guid Id { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The number of the group.</summary>
    public int Group { get; private set; }

    /// <summary>The target.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>The inspected city.</summary>
    public TenantId City { get; private set; }

    /// <summary>The enterprise's unified social credit code.</summary>
    public string CreditCode { get; private set; }

    /// <summary>The enterprise's name.</summary>
    public string Name { get; private set; }

    /// <summary>The name of the county or park.</summary>
    public string County { get; private set; }

    /// <summary>The kinds that the enterprise counts as.</summary>
    public List<EnterpriseKind> Kinds { get; private set; }

    /// <summary>Whether it was inspected.</summary>
    public InspectionState State { get; private set; }

    /// <summary>The first local day of the visit; the day of the report when it could not be inspected.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How many days it took, in steps of half a day; 0 when it could not be inspected.</summary>
    public decimal Days { get; private set; }

    /// <summary>The general remark, or why it could not be inspected; null for none.</summary>
    public string? Remark { get; private set; }

    /// <summary>The name of who recorded it last.</summary>
    public string RecordedBy { get; private set; }

    /// <summary>When it was recorded last, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>Who of the group was there, as loaded.</summary>
    public IReadOnlyList<InspectionMember> Members => _members;

    /// <summary>The findings, as loaded; by ordinal.</summary>
    public IReadOnlyList<InspectionFinding> Findings => _findings;

    /// <summary>Photos and papers, as loaded; by ordinal.</summary>
    public IReadOnlyList<InspectionFile> Files => _files;

    private int FindingCount { get; set; }

    private int FileCount { get; set; }

    /// <summary>Whether a smelter was given less time than the campaign asks; it is flagged and not refused.</summary>
    /// <param name="daysPerSmelter">The campaign's least days (天) for a smelter, or null.</param>
    /// <returns>True for an inspected smelter that took less.</returns>
    /// <remarks>Source: 2021 scheme, part 2 (1): 每家金属冶炼企业检查时间一般不少于1天.</remarks>
    public bool IsShort(decimal? daysPerSmelter) =>
        IsShort(State, Kinds, Days, daysPerSmelter);

    internal static bool IsShort(InspectionState state, IEnumerable<EnterpriseKind> kinds, decimal days, decimal? daysPerSmelter) =>
        state == InspectionState.Inspected && kinds.Contains(EnterpriseKind.Smelting) && days < daysPerSmelter;

    /// <summary>Records the visit, or mends what was recorded.</summary>
    /// <param name="visit">When, how long, by whom.</param>
    /// <param name="by">Who records, and when.</param>
    /// <exception cref="RefusedException">As <see cref="Visit.Refuse"/> says, or a finding was handed over.</exception>
    public void Record(Visit visit, Recorder by)
    {
        RefuseIfHandedOver();
        RefusedException.Enforce(visit.Refuse(by.Today));
        (State, On, Days, Remark) = (InspectionState.Inspected, visit.On, visit.Days, visit.Remark);
        _members.RemoveAll(member => visit.Present.All(present => present.MemberId != member.MemberId || present.City != member.City));
        foreach (var present in visit.Present)
            if (_members.Find(member => member.MemberId == present.MemberId && member.City == present.City) is { } known)
                known.Renew(present.Person);
            else
                _members.Add(new InspectionMember(this, present));
        Touch(by);
    }

    /// <summary>Records that it could not be inspected, such as an enterprise that is closed on the day.</summary>
    /// <param name="reason">Why; 1 to 500 characters.</param>
    /// <param name="by">Who records, and when.</param>
    /// <exception cref="RefusedException">There is no reason, or there are findings or files already.</exception>
    public void Miss(string? reason, Recorder by)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 500)
            throw new RefusedException(InspectionRefusals.ReasonMissing);
        if (_findings.Count > 0 || _files.Count > 0)
            throw new RefusedException(InspectionRefusals.HasFindings);
        (State, On, Days, Remark) = (InspectionState.Unavailable, by.Today, 0, reason.Trim());
        _members.Clear();
        Touch(by);
    }

    /// <summary>Takes over what a later pool says of the enterprise, when its target was taken in again; its city stays, which may have findings.</summary>
    /// <param name="target">The target.</param>
    public void Renew(GroupTarget target)
    {
        if ((Name, County) == (target.Name, target.County) && Kinds.SequenceEqual(target.Kinds))
            return;
        (Name, County, Kinds) = (target.Name, target.County, [.. target.Kinds]);
        Revision++;
    }

    private void RefuseIfHandedOver()
    {
        if (_findings.Exists(finding => finding.Progress.State != HandoverState.NotHanded))
            throw new RefusedException(InspectionRefusals.HandedOver);
    }

    private void RequireInspected()
    {
        if (State != InspectionState.Inspected)
            throw new RefusedException(InspectionRefusals.NotInspected);
    }

    private void Touch(Recorder by)
    {
        (RecordedBy, RecordedAt) = (by.Name, by.At);
        Revision++;
    }
}

/// <summary>Whether a target was inspected.</summary>
public enum InspectionState
{
    /// <summary>It was (已检查).</summary>
    Inspected,

    /// <summary>It could not be (无法检查).</summary>
    Unavailable,
}

/// <summary>Who records, and when.</summary>
/// <param name="Name">The name.</param>
/// <param name="Today">The local day.</param>
/// <param name="At">When, UTC.</param>
/// <param name="AccountId">The account; null for a program of nobody's.</param>
public sealed record Recorder(string Name, DateOnly Today, DateTimeOffset At, Guid? AccountId = null);
