using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Pools;

/// <summary>A pool that an inspected city filed, as it lies on the province's desk: an immutable version, and what the province said to it.</summary>
/// <remarks>Invariant: a version is answered once; an accepted one can still be returned, which opens it to the city again.</remarks>
public sealed class FiledCampaignPool : ITenantOwned
{
    /// <summary>Takes a filing in.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city that filed.</param>
    /// <param name="envelopeId">The city's envelope; names the filing.</param>
    /// <param name="snapshot">What was filed.</param>
    /// <param name="sha256">The SHA-256 of the snapshot as it was sealed.</param>
    /// <param name="filedAt">When the city sealed it, UTC.</param>
    public FiledCampaignPool(TenantId tenant, TenantId city, Guid envelopeId, PoolSnapshot snapshot, string sha256, DateTimeOffset filedAt)
    {
        (Tenant, City, Id) = (tenant, city, envelopeId);
        (CampaignId, Version, FiledBy, NoCement) = (snapshot.CampaignId, snapshot.Version, snapshot.FiledBy, snapshot.NoCement);
        (Sha256, FiledAt) = (sha256, filedAt);
        (Candidates, CandidateCount) = (snapshot.Candidates, snapshot.Candidates.Count);
    }

    private FiledCampaignPool() => (FiledBy, Sha256, Candidates) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id: that of the city's envelope.</summary>
    public Guid Id { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The city that filed.</summary>
    public TenantId City { get; private set; }

    /// <summary>The version of the city's pool, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The name of who signed and filed it.</summary>
    public string FiledBy { get; private set; }

    /// <summary>When the city sealed it.</summary>
    public DateTimeOffset FiledAt { get; private set; }

    /// <summary>The SHA-256 of the snapshot as the city sealed it; lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; }

    /// <summary>Whether the city signed that it has no cement works; null where the campaign does not ask.</summary>
    public bool? NoCement { get; private set; }

    /// <summary>The candidates, by credit code; the direct targets of the province are still among them.</summary>
    public IReadOnlyList<PoolCandidate> Candidates { get; private set; }

    /// <summary>How many candidates there are, in 家.</summary>
    public int CandidateCount { get; private set; }

    /// <summary>What the province said to it.</summary>
    public FiledPoolStage Stage { get; private set; }

    /// <summary>The name of the officer who answered last, or null.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The comment of a return, or null.</summary>
    public string? Comment { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Accepts it, which closes the city's pool.</summary>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was answered already.</exception>
    public void Accept(string by, DateTimeOffset at)
    {
        if (Stage != FiledPoolStage.Filed)
            throw new RefusedException(PoolRefusals.AnsweredAlready(this));
        Answer(FiledPoolStage.Accepted, by, at);
    }

    /// <summary>Returns it with a comment; an accepted one too, which opens it again.</summary>
    /// <param name="comment">What is to be mended; 1 to 2,000 characters.</param>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was returned already, or there is no comment.</exception>
    public void Return(string? comment, string by, DateTimeOffset at)
    {
        if (Stage == FiledPoolStage.Returned)
            throw new RefusedException(PoolRefusals.AnsweredAlready(this));
        if (string.IsNullOrWhiteSpace(comment))
            throw new RefusedException(PoolRefusals.CommentMissing);
        if (comment.Trim().Length > 2000)
            throw new RefusedException(PoolRefusals.CommentTooLong);
        Comment = comment.Trim();
        Answer(FiledPoolStage.Returned, by, at);
    }

    private void Answer(FiledPoolStage stage, string by, DateTimeOffset at)
    {
        Stage = stage;
        AnsweredBy = by;
        AnsweredAt = at;
        Revision++;
    }
}

/// <summary>What the province said to a filed pool.</summary>
public enum FiledPoolStage
{
    /// <summary>Nothing yet (待受理).</summary>
    Filed,

    /// <summary>Accepted and closed (已受理).</summary>
    Accepted,

    /// <summary>Returned with a comment (已退回).</summary>
    Returned,
}
