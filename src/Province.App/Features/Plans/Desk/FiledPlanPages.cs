using System.Globalization;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Desk;

/// <summary>The pages of the province's desk.</summary>
internal static class FiledPlanPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/filed-plans/{id:guid}", ShowAsync);
        foreach (var accepts in new[] { true, false })
        {
            var path = $"/filed-plans/{{id:guid}}/{(accepts ? "acceptance" : "return")}";
            pages.MapGet(path, (Guid id, Door door, CancellationToken ct) => AskAsync(id, accepts, door, ct));
            pages.MapPost(path, (Guid id, HttpContext http, Door door, Signature signature, CancellationToken ct) => AnswerAsync(id, accepts, http, door, signature, ct));
        }
    }

    private static async Task<IResult> ShowAsync(Guid id, string? tab, Door door, CancellationToken ct)
    {
        var plan = await ReadAsync(id, door, ct);
        return PageResults.Page<FiledPlanPage>(new FiledPlanPage.Shown(plan, tab ?? "overview", CanAnswer(plan, door.Caller)));
    }

    private static async Task<IResult> AskAsync(Guid id, bool accepts, Door door, CancellationToken ct)
    {
        door.Require(Right.AnswerFiledPlan);
        var plan = await ReadAsync(id, door, ct);
        return CanAnswer(plan, door.Caller)
            ? PageResults.Page<AnswerPage>(new AnswerPage.Shown(plan, accepts, plan.Revision.ToString(CultureInfo.InvariantCulture)))
            : TypedResults.LocalRedirect($"/filed-plans/{id}");
    }

    private static async Task<IResult> AnswerAsync(Guid id, bool accepts, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.AnswerFiledPlan);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var expected = ExpectedVersion.FromForm(form["revision"]);
            await signature.EnforceAsync(form["password"], ct);
            if (accepts)
                await door.CallAsync((AcceptFiledPlan.Handler h) => h.HandleAsync(id, expected, ct), ct);
            else
                await door.CallAsync((ReturnFiledPlan.Handler h) => h.HandleAsync(id, expected, new(CommentsOf(form)), ct), ct);
            return PageResults.Done(http, $"/filed-plans/{id}", accepts ? "已受理，市局会收到通知" : "已退回，意见已送市局");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict)
        {
            var plan = await ReadAsync(id, door, ct);
            return PageResults.Page<AnswerPage>(new AnswerPage.Shown(plan, accepts, form["revision"].ToString(), refused.Refusal, form),
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static Task<ReadFiledPlan.Response> ReadAsync(Guid id, Door door, CancellationToken ct) =>
        door.CallAsync((ReadFiledPlan.Handler h) => h.HandleAsync(id, ct), ct);

    private static bool CanAnswer(ReadFiledPlan.Response plan, Caller caller) =>
        plan.Stage == FiledPlanStage.Filed && plan.Filings[0].Id == plan.Id && caller.Can(Right.AnswerFiledPlan);

    /// <summary>One field an annex, and one for the plan as a whole; empty ones are no comments.</summary>
    private static List<ReturnComment> CommentsOf(IFormCollection form) => [.. form
        .Where(field => field.Key.StartsWith("comment-", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value))
        .Select(field => new ReturnComment(int.TryParse(field.Key["comment-".Length..], CultureInfo.InvariantCulture, out var annex) ? annex : null, field.Value.ToString().Trim()))
        .OrderBy(comment => comment.Annex ?? 0)];
}
