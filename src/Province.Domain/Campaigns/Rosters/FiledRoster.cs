using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>A roster that a city filed, as it lies on the province's desk.</summary>
public sealed class FiledRoster : CampaignFiling
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
        : base(tenant, city, envelopeId, new(snapshot.CampaignId, snapshot.Version, snapshot.FiledBy, filedAt))
    {
        (FiledOn, DueOn) = (filedOn, dueOn);
        _members.AddRange(snapshot.Members.Select((entry, index) => new FiledRosterMember(this, index + 1, entry)));
    }

    private FiledRoster()
    {
    }

    /// <summary>The local day on which it was filed.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>The day by which it was due when it came, or null.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whether it came after that day.</summary>
    public bool IsLate => FiledOn > DueOn;

    /// <summary>The members, as loaded; by ordinal.</summary>
    public IReadOnlyList<FiledRosterMember> Members => _members;

    private protected override Refusal AnsweredAlready() => RosterRefusals.AnsweredAlready(this);

    private protected override Refusal CommentMissing() => RosterRefusals.CommentMissing;

    private protected override Refusal CommentTooLong() => RosterRefusals.CommentTooLong;
}
