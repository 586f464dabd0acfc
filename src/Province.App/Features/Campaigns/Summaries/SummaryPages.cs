using System.Globalization;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The pages of a filed summary on the province's desk, and the one button that sends a group's figures.</summary>
internal static class SummaryPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/summaries/{summaryId:guid}", async (Guid summaryId, Door door, CancellationToken ct) =>
        {
            var summary = await ReadAsync(summaryId, door, ct);
            return PageResults.Page<SummaryPage>(new SummaryPage.Shown(summary, CanAnswer(summary, true, door.Caller), CanAnswer(summary, false, door.Caller)));
        });
        foreach (var accepts in new[] { true, false })
        {
            var path = $"/campaigns/summaries/{{summaryId:guid}}/{(accepts ? "acceptance" : "return")}";
            pages.MapGet(path, (Guid summaryId, Door door, CancellationToken ct) => AskAsync(summaryId, accepts, door, ct));
            pages.MapPost(path, (Guid summaryId, HttpContext http, Door door, Signature signature, CancellationToken ct) => AnswerAsync(summaryId, accepts, http, door, signature, ct));
        }

        pages.MapPost("/campaigns/{campaignId:guid}/groups/{group:int}/figures", async (Guid campaignId, int group, HttpContext http, Door door, CancellationToken ct) =>
        {
            var sent = await door.CallAsync((SendFigures.Handler h) => h.HandleAsync(campaignId, group, ct), ct);
            return PageResults.Done(http, $"/campaigns/{campaignId}?tab=progress", $"已向{sent.City}发送第 {group} 组检查数据");
        });
    }

    private static async Task<IResult> AskAsync(Guid summaryId, bool accepts, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var summary = await ReadAsync(summaryId, door, ct);
        return CanAnswer(summary, accepts, door.Caller)
            ? PageResults.Page<SummaryAnswerPage>(new SummaryAnswerPage.Shown(summary, accepts, summary.Filed.Revision.ToString(CultureInfo.InvariantCulture)))
            : TypedResults.LocalRedirect($"/campaigns/summaries/{summaryId}");
    }

    private static async Task<IResult> AnswerAsync(Guid summaryId, bool accepts, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var expected = ExpectedVersion.FromForm(form["revision"]);
            await signature.EnforceAsync(form["password"], ct);
            if (accepts)
                await door.CallAsync((AcceptSummary.Handler h) => h.HandleAsync(summaryId, expected, ct), ct);
            else
                await door.CallAsync((ReturnSummary.Handler h) => h.HandleAsync(summaryId, expected, new(form["comment"]), ct), ct);
            return PageResults.Done(http, $"/campaigns/summaries/{summaryId}", accepts ? "已受理，市局会收到通知" : "已退回，意见已送市局");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict)
        {
            return PageResults.Page<SummaryAnswerPage>(new SummaryAnswerPage.Shown(await ReadAsync(summaryId, door, ct), accepts, form["revision"].ToString(), refused.Refusal, form),
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static Task<ReadSummary.Response> ReadAsync(Guid summaryId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadSummary.Handler h) => h.HandleAsync(summaryId, ct), ct);

    private static bool CanAnswer(ReadSummary.Response summary, bool accepts, Caller caller) => caller.Can(Right.OrganiseCampaign)
        && summary.Filings[0].SummaryId == summary.Filed.SummaryId
        && (accepts ? summary.Filed.Stage == SummaryStage.Filed : summary.Filed.Stage != SummaryStage.Returned);
}
