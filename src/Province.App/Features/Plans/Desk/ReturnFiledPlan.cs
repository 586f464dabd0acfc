using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Desk;

/// <summary>The provincial officer returns a filed plan with comments by annex (退回).</summary>
internal static class ReturnFiledPlan
{
    internal sealed record Request(IReadOnlyList<ReturnComment>? Comments);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/filed-plans/{id:guid}/return", async (Guid id, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            FiledPlanAnswers.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(id, expected, request, ct), ct)))
        .WithName(nameof(ReturnFiledPlan));

    [Needs(Right.AnswerFiledPlan)]
    internal sealed class Handler(FiledPlanAnswers answers)
    {
        internal async Task<FiledPlanAnswers.Response> HandleAsync(Guid id, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var comments = request.Comments ?? [];
            var plan = await answers.LoadAsync(id, expected, ct);
            var annexes = comments.Any(comment => comment.Annex is not null) ? await answers.AnnexesOfAsync(plan, ct) : [];
            foreach (var comment in comments)
            {
                if (comment.Annex is { } annex && !annexes.Contains(annex))
                    throw new RefusedException(FiledPlanRefusals.NoSuchAnnex(annex));
                if (comment.Text is { Length: > 2000 })
                    throw new RefusedException(FiledPlanRefusals.CommentTooLong);
            }

            return await answers.AnswerAsync(plan, (filed, by, at) => filed.Return(comments, by, at), ct);
        }
    }
}
