using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.App.Features.Draws;

/// <summary>Chosen enterprises that cannot be inspected are taken out with a reason; fresh dice then draw others beside those that stay (退出补抽).</summary>
internal static class WithdrawRows
{
    /// <param name="Rows">Ids of chosen rows, each with its reason.</param>
    internal sealed record Request(IReadOnlyList<Row>? Rows);

    internal sealed record Row(string? Id, string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/withdrawals", async (Guid drawId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, request, ct), ct)))
        .WithName(nameof(WithdrawRows));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var rows = (request.Rows ?? []).Select(row => string.IsNullOrWhiteSpace(row.Reason)
                ? throw new RefusedException(DrawRefusals.ReasonMissing)
                : new WithdrawnRow(row.Id ?? "", row.Reason.Trim())).ToList();
            return steps.TakeAsync(drawId, expected, "退出 " + string.Join("、", rows.Select(row => row.Id)), (draw, at) => draw.Withdraw(rows, at), ct);
        }
    }
}
