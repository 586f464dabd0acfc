using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The organiser makes a campaign, from nothing or from an earlier one (新建、沿用往年).</summary>
internal static class MakeCampaign
{
    /// <param name="Terms">What it is about and asks for; without them those of <paramref name="From"/> are taken over.</param>
    /// <param name="From">The campaign that it follows, or null.</param>
    /// <param name="Year">For which year the terms of <paramref name="From"/> are taken over; the year after it when null.</param>
    internal sealed record Request(CampaignTerms? Terms, Guid? From = null, int? Year = null);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns", async (Request request, Door door, CancellationToken ct) =>
        {
            var state = await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct);
            return Tagged.Created($"/api/v1/campaigns/{state.CampaignId}", state, state.Revision);
        })
        .WithName(nameof(MakeCampaign)).Idempotent();

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, Session session)
    {
        internal async Task<CampaignState> HandleAsync(Request request, CancellationToken ct)
        {
            var followed = request.From is { } from
                ? await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == from, ct) ?? throw new RefusedException(CampaignRefusals.NotFound)
                : null;
            var terms = request.Terms?.Tidy() ?? followed?.Terms.ForYear(YearAfter(followed, request.Year)) ?? new CampaignTerms();
            var origin = followed is null ? "新建" : $"沿用 {followed.Year} 年“{followed.Title}”";
            var campaign = new Campaign(session.Tenant, Guid.CreateVersion7(desk.Now), terms, origin, desk.Actor, desk.Now);
            db.Campaigns.Add(campaign);
            return desk.Done(campaign, $"建立方案：{origin}");
        }

        private static int YearAfter(Campaign followed, int? year) => year is null or (>= 2000 and <= 2100)
            ? year ?? followed.Year + 1
            : throw new RefusedException(Refusal.Invalid("campaign.year_invalid", "年度请填 2000 到 2100 之间的四位数字。", "year"));
    }
}
