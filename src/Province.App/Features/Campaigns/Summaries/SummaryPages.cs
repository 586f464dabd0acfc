using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The pages of a filed summary on the province's desk, and the one button that sends a group's figures.</summary>
internal static class SummaryPages
{
    private static readonly FilingAnswerPages<ReadSummary.Response, SummaryAnswerPage> Answers = new("/campaigns/summaries", "summaryId", Right.OrganiseCampaign)
    {
        Read = (door, id, ct) => ReadAsync(id, door, ct),
        CanAnswer = CanAnswer,
        Revision = summary => summary.Filed.Revision,
        Shown = (summary, accepts, form) => new SummaryAnswerPage.Shown(summary, accepts, form.Revision, form.Refusal, form.Typed),
        Accept = (door, id, expected, ct) => door.CallAsync((AcceptSummary.Handler h) => h.HandleAsync(id, expected, ct), ct),
        Return = (door, id, expected, form, ct) => door.CallAsync((ReturnSummary.Handler h) => h.HandleAsync(id, expected, new(form["comment"]), ct), ct),
    };

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/summaries/{summaryId:guid}", async (Guid summaryId, Door door, CancellationToken ct) =>
        {
            var summary = await ReadAsync(summaryId, door, ct);
            return PageResults.Page<SummaryPage>(new SummaryPage.Shown(summary, CanAnswer(summary, true, door.Caller), CanAnswer(summary, false, door.Caller)));
        });
        Answers.Map(pages);

        pages.MapPost("/campaigns/{campaignId:guid}/groups/{group:int}/figures", async (Guid campaignId, int group, HttpContext http, Door door, CancellationToken ct) =>
        {
            var sent = await door.CallAsync((SendFigures.Handler h) => h.HandleAsync(campaignId, group, ct), ct);
            return PageResults.Done(http, $"/campaigns/{campaignId}?tab=progress", $"已向{sent.City}发送第 {group} 组检查数据");
        });
    }

    private static Task<ReadSummary.Response> ReadAsync(Guid summaryId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadSummary.Handler h) => h.HandleAsync(summaryId, ct), ct);

    private static bool CanAnswer(ReadSummary.Response summary, bool accepts, Caller caller) => caller.Can(Right.OrganiseCampaign)
        && summary.Filings[0].SummaryId == summary.Filed.SummaryId
        && (accepts ? summary.Filed.Stage == FilingStage.Filed : summary.Filed.Stage != FilingStage.Returned);
}
