using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Summaries;

/// <summary>A group's written summary as the lead city filed it, on the province's desk: an immutable version, and what the province said to it.</summary>
/// <remarks>Invariant: a version is answered once; an accepted one can still be returned, which opens it to the city again.</remarks>
public sealed class FiledSummary : ITenantOwned
{
    /// <summary>Takes a filing in.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city that filed.</param>
    /// <param name="envelopeId">The city's envelope; names the filing.</param>
    /// <param name="snapshot">What was filed.</param>
    /// <param name="filedAt">When the city sealed it, UTC.</param>
    /// <param name="filedOn">The local day of that.</param>
    /// <param name="dueOn">The day by which it was due then, extensions counted; null where the campaign sets none.</param>
    public FiledSummary(TenantId tenant, TenantId city, Guid envelopeId, SummarySnapshot snapshot, DateTimeOffset filedAt, DateOnly filedOn, DateOnly? dueOn)
    {
        (Tenant, City, Id, CampaignId, Group) = (tenant, city, envelopeId, snapshot.CampaignId, snapshot.Group);
        (Version, FiledBy, FiledAt, FiledOn, DueOn) = (snapshot.Version, snapshot.FiledBy, filedAt, filedOn, dueOn);
        (Text, Figures) = (snapshot.Text, snapshot.Figures);
        Stage = SummaryStage.Filed;
    }

    private FiledSummary() => (FiledBy, Text) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id: that of the city's envelope.</summary>
    public Guid Id { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The number of the group.</summary>
    public int Group { get; private set; }

    /// <summary>The city that filed.</summary>
    public TenantId City { get; private set; }

    /// <summary>The version of the city's summary, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The name of who filed it.</summary>
    public string FiledBy { get; private set; }

    /// <summary>When the city sealed it, UTC.</summary>
    public DateTimeOffset FiledAt { get; private set; }

    /// <summary>The local day of that.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>The day by which it was due when it came, or null.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whether it came after that day.</summary>
    public bool IsLate => FiledOn > DueOn;

    /// <summary>The text.</summary>
    public SummaryText Text { get; private set; }

    /// <summary>The figures that it was written from, or null.</summary>
    public SummaryFigures? Figures { get; private set; }

    /// <summary>What the province said to it; never <see cref="SummaryStage.Draft"/>.</summary>
    public SummaryStage Stage { get; private set; }

    /// <summary>The name of the officer who answered last, or null.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The comment of a return, or null.</summary>
    public string? Comment { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Accepts it.</summary>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was answered already.</exception>
    public void Accept(string by, DateTimeOffset at)
    {
        if (Stage != SummaryStage.Filed)
            throw new RefusedException(SummaryRefusals.AnsweredAlready(this));
        Answer(SummaryStage.Accepted, by, at);
    }

    /// <summary>Returns it with a comment; an accepted one too, which opens it again.</summary>
    /// <param name="comment">What is to be mended; 1 to 2,000 characters.</param>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was returned already, or there is no comment.</exception>
    public void Return(string? comment, string by, DateTimeOffset at)
    {
        if (Stage == SummaryStage.Returned)
            throw new RefusedException(SummaryRefusals.AnsweredAlready(this));
        if (string.IsNullOrWhiteSpace(comment) || comment.Trim().Length > 2000)
            throw new RefusedException(SummaryRefusals.CommentMissing);
        Comment = comment.Trim();
        Answer(SummaryStage.Returned, by, at);
    }

    private void Answer(SummaryStage stage, string by, DateTimeOffset at)
    {
        (Stage, AnsweredBy, AnsweredAt) = (stage, by, at);
        Revision++;
    }
}
