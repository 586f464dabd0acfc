using Province.Domain.Campaigns.Extensions;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Assignments;

/// <summary>A campaign as a city has it: its two roles, and the roster that it files. The snapshot itself lies in the inbox.</summary>
/// <remarks>Invariants: a later version takes the place of an earlier and never the other way round; the roster changes only on the city's own desk.</remarks>
public sealed partial class CampaignAssignment : ITenantOwned
{
    private readonly List<RosterMember> _members = [];
    private readonly List<AssignmentStep> _steps = [];

    /// <summary>Takes an issued campaign in.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="sender">The province.</param>
    /// <param name="envelopeId">The envelope that brought it.</param>
    /// <param name="snapshot">What was issued.</param>
    /// <param name="at">When it was sealed, UTC.</param>
    public CampaignAssignment(TenantId tenant, TenantId sender, Guid envelopeId, CampaignSnapshot snapshot, DateTimeOffset at)
    {
        Tenant = tenant;
        Sender = sender;
        Id = snapshot.CampaignId;
        Title = snapshot.Title;
        Take(envelopeId, snapshot, [], at);
    }

    private CampaignAssignment() => Title = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id: that of the province's campaign.</summary>
    public Guid Id { get; private set; }

    /// <summary>The province.</summary>
    public TenantId Sender { get; private set; }

    /// <summary>The envelope that brought the version that holds.</summary>
    public Guid EnvelopeId { get; private set; }

    /// <summary>The version that holds.</summary>
    public int Version { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; }

    /// <summary>The calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>The number of the group that the city builds, or null.</summary>
    public int? BuildsGroup { get; private set; }

    /// <summary>Whether the city leads that group.</summary>
    public bool Leads { get; private set; }

    /// <summary>The number of the group that inspects the city, or null.</summary>
    public int? InspectedByGroup { get; private set; }

    /// <summary>The day by which the campaign asks for the roster; it stays when more time is given. Null when the city files none.</summary>
    public DateOnly? RosterBy { get; private set; }

    /// <summary>The day that holds now, extensions counted; null when the city files no roster.</summary>
    public DateOnly? RosterDue { get; private set; }

    /// <summary>The day by which the campaign asks for the pool of candidates; null when the city files none, or the campaign sets none.</summary>
    public DateOnly? PoolBy { get; private set; }

    /// <summary>The day that holds now, extensions counted; null as <see cref="PoolBy"/> is.</summary>
    public DateOnly? PoolDue { get; private set; }

    /// <summary>Where the roster stands.</summary>
    public RosterStage RosterStage { get; private set; }

    /// <summary>The version of the roster that was filed last, from 1; 0 before.</summary>
    public int RosterVersion { get; private set; }

    /// <summary>The envelope that filed it, or null.</summary>
    public Guid? FiledEnvelope { get; private set; }

    /// <summary>What the province asked to be mended, while it is returned; else null.</summary>
    public string? ReturnComment { get; private set; }

    /// <summary>When anything was changed last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The members of the roster, as loaded; by ordinal.</summary>
    public IReadOnlyList<RosterMember> Members => _members;

    /// <summary>The history, as loaded; by ordinal.</summary>
    public IReadOnlyList<AssignmentStep> Steps => _steps;

    private int StepCount { get; set; }

    private int MemberCount { get; set; }

    /// <summary>Takes a version in; one that is not later changes nothing.</summary>
    /// <param name="envelopeId">The envelope that brought it.</param>
    /// <param name="snapshot">What was issued.</param>
    /// <param name="granted">The city's requests for more time; a date that was granted and is later than that of the version stays.</param>
    /// <param name="at">When it was sealed, UTC.</param>
    public void Take(Guid envelopeId, CampaignSnapshot snapshot, IReadOnlyCollection<DeadlineExtension> granted, DateTimeOffset at)
    {
        if (snapshot.Version <= Version)
            return;
        EnvelopeId = envelopeId;
        (Version, Title, Year) = (snapshot.Version, snapshot.Title, snapshot.Year);
        (BuildsGroup, InspectedByGroup) = (snapshot.Builds?.Number, snapshot.InspectedBy?.Number);
        Leads = snapshot.Builds?.Lead == Tenant.Code;
        RosterBy = snapshot.Builds is null ? null : snapshot.Terms.Dates.Roster;
        RosterDue = DueOf(CampaignDateKind.Roster, RosterBy);
        PoolBy = snapshot.InspectedBy is null ? null : snapshot.Terms.Dates.Pool;
        PoolDue = DueOf(CampaignDateKind.Pool, PoolBy);
        Note(AssignmentStepKind.Received, new CampaignActor(null, snapshot.IssuedBy), at, snapshot.Reason ?? $"第 {snapshot.Version} 版");

        DateOnly? DueOf(CampaignDateKind kind, DateOnly? first) => DeadlineExtension.DueOf(first, granted.Where(e => e.Kind == kind).Select(e => e.GrantedUntil));
    }

    /// <summary>Notes a step of the city's pool in the history; the roster stays at its revision.</summary>
    /// <param name="kind">What was done to the pool.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="detail">What exactly; at most 1,000 characters.</param>
    public void NotePool(AssignmentStepKind kind, CampaignActor actor, DateTimeOffset at, string? detail)
    {
        StepCount++;
        _steps.Add(new AssignmentStep(this, StepCount, kind, actor, at, detail is { Length: > 1000 } ? detail[..999] + "…" : detail));
    }

    private void Note(AssignmentStepKind kind, CampaignActor actor, DateTimeOffset at, string? detail = null)
    {
        Revision++;
        ChangedAt = at;
        StepCount++;
        _steps.Add(new AssignmentStep(this, StepCount, kind, actor, at, detail));
    }
}

/// <summary>Where a city's roster stands.</summary>
public enum RosterStage
{
    /// <summary>On the city's desk (编报中).</summary>
    Draft,

    /// <summary>With the province (待受理).</summary>
    Filed,

    /// <summary>Accepted (已受理).</summary>
    Accepted,

    /// <summary>Returned by the province; on the city's desk again (已退回).</summary>
    Returned,
}
