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
    private static readonly FilingAnswerPages<ReadFiledPlan.Response, AnswerPage> Answers = new("/filed-plans", "id", Right.AnswerFiledPlan)
    {
        Read = (door, id, ct) => ReadAsync(id, door, ct),
        CanAnswer = (plan, _, caller) => CanAnswer(plan, caller),
        Revision = plan => plan.Revision,
        Shown = (plan, accepts, form) => new AnswerPage.Shown(plan, accepts, form.Revision, form.Refusal, form.Typed),
        Accept = (door, id, expected, ct) => door.CallAsync((AcceptFiledPlan.Handler h) => h.HandleAsync(id, expected, ct), ct),
        Return = (door, id, expected, form, ct) => door.CallAsync((ReturnFiledPlan.Handler h) => h.HandleAsync(id, expected, new(CommentsOf(form)), ct), ct),
    };

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/filed-plans/{id:guid}", ShowAsync);
        Answers.Map(pages);
    }

    private static async Task<IResult> ShowAsync(Guid id, string? tab, Door door, CancellationToken ct)
    {
        var plan = await ReadAsync(id, door, ct);
        return PageResults.Page<FiledPlanPage>(new FiledPlanPage.Shown(plan, tab ?? "overview", CanAnswer(plan, door.Caller)));
    }

    private static Task<ReadFiledPlan.Response> ReadAsync(Guid id, Door door, CancellationToken ct) =>
        door.CallAsync((ReadFiledPlan.Handler h) => h.HandleAsync(id, ct), ct);

    private static bool CanAnswer(ReadFiledPlan.Response plan, Caller caller) =>
        plan.Stage == FiledPlanStage.Filed && plan.Filings[0].Id == plan.Id && caller.Can(Right.AnswerFiledPlan);

    /// <summary>One field an annex, and one for the plan as a whole; empty ones are no comments.</summary>
    private static List<ReturnComment> CommentsOf(IFormCollection form) => [.. form
        .Where(field => field.Key.StartsWith("comment-", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value))
        .Select(field => new ReturnComment(int.TryParse(field.Key["comment-".Length..], CultureInfo.InvariantCulture, out var annex) ? annex : null, field.Value.ToString().Trim()))
        .OrderBy(comment => comment.Annex ?? -1)];
}
