using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Pools;

/// <summary>A pool that an inspected city filed, as it lies on the province's desk; accepting it closes the city's pool.</summary>
public sealed class FiledCampaignPool : CampaignFiling
{
    /// <summary>Takes a filing in.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city that filed.</param>
    /// <param name="envelopeId">The city's envelope; names the filing.</param>
    /// <param name="snapshot">What was filed.</param>
    /// <param name="sha256">The SHA-256 of the snapshot as it was sealed.</param>
    /// <param name="filedAt">When the city sealed it, UTC.</param>
    public FiledCampaignPool(TenantId tenant, TenantId city, Guid envelopeId, PoolSnapshot snapshot, string sha256, DateTimeOffset filedAt)
        : base(tenant, city, envelopeId, new(snapshot.CampaignId, snapshot.Version, snapshot.FiledBy, filedAt))
    {
        (Sha256, NoCement) = (sha256, snapshot.NoCement);
        (Candidates, CandidateCount) = (snapshot.Candidates, snapshot.Candidates.Count);
    }

    private FiledCampaignPool() => (Sha256, Candidates) = (null!, null!);

    /// <summary>The SHA-256 of the snapshot as the city sealed it; lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; }

    /// <summary>Whether the city signed that it has no cement works; null where the campaign does not ask.</summary>
    public bool? NoCement { get; private set; }

    /// <summary>The candidates, by credit code; the direct targets of the province are still among them.</summary>
    public IReadOnlyList<PoolCandidate> Candidates { get; private set; }

    /// <summary>How many candidates there are, in 家.</summary>
    public int CandidateCount { get; private set; }

    private protected override Refusal AnsweredAlready() => PoolRefusals.AnsweredAlready(this);

    private protected override Refusal CommentMissing() => PoolRefusals.CommentMissing;

    private protected override Refusal CommentTooLong() => PoolRefusals.CommentTooLong;
}
