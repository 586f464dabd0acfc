using System.Globalization;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The pages on which the lead city writes and files its group's summary.</summary>
internal static class OwnSummaryPages
{
    private const string Base = "/campaigns/assignments/{campaignId:guid}/summary";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base, async (Guid campaignId, Door door, CancellationToken ct) => PageResults.Page<OwnSummaryPage>(await ShownAsync(campaignId, door, ct)));
        pages.MapPost(Base, (Guid campaignId, HttpContext http, Door door, CancellationToken ct) => TakeAsync<OwnSummaryPage>(campaignId, http, door, async (form, expected) =>
        {
            await door.CallAsync((WriteSummary.Handler h) => h.HandleAsync(campaignId, expected, TextOf(form), ct), ct);
            return "已保存";
        }, ct));
        pages.MapGet($"{Base}/filing", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.FileRoster);
            var shown = await ShownAsync(campaignId, door, ct);
            return shown.Summary.IsOpen ? PageResults.Page<SummaryFilingPage>(shown) : TypedResults.LocalRedirect($"/campaigns/assignments/{campaignId}/summary");
        });
        pages.MapPost($"{Base}/filing", (Guid campaignId, HttpContext http, Door door, Signature signature, CancellationToken ct) => TakeAsync<SummaryFilingPage>(campaignId, http, door, async (form, expected) =>
        {
            door.Require(Right.FileRoster);
            await signature.EnforceAsync(form["password"], ct);
            await door.CallAsync((FileSummary.Handler h) => h.HandleAsync(campaignId, expected, ct), ct);
            return "已报送省应急管理厅";
        }, ct));
    }

    private static Task<IResult> TakeAsync<TPage>(Guid campaignId, HttpContext http, Door door, Func<IFormCollection, ExpectedVersion, Task<string>> take, CancellationToken ct)
        where TPage : Microsoft.AspNetCore.Components.IComponent => FormState.TakeAsync<TPage>(http,
            async (form, expected) => ($"/campaigns/assignments/{campaignId}/summary", await take(form, expected)),
            async state => await ShownAsync(campaignId, door, ct) with { Revision = state.Revision, Refusal = state.Refusal, Typed = state.Typed }, ct);

    private static async Task<OwnSummaryShown> ShownAsync(Guid campaignId, Door door, CancellationToken ct)
    {
        var summary = await door.CallAsync((ReadOwnSummary.Handler h) => h.HandleAsync(campaignId, ct), ct);
        return new OwnSummaryShown(summary, door.Caller.Can(Right.FileRoster), summary.State.Revision.ToString(CultureInfo.InvariantCulture));
    }

    private static SummaryText TextOf(IFormCollection form) =>
        new(form["situation"].ToString(), form["problems"].ToString(), form["handling"].ToString(), form["suggestions"].ToString());
}

/// <summary>What the lead city's pages of a summary show.</summary>
public sealed record OwnSummaryShown(ReadOwnSummary.Response Summary, bool CanWrite, string Revision, Refusal? Refusal = null, IFormCollection? Typed = null)
{
    internal string Href => $"/campaigns/assignments/{Summary.State.CampaignId}";

    internal string? ErrorOf(string field) => Refusal?.Field == field ? Refusal.Detail : null;
}
