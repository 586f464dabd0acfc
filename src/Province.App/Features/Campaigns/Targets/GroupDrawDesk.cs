using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Pools;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>Makes ready what a group's draw would be opened with, or says why it cannot be.</summary>
internal sealed class GroupDrawDesk(ProvinceDb db, CampaignDesk desk, GroupPools pools)
{
    /// <exception cref="RefusedException">There is no such campaign or group.</exception>
    public async Task<GroupDrawPlan> PlanAsync(Guid campaignId, int number, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId, ct)
            ?? throw new RefusedException(CampaignRefusals.NotFound);
        var group = campaign.CrossGroups().FirstOrDefault(g => g.Number == number) ?? throw new RefusedException(GroupDrawRefusals.GroupNotFound);
        var inspected = await pools.OfAsync(campaignId, number, ct);
        var basis = new GroupDrawBasis($"{campaign.Title}第{number}组执法对象抽取", campaign.Terms.Quotas,
            [.. inspected.Where(city => city.Pool is not null).Select(city => new CityCandidates(city.City.Name, city.Pool!.Candidates))],
            await pools.DirectTargetsAsync(campaignId, ct));
        var isClosed = await db.GroupFieldwork.AnyAsync(fieldwork => fieldwork.CampaignId == campaignId && fieldwork.Group == number && fieldwork.ClosedAt != null, ct);
        var refusal = isClosed ? GroupDrawRefusals.FieldworkClosed : RefuseBefore(campaign, group, basis) ?? basis.Refuse();
        var request = refusal is null ? GroupDraw.Request(basis) : null;
        if (request is not null && DrawOpening.Refuse(request) is { } fault)
            refusal = DrawRefusals.Of(fault) with { Field = null };
        return new(campaign, group, inspected, basis, request, refusal, await SeatsAsync(campaign, group, inspected, ct));
    }

    private static Refusal? RefuseBefore(Campaign campaign, CrossGroup group, GroupDrawBasis basis)
    {
        if (campaign.Stage != CampaignStage.Issued)
            return GroupDrawRefusals.NotIssued;
        var missing = group.Inspected.Except(basis.Cities.Select(city => city.City)).ToList();
        return missing.Count > 0 ? GroupDrawRefusals.PoolsMissing(missing) : null;
    }

    /// <summary>Who sits at the draw unless the organiser says otherwise: domain.md, section 3.</summary>
    private async Task<IReadOnlyList<Party>> SeatsAsync(Campaign campaign, CrossGroup group, IReadOnlyList<InspectedPool> inspected, CancellationToken ct)
    {
        var province = await db.Tenants.Where(tenant => tenant.Id == campaign.Tenant).Select(tenant => tenant.Bureau).SingleAsync(ct);
        return
        [
            new("operator", $"{province}（主持）"), new("drawer", $"{group.Lead ?? "牵头市州"}抽签人"),
            .. inspected.Select(city => new Party($"bureau-{city.City.Id}", $"{city.City.Bureau}代表")),
            .. inspected.Select(city => new Party($"witness-{city.City.Id}", $"{city.City.Name}企业见证人")),
        ];
    }

    /// <summary>The names of cities in schemes, with their tenants.</summary>
    public async Task<IReadOnlyDictionary<string, Domain.Tenancy.TenantId>> CitiesAsync(CancellationToken ct) =>
        (await desk.CitiesAsync(ct)).ToDictionary(city => city.Name, city => city.Id);
}

/// <summary>What a group's draw would be opened with.</summary>
/// <param name="Request">The request, or null when none can be made.</param>
/// <param name="Refusal">Why the draw cannot be opened, or null.</param>
internal sealed record GroupDrawPlan(
    Campaign Campaign, CrossGroup Group, IReadOnlyList<InspectedPool> Inspected, GroupDrawBasis Basis, EnterprisesRequest? Request, Refusal? Refusal, IReadOnlyList<Party> Seats)
{
    /// <summary>Candidates of one name, which is shown before the draw is opened.</summary>
    public IReadOnlyList<SameNames> SameNames { get; } = Request is null ? [] : Domain.Campaigns.Pools.SameNames.Find(Basis, Request);
}
