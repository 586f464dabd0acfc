using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>A roster that a city filed, as it lies on the province's desk: an immutable version, and what the province said to it.</summary>
/// <remarks>Invariant: a version is answered once; an accepted one can still be returned, which opens it to the city again.</remarks>
public sealed class FiledRoster : ITenantOwned
{
    private readonly List<FiledRosterMember> _members = [];

    /// <summary>Takes a filing in.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city that filed.</param>
    /// <param name="envelopeId">The city's envelope; names the filing.</param>
    /// <param name="snapshot">What was filed.</param>
    /// <param name="filedAt">When the city sealed it, UTC.</param>
    /// <param name="filedOn">The local day of that.</param>
    /// <param name="dueOn">The day by which it was due then, extensions counted; null where the campaign sets none.</param>
    public FiledRoster(TenantId tenant, TenantId city, Guid envelopeId, RosterSnapshot snapshot, DateTimeOffset filedAt, DateOnly filedOn, DateOnly? dueOn)
    {
        Tenant = tenant;
        City = city;
        Id = envelopeId;
        CampaignId = snapshot.CampaignId;
        Version = snapshot.Version;
        FiledBy = snapshot.FiledBy;
        FiledAt = filedAt;
        FiledOn = filedOn;
        DueOn = dueOn;
        _members.AddRange(snapshot.Members.Select((entry, index) => new FiledRosterMember(this, index + 1, entry)));
    }

    private FiledRoster() => FiledBy = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id: that of the city's envelope.</summary>
    public Guid Id { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The city that filed.</summary>
    public TenantId City { get; private set; }

    /// <summary>The version of the city's roster, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The name of who filed it.</summary>
    public string FiledBy { get; private set; }

    /// <summary>When the city sealed it.</summary>
    public DateTimeOffset FiledAt { get; private set; }

    /// <summary>The local day of that.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>The day by which it was due when it came, or null.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whether it came after that day.</summary>
    public bool IsLate => FiledOn > DueOn;

    /// <summary>What the province said to it.</summary>
    public FiledRosterStage Stage { get; private set; }

    /// <summary>The name of the officer who answered last, or null.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The comment of a return, or null.</summary>
    public string? Comment { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>The members, as loaded; by ordinal.</summary>
    public IReadOnlyList<FiledRosterMember> Members => _members;

    /// <summary>Accepts it.</summary>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was answered already.</exception>
    public void Accept(string by, DateTimeOffset at)
    {
        if (Stage != FiledRosterStage.Filed)
            throw new RefusedException(RosterRefusals.AnsweredAlready(this));
        Answer(FiledRosterStage.Accepted, by, at);
    }

    /// <summary>Returns it with a comment; an accepted one too, which opens it again.</summary>
    /// <param name="comment">What is to be mended; 1 to 2,000 characters.</param>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was returned already, or there is no comment.</exception>
    public void Return(string? comment, string by, DateTimeOffset at)
    {
        if (Stage == FiledRosterStage.Returned)
            throw new RefusedException(RosterRefusals.AnsweredAlready(this));
        if (string.IsNullOrWhiteSpace(comment))
            throw new RefusedException(RosterRefusals.CommentMissing);
        if (comment.Trim().Length > 2000)
            throw new RefusedException(RosterRefusals.CommentTooLong);
        Comment = comment.Trim();
        Answer(FiledRosterStage.Returned, by, at);
    }

    private void Answer(FiledRosterStage stage, string by, DateTimeOffset at)
    {
        Stage = stage;
        AnsweredBy = by;
        AnsweredAt = at;
        Revision++;
    }
}

/// <summary>What the province said to a filed roster.</summary>
public enum FiledRosterStage
{
    /// <summary>Nothing yet (待受理).</summary>
    Filed,

    /// <summary>Accepted (已受理).</summary>
    Accepted,

    /// <summary>Returned with a comment (已退回).</summary>
    Returned,
}
