using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>A city that cannot come is replaced by hand, under the same checks; those for whom anything changes are sent a new version (调整市州).</summary>
internal static class ReplaceCity
{
    internal sealed record Request(CityRole Role, string? Leaves, string? Comes, string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/replacements", async (Guid campaignId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(ReplaceCity));

    [Needs(Right.IssueCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, CampaignPost post, FactBoard facts)
    {
        internal async Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var campaign = await desk.LoadAsync(campaignId, expected, ct);
            var replacement = new CityReplacement(request.Role, request.Leaves?.Trim() ?? "", request.Comes?.Trim() ?? "", request.Reason?.Trim() ?? "");
            var before = campaign.CrossGroups();
            var findings = campaign.Stage == CampaignStage.Issued && replacement.Refuse() is null ? await desk.CheckAsync(campaign, replacement.In(before), ct) : [];
            campaign.Replace(replacement, findings, desk.Actor, desk.Now);
            await EnforceUndrawnAsync(campaign, before, ct);
            var told = post.SendChanged(campaign, before, await desk.CitiesAsync(ct), desk.Actor.Name, $"{replacement.Say()}。理由：{replacement.Reason}");
            await db.SaveChangesAsync(ct);
            await facts.TellAsync(new CampaignRearranged(campaign.Id), ct);
            return desk.Done(campaign, $"{replacement.Say()}。理由：{replacement.Reason}。已通知{string.Join('、', told)}");
        }

        /// <summary>A draw is made from the pools of the cities that the group inspected then, and no other can be opened beside it.</summary>
        private async Task EnforceUndrawnAsync(Campaign campaign, IReadOnlyList<CrossGroup> before, CancellationToken ct)
        {
            var changed = campaign.CrossGroups().Zip(before).Where(pair => !pair.First.Inspected.SequenceEqual(pair.Second.Inspected))
                .Select(pair => GroupDraw.SubjectOf(campaign.Id, pair.First.Number)).ToList();
            var draw = changed.Count == 0 ? null : await db.Draws.Where(d => changed.Contains(d.Subject) && d.Stage != DrawStage.Void).OrderBy(d => d.Number)
                .Select(d => new { d.Number, HasTargets = db.GroupTargets.Any(target => target.DrawId == d.Id) }).FirstOrDefaultAsync(ct);
            if (draw is not null)
                throw new RefusedException(draw.HasTargets ? GroupDrawRefusals.DrawnAlready(draw.Number) : GroupDrawRefusals.DrawOpen(draw.Number));
        }
    }
}
