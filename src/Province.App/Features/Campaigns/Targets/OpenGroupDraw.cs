using Province.App.Features.Draws;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>The organiser opens the draw of what a group inspects, from the accepted pools and the campaign's quotas (开启小组抽取).</summary>
public static class OpenGroupDraw
{
    /// <param name="RequestHash">The fingerprint that the organiser saw; another one now is refused.</param>
    /// <param name="Seats">Names for seats, by role; seats that are not named keep their usual names.</param>
    /// <param name="CommitsClose">Until when commitments are taken.</param>
    /// <param name="RevealsClose">Until when values are waited for.</param>
    /// <param name="Last">Where the last value comes from.</param>
    /// <param name="NamesChecked">That candidates of one name were looked at and are different enterprises.</param>
    public sealed record Request(string? RequestHash, IReadOnlyList<ReadGroupDraw.Seat>? Seats, DateTimeOffset CommitsClose, DateTimeOffset RevealsClose, OpenDraw.LastLine? Last, bool NamesChecked = false);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/groups/{group:int}/draw", async (Guid campaignId, int group, Request request, Door door, CancellationToken ct) =>
        {
            var state = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, request, ct), ct);
            return Tagged.Created($"/api/v1/draws/{state.DrawId}", state, state.Revision);
        })
        .WithName(nameof(OpenGroupDraw)).Idempotent();

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(ProvinceDb db, GroupDrawDesk desk, DrawRegister register)
    {
        internal async Task<DrawState> HandleAsync(Guid campaignId, int group, Request request, CancellationToken ct)
        {
            await db.TakeTurnAsync(Turn.Draws, ct);   // whoever changes the quotas or the direct targets at the same time is seen here, or sees this draw
            var plan = await desk.PlanAsync(campaignId, group, ct);
            RefusedException.Enforce(plan.Refusal);
            if (new DrawBasis(plan.Request!).Hash != request.RequestHash)
                throw new RefusedException(GroupDrawRefusals.Changed);
            if (plan.SameNames.Count > 0 && !request.NamesChecked)
                throw new RefusedException(GroupDrawRefusals.SameName(plan.SameNames));
            var ceremony = new Ceremony(Rehearsal: false, Named(plan.Seats, [.. (request.Seats ?? []).OfType<ReadGroupDraw.Seat>()]),
                DrawRegister.Second(request.CommitsClose), DrawRegister.Second(request.RevealsClose), OpenDraw.SourceOf(request.Last));
            return await register.OpenAsync(GroupDraw.SubjectOf(campaignId, group), plan.Request!, ceremony, request.NamesChecked, ct);
        }

        private static List<Party> Named(IReadOnlyList<Party> seats, IReadOnlyList<ReadGroupDraw.Seat> names)
        {
            if (names.FirstOrDefault(name => !seats.Any(seat => seat.Role == name.Role)) is { } stranger)
                throw new RefusedException(GroupDrawRefusals.SeatUnknown(stranger.Role ?? "?"));
            return [.. seats.Select(seat => names.LastOrDefault(name => name.Role == seat.Role)?.Name is { } name && !string.IsNullOrWhiteSpace(name) ? seat with { Name = name.Trim() } : seat)];
        }
    }
}
