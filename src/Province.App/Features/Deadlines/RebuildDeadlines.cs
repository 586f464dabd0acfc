using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>An administrator makes the tenant's deadlines anew from what they are about; where nothing was lost, nothing changes (重新生成期限).</summary>
internal static class RebuildDeadlines
{
    /// <param name="Subjects">How many plans, campaigns, findings and years were read.</param>
    internal sealed record Response(int Subjects);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/deadlines/rebuild", async (Door door, CancellationToken ct) => TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct)))
        .WithName(nameof(RebuildDeadlines));

    [Needs(Right.ManageDeadlines)]
    internal sealed class Handler(DeadlineBook book, Session session)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var subjects = await book.SettleAllAsync(ct);
            session.Record("deadlines", session.Tenant, "期限", $"重新生成 {subjects} 个事项的期限");
            return new Response(subjects);
        }
    }
}
