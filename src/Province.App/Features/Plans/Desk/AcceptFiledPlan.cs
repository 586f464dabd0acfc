using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Desk;

/// <summary>The provincial officer accepts a filed plan (受理).</summary>
internal static class AcceptFiledPlan
{
    [Needs(Right.AnswerFiledPlan)]
    internal sealed class Handler(FiledPlanAnswers answers)
    {
        internal async Task<FiledPlanAnswers.Response> HandleAsync(Guid id, int revision, CancellationToken ct)
        {
            var plan = await answers.LoadAsync(id, revision, ct);
            return await answers.AnswerAsync(plan, (filed, by, at) => filed.Accept(by, at), ct);
        }
    }
}
