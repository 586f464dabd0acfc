using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Pools;

/// <summary>The pool of candidates of an inspected city in one campaign (候选企业名单), on the city's own desk.</summary>
/// <remarks>Invariants: a credit code occurs once; what was filed is the envelope's and does not change; the pool may be changed and filed again until the province
/// accepts it, which closes it.</remarks>
public sealed class CampaignPool : ITenantOwned
{
    /// <summary>The most candidates that a city may list, in 家.</summary>
    public const int MostCandidates = 50_000;

    /// <summary>Opens a pool.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="campaignId">The campaign.</param>
    public CampaignPool(TenantId tenant, Guid campaignId) => (Tenant, CampaignId) = (tenant, campaignId);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Where it stands.</summary>
    public PoolStage Stage { get; private set; }

    /// <summary>The version that was filed last, from 1; 0 before.</summary>
    public int Version { get; private set; }

    /// <summary>The envelope that filed it, or null.</summary>
    public Guid? FiledEnvelope { get; private set; }

    /// <summary>What the city signed about cement works when it filed last; null before, and where the campaign does not ask.</summary>
    public bool? NoCement { get; private set; }

    /// <summary>What the province asked to be mended, while it is returned; else null.</summary>
    public string? ReturnComment { get; private set; }

    /// <summary>When it was changed last, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether the campaign asks its inspected cities about cement works.</summary>
    /// <param name="terms">The campaign's terms.</param>
    /// <returns>True where another kind may stand in for cement.</returns>
    /// <remarks>Source: 2021 scheme, part 2 (1): 两个被检查市州均没有水泥企业的，可以其他建材企业代替.</remarks>
    public static bool AsksCement(CampaignTerms terms) => terms.Quotas.Kinds.Any(quota => quota.StandIn?.InPlaceOf == EnterpriseKind.Cement);

    /// <summary>Whether the candidates may be changed now.</summary>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseChange() => Stage == PoolStage.Accepted ? PoolRefusals.Closed : null;

    /// <summary>Notes that candidates were changed; what was filed is then no longer what stands here.</summary>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">The pool is closed.</exception>
    public void Change(DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseChange());
        if (Stage == PoolStage.Filed)
            Stage = PoolStage.Draft;
        Touch(at);
    }

    /// <summary>Whether the pool can be filed.</summary>
    /// <param name="asksCement">Whether the campaign asks about cement works.</param>
    /// <param name="noCement">What the city says to that.</param>
    /// <param name="candidates">The candidates.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseFiling(bool asksCement, bool? noCement, IReadOnlyList<PoolCandidate> candidates)
    {
        if (RefuseChange() is { } closed)
            return closed;
        if (candidates.All(candidate => candidate.IsProposed))
            return PoolRefusals.Empty;
        if (!asksCement)
            return null;
        if (noCement is null)
            return PoolRefusals.CementUnsaid;
        var cement = noCement == true ? candidates.Where(candidate => candidate.Kinds.Contains(EnterpriseKind.Cement)).ToList() : [];
        return cement.Count == 0 ? null : PoolRefusals.CementListed(cement[0].Name, cement.Count);
    }

    /// <summary>Files the pool.</summary>
    /// <param name="envelope">The envelope that carries it.</param>
    /// <param name="snapshot">What it carries; of the next version.</param>
    /// <param name="at">When, UTC.</param>
    public void File(Guid envelope, PoolSnapshot snapshot, DateTimeOffset at)
    {
        (FiledEnvelope, Version, NoCement) = (envelope, snapshot.Version, snapshot.NoCement);
        (Stage, ReturnComment) = (PoolStage.Filed, null);
        Touch(at);
    }

    /// <summary>Takes in the province's answer; one to an earlier filing changes nothing.</summary>
    /// <param name="envelope">The envelope that is answered.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>Whether it was to the current filing.</returns>
    /// <remarks>The city may have begun to change its candidates meanwhile. An acceptance then closes the pool as it was filed, and the caller lays those candidates back.</remarks>
    public bool Answer(Guid envelope, PoolAnswer answer)
    {
        if (FiledEnvelope != envelope || (answer.Accepted ? Stage is PoolStage.Accepted or PoolStage.Returned : Stage == PoolStage.Returned))
            return false;
        Stage = answer.Accepted ? PoolStage.Accepted : PoolStage.Returned;
        ReturnComment = answer.Accepted ? null : answer.Comment;
        Touch(answer.At);
        return true;
    }

    private void Touch(DateTimeOffset at)
    {
        ChangedAt = at;
        Revision++;
    }
}

/// <summary>Where a city's pool stands.</summary>
public enum PoolStage
{
    /// <summary>On the city's desk (编报中).</summary>
    Draft,

    /// <summary>With the province (待受理).</summary>
    Filed,

    /// <summary>Accepted and closed (已受理).</summary>
    Accepted,

    /// <summary>Returned by the province (已退回).</summary>
    Returned,
}
