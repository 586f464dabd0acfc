using Microsoft.EntityFrameworkCore;
using Province.App.Features.Draws;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.App.Features.Campaigns.Lots;

/// <summary>The organiser opens a draw of a part of a draft's arrangement: who builds groups together, who inspects whom, or who guides (抽签编组).</summary>
public static class OpenArrangementDraw
{
    /// <param name="Choice">What is to be drawn.</param>
    /// <param name="Parties">The parties, the operator first.</param>
    /// <param name="CommitsClose">Until when commitments are taken.</param>
    /// <param name="RevealsClose">Until when values are waited for.</param>
    /// <param name="Last">Where the last value comes from.</param>
    public sealed record Request(LotChoice? Choice, IReadOnlyList<OpenDraw.PartyLine>? Parties, DateTimeOffset CommitsClose, DateTimeOffset RevealsClose, OpenDraw.LastLine? Last);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/arrangement-draws", async (Guid campaignId, Request request, Door door, CancellationToken ct) =>
        {
            door.Require(Right.ConductDraw);
            var state = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, request, ct), ct);
            return Tagged.Created($"/api/v1/draws/{state.DrawId}", state, state.Revision);
        })
        .WithName(nameof(OpenArrangementDraw)).Idempotent();

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, LotBench bench, DrawRegister register)
    {
        internal async Task<DrawState> HandleAsync(Guid campaignId, Request request, CancellationToken ct)
        {
            var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId, ct)
                ?? throw new RefusedException(CampaignRefusals.NotFound);
            var asked = await bench.RequestAsync(campaign, request.Choice ?? new(null), ct);
            var ceremony = new Ceremony(false, [.. (request.Parties ?? []).Select(party => new Party(party.Role ?? "", party.Name ?? ""))],
                DrawRegister.Second(request.CommitsClose), DrawRegister.Second(request.RevealsClose), OpenDraw.SourceOf(request.Last));
            var state = await register.OpenAsync(LotRequests.Subject(campaign, asked), asked, ceremony, true, ct);
            db.ArrangementDraws.Add(new ArrangementDraw(campaign, state.DrawId, state.Number, request.Choice!.Kind!.Value, desk.Now));
            return state;
        }
    }
}
