using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Desk;

/// <summary>The provincial officer accepts a filed plan (受理).</summary>
internal static class AcceptFiledPlan
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/filed-plans/{id:guid}/acceptance", async (Guid id, ExpectedVersion expected, Door door, CancellationToken ct) =>
            FiledPlanAnswers.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(id, expected, ct), ct)))
        .WithName(nameof(AcceptFiledPlan));

    [Needs(Right.AnswerFiledPlan)]
    internal sealed class Handler(FiledPlanAnswers answers)
    {
        internal async Task<FiledPlanAnswers.Response> HandleAsync(Guid id, ExpectedVersion expected, CancellationToken ct)
        {
            var plan = await answers.LoadAsync(id, expected, ct);
            return await answers.AnswerAsync(plan, (filed, by, at) => filed.Accept(by, at), ct);
        }
    }
}
