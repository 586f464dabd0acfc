using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Exchange;

/// <summary>A person has a failed delivery tried again at once (重新投递).</summary>
internal static class RetryDelivery
{
    internal sealed record Response(Guid EnvelopeId, DateTimeOffset NextTryAt);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        MapApi(api);
        const string address = "/exchange/outbox/{envelopeId:guid}/delivery";
        pages.MapGet(address, async (Guid envelopeId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.RetryExchange);
            var view = await door.CallAsync((ReadEnvelope.Handler h) => h.SentAsync(envelopeId, ct), ct);
            return PageResults.Page<RetryPage>(new RetryPage.Shown(view, ReadEnvelope.AddressOf(envelopeId)));
        });
        pages.MapPost(address, async (Guid envelopeId, Door door, HttpContext http, CancellationToken ct) =>
        {
            await door.CallAsync((Handler h) => h.HandleAsync(envelopeId, ct), ct);
            return PageResults.Done(http, ReadEnvelope.AddressOf(envelopeId), "已安排重新投递，稍后刷新可见结果");
        });
    }

    private static void MapApi(IEndpointRouteBuilder api) => api
        .MapPost("/exchange/outbox/{envelopeId:guid}/delivery", async (Guid envelopeId, Door door, CancellationToken ct) =>
            TypedResults.Accepted($"/api/v1/exchange/outbox/{envelopeId}", await door.CallAsync((Handler h) => h.HandleAsync(envelopeId, ct), ct)))
        .WithName(nameof(RetryDelivery))
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    [Needs(Right.RetryExchange)]
    internal sealed class Handler(ProvinceDb db, Session session, DeliveryKick kick, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(Guid envelopeId, CancellationToken ct)
        {
            var envelope = await db.Outbox.SingleOrDefaultAsync(e => e.Id == envelopeId, ct) ?? throw new RefusedException(EnvelopeRefusals.NotFound);
            envelope.TryAgain(clock.GetUtcNow());
            session.Record("envelope", envelopeId, envelope.Subject, $"第 {envelope.Attempts} 次投递失败后要求立即重新投递");
            session.AfterCommit(() => kick.Kick(session.Tenant));
            return new Response(envelopeId, envelope.NextTryAt);
        }
    }
}
