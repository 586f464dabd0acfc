using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Draws;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>What a group's draw would be opened with, the draws that were opened for the group, and what the group inspects (小组抽取).</summary>
public static class ReadGroupDraw
{
    /// <param name="Cities">The inspected cities with the figures of their pools.</param>
    /// <param name="Size">How many are drawn (家).</param>
    /// <param name="Rules">The rules in words.</param>
    /// <param name="RequestHash">The fingerprint of pool, rules and size; null when no request can be made.</param>
    /// <param name="Outcomes">How many outcomes the rules allow, in decimal; null as long as the draw cannot be opened.</param>
    /// <param name="Seats">Who sits at the draw unless the organiser says otherwise.</param>
    /// <param name="Refusal">Why the draw cannot be opened, or null.</param>
    /// <param name="Draws">The draws that were opened for the group, void ones too, latest first.</param>
    /// <param name="Targets">What the group inspects.</param>
    /// <param name="SameNames">Candidates of one name: whoever opens the draw has to say that they are different enterprises.</param>
    /// <param name="IsClosed">Whether the group's fieldwork is closed: until it is reopened, no draw can be opened.</param>
    public sealed record Response(
        Guid CampaignId, string CampaignTitle, int Group, IReadOnlyList<string> Builders, IReadOnlyList<CityLine> Cities, string Title, int Size, IReadOnlyList<string> Rules,
        string? RequestHash, string? Outcomes, IReadOnlyList<Seat> Seats, Reason? Refusal, IReadOnlyList<DrawLine> Draws, IReadOnlyList<TargetLine> Targets,
        IReadOnlyList<SameNames> SameNames, bool IsClosed);

    /// <param name="Version">The version of the accepted pool; null when none is accepted.</param>
    /// <param name="Candidates">All candidates (家).</param>
    /// <param name="Drawable">Those that can be drawn.</param>
    /// <param name="Direct">Those excluded because the province inspects them.</param>
    /// <param name="Proposed">Those that the city proposes; they are in and do not count.</param>
    /// <param name="PoolId">The accepted pool, or null.</param>
    public sealed record CityLine(int City, string Name, int? Version, int Candidates, int Drawable, int Direct, int Proposed, Guid? PoolId);

    public sealed record Seat(string Role, string Name);

    public sealed record Reason(string Code, string Detail);

    /// <param name="RequestHash">What it is drawn from; another one than that of now when pools, direct targets or the arrangement have changed since.</param>
    public sealed record DrawLine(Guid DrawId, int Number, DrawStage Stage, string? RequestHash);

    /// <param name="LeftOut">Why it is not inspected after all, or null.</param>
    /// <param name="Unavailable">Why the group could not inspect it, as it reports; null when it could, or has not been there.</param>
    public sealed record TargetLine(Guid Id, int City, string CreditCode, string Name, string County, IReadOnlyList<EnterpriseKind> Kinds, TargetOrigin Origin, string? LeftOut, string? Unavailable);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}/groups/{group:int}/draw", async (Guid campaignId, int group, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, ct), ct)))
        .WithName(nameof(ReadGroupDraw));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, GroupDrawDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, int group, CancellationToken ct)
        {
            var plan = await desk.PlanAsync(campaignId, group, ct);
            var (subject, request) = (GroupDraw.SubjectOf(campaignId, group), plan.Request);
            var draws = await db.Draws.AsNoTracking().Where(draw => draw.Subject == subject).OrderByDescending(draw => draw.Number)
                .Select(draw => new DrawLine(draw.Id, draw.Number, draw.Stage,
                    db.PublicDraws.Where(row => row.Publisher == draw.Tenant && row.Number == draw.Number).Select(row => row.RequestHash).FirstOrDefault())).ToListAsync(ct);
            var targets = await db.GroupTargets.AsNoTracking().Where(target => target.CampaignId == campaignId && target.Group == group)
                .OrderBy(target => target.City).ThenBy(target => target.Origin).ThenBy(target => target.CreditCode).ToListAsync(ct);
            var missed = await db.Inspections.Where(i => i.CampaignId == campaignId && i.Group == group && i.State == InspectionState.Unavailable).ToDictionaryAsync(i => i.TargetId, i => i.Remark, ct);
            return new(campaignId, plan.Campaign.Title, group, plan.Group.Builders, [.. plan.Inspected.Select(city => LineOf(plan, city))], plan.Basis.Title, plan.Basis.Size,
                [.. (request?.NamedRules ?? []).Select(rule => rule.Text)], request is null ? null : new DrawBasis(request).Hash,
                plan.Refusal is null ? request!.Space().Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
                [.. plan.Seats.Select(seat => new Seat(seat.Role, seat.Name))], plan.Refusal is { } refusal ? new Reason(refusal.Code, refusal.Detail) : null, draws,
                [.. targets.Select(target => new TargetLine(target.Id, target.City.Code, target.CreditCode, target.Name, target.County, target.Kinds, target.Origin, target.LeftOut,
                    missed.GetValueOrDefault(target.Id)))], plan.SameNames, plan.Refusal == GroupDrawRefusals.FieldworkClosed);
        }

        private static CityLine LineOf(GroupDrawPlan plan, Pools.InspectedPool inspected)
        {
            var (candidates, index) = (inspected.Pool?.Candidates ?? [], new DirectIndex(plan.Basis.Direct));
            var others = candidates.Where(candidate => index.Find(candidate) is null).ToList();
            var proposed = others.Count(candidate => candidate.IsProposed);
            return new(inspected.City.Id.Code, inspected.City.Name, inspected.Pool?.Version, candidates.Count, others.Count - proposed, candidates.Count - others.Count, proposed, inspected.Pool?.Id);
        }
    }
}
