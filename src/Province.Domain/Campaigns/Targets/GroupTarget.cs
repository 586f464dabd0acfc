using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Targets;

/// <summary>An enterprise that a cross group inspects (执法对象), drawn or agreed; the province's row.</summary>
/// <remarks>Source: 2021 scheme, part 2 (1): what is not drawn may be inspected and does not count. An enterprise that was left out after its draw
/// stays with the reason.</remarks>
public sealed class GroupTarget : ITenantOwned
{
    /// <summary>Makes a target.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="id">A new id.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="group">The number of the group.</param>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="origin">How it came to be a target.</param>
    /// <param name="drawId">The draw that chose it; null when <paramref name="origin"/> is <see cref="TargetOrigin.Proposed"/>.</param>
    public GroupTarget(TenantId tenant, Guid id, Guid campaignId, int group, TargetEnterprise enterprise, TargetOrigin origin, Guid? drawId)
    {
        (Tenant, Id, CampaignId, Group) = (tenant, id, campaignId, group);
        (City, CreditCode, Name, County, Kinds) = (enterprise.City, enterprise.CreditCode, enterprise.Name, enterprise.County, [.. enterprise.Kinds]);
        (Origin, DrawId) = (origin, drawId);
    }

    private GroupTarget() => (CreditCode, Name, County, Kinds) = (null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the province.</summary>
    public Guid Id { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The number of the group that inspects it.</summary>
    public int Group { get; private set; }

    /// <summary>The inspected city that it lies in.</summary>
    public TenantId City { get; private set; }

    /// <summary>The unified social credit code; 18 characters.</summary>
    public string CreditCode { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; }

    /// <summary>The name of the county or park.</summary>
    public string County { get; private set; }

    /// <summary>The kinds that it counts as; may be empty.</summary>
    public List<EnterpriseKind> Kinds { get; private set; }

    /// <summary>How it came to be a target; only drawn ones count towards the quotas.</summary>
    public TargetOrigin Origin { get; private set; }

    /// <summary>The draw that chose it, or null.</summary>
    public Guid? DrawId { get; private set; }

    /// <summary>Why it is not inspected after all, such as 停产关闭; null while it is to be inspected.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>Whether it counts towards the quotas.</summary>
    public bool Counts => Origin == TargetOrigin.Drawn && LeftOut is null;

    /// <summary>Takes it in again, when another draw chose it or it is proposed after all.</summary>
    /// <param name="enterprise">The enterprise as the pool names it now; its code stays.</param>
    /// <param name="origin">How it came to be a target now.</param>
    /// <param name="drawId">The draw that chose it, or null.</param>
    public void TakeAgain(TargetEnterprise enterprise, TargetOrigin origin, Guid? drawId)
    {
        (City, Name, County, Kinds) = (enterprise.City, enterprise.Name, enterprise.County, [.. enterprise.Kinds]);
        (Origin, DrawId, LeftOut) = (origin, drawId, null);
    }

    /// <summary>Leaves it out.</summary>
    /// <param name="reason">Why; 1 to 500 characters.</param>
    public void LeaveOut(string reason) => LeftOut = reason;
}

/// <summary>The enterprise of a target.</summary>
/// <param name="City">The inspected city.</param>
/// <param name="CreditCode">The unified social credit code.</param>
/// <param name="Name">The name.</param>
/// <param name="County">The name of the county or park.</param>
/// <param name="Kinds">The kinds that it counts as.</param>
public sealed record TargetEnterprise(TenantId City, string CreditCode, string Name, string County, IReadOnlyList<EnterpriseKind> Kinds);

/// <summary>How an enterprise came to be a target.</summary>
public enum TargetOrigin
{
    /// <summary>Drawn by lot (抽签确定).</summary>
    Drawn,

    /// <summary>Proposed by the inspected city and agreed (被检查市州建议); does not count.</summary>
    Proposed,
}
