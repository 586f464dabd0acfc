using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns;

/// <summary>What a city filed with the province in a campaign, one version of it; the province's row, which the province accepts or returns.</summary>
/// <remarks>Invariants: what was filed never changes; it is accepted once, and may be returned after that, which opens it again.</remarks>
public abstract class CampaignFiling : ITenantOwned
{
    private const int LongestComment = 2000;

    /// <summary>Keeps a filing.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city that filed it.</param>
    /// <param name="envelopeId">The city's envelope; the id here.</param>
    /// <param name="filed">What it is a version of, and who filed it when.</param>
    private protected CampaignFiling(TenantId tenant, TenantId city, Guid envelopeId, FiledVersion filed)
    {
        (Tenant, City, Id) = (tenant, city, envelopeId);
        (CampaignId, Version, FiledBy, FiledAt) = filed;
    }

    private protected CampaignFiling() => FiledBy = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id: that of the city's envelope.</summary>
    public Guid Id { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The city that filed it.</summary>
    public TenantId City { get; private set; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The name of who filed it.</summary>
    public string FiledBy { get; private set; }

    /// <summary>When the city sent it, UTC.</summary>
    public DateTimeOffset FiledAt { get; private set; }

    /// <summary>What the province said to it.</summary>
    public FilingStage Stage { get; private set; }

    /// <summary>The name of the officer who answered last, or null.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, or null.</summary>
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
        if (Stage != FilingStage.Filed)
            throw new RefusedException(AnsweredAlready());
        Answer(FilingStage.Accepted, by, at);
    }

    /// <summary>Returns it with a comment; an accepted one too, which opens it again.</summary>
    /// <param name="comment">What is to be mended; 1 to 2,000 characters.</param>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was returned already, or there is no comment.</exception>
    public void Return(string? comment, string by, DateTimeOffset at)
    {
        if (Stage == FilingStage.Returned)
            throw new RefusedException(AnsweredAlready());
        if (string.IsNullOrWhiteSpace(comment))
            throw new RefusedException(CommentMissing());
        if (comment.Trim().Length > LongestComment)
            throw new RefusedException(CommentTooLong());
        Comment = comment.Trim();
        Answer(FilingStage.Returned, by, at);
    }

    private protected abstract Refusal AnsweredAlready();

    private protected abstract Refusal CommentMissing();

    private protected abstract Refusal CommentTooLong();

    private void Answer(FilingStage stage, string by, DateTimeOffset at)
    {
        (Stage, AnsweredBy, AnsweredAt) = (stage, by, at);
        Revision++;
    }
}

/// <summary>What a filing is a version of, and who filed it when.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="FiledBy">The name of who filed it.</param>
/// <param name="FiledAt">When the city sent it, UTC.</param>
public sealed record FiledVersion(Guid CampaignId, int Version, string FiledBy, DateTimeOffset FiledAt);

/// <summary>What the province said to a filing.</summary>
public enum FilingStage
{
    /// <summary>Nothing yet (待受理).</summary>
    Filed,

    /// <summary>Accepted (已受理).</summary>
    Accepted,

    /// <summary>Returned with a comment (已退回).</summary>
    Returned,
}
