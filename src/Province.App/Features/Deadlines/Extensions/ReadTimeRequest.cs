using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>One request for more time, in the city that asks or on the province's desk.</summary>
public static class ReadTimeRequest
{
    /// <param name="CanAnswer">Whether it waits for the caller.</param>
    public sealed record Response(TimeLine Request, bool CanAnswer);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/deadlines/extensions/{requestId:guid}", async (Guid requestId, Door door, CancellationToken ct) =>
        {
            var read = await door.CallAsync((Handler h) => h.HandleAsync(requestId, ct), ct);
            return Tagged.Ok(read, read.Request.Revision);
        }).WithName(nameof(ReadTimeRequest));

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db, Session session, TimeDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid requestId, CancellationToken ct)
        {
            var request = db.TimeRequests.AsNoTracking().Where(r => r.Id == requestId);
            var line = await TimeLine.Of(db, request).SingleOrDefaultAsync(ct) ?? throw new RefusedException(TimeRefusals.NotFound);
            var can = line.Stage == ExtensionStage.Asked && session.Caller.Can(Right.AnswerDeadlineTime) && await desk.RefuseAnswererAsync(await request.SingleAsync(ct), ct) is null;
            return new Response(line, can);
        }
    }
}
