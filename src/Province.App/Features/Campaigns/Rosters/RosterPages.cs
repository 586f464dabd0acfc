using System.Globalization;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>The pages of a filed roster on the province's desk.</summary>
internal static class RosterPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/rosters/{rosterId:guid}", async (Guid rosterId, Door door, CancellationToken ct) =>
        {
            var roster = await ReadAsync(rosterId, door, ct);
            return PageResults.Page<RosterPage>(new RosterPage.Shown(roster, CanAnswer(roster, true, door.Caller), CanAnswer(roster, false, door.Caller)));
        });
        foreach (var accepts in new[] { true, false })
        {
            var path = $"/campaigns/rosters/{{rosterId:guid}}/{(accepts ? "acceptance" : "return")}";
            pages.MapGet(path, (Guid rosterId, Door door, CancellationToken ct) => AskAsync(rosterId, accepts, door, ct));
            pages.MapPost(path, (Guid rosterId, HttpContext http, Door door, Signature signature, CancellationToken ct) => AnswerAsync(rosterId, accepts, http, door, signature, ct));
        }
    }

    private static async Task<IResult> AskAsync(Guid rosterId, bool accepts, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var roster = await ReadAsync(rosterId, door, ct);
        return CanAnswer(roster, accepts, door.Caller)
            ? PageResults.Page<RosterAnswerPage>(new RosterAnswerPage.Shown(roster, accepts, roster.Filed.Revision.ToString(CultureInfo.InvariantCulture)))
            : TypedResults.LocalRedirect($"/campaigns/rosters/{rosterId}");
    }

    private static async Task<IResult> AnswerAsync(Guid rosterId, bool accepts, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var expected = ExpectedVersion.FromForm(form["revision"]);
            await signature.EnforceAsync(form["password"], ct);
            if (accepts)
                await door.CallAsync((AcceptRoster.Handler h) => h.HandleAsync(rosterId, expected, ct), ct);
            else
                await door.CallAsync((ReturnRoster.Handler h) => h.HandleAsync(rosterId, expected, new(form["comment"]), ct), ct);
            return PageResults.Done(http, $"/campaigns/rosters/{rosterId}", accepts ? "已受理，市局会收到通知" : "已退回，意见已送市局");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict)
        {
            return PageResults.Page<RosterAnswerPage>(new RosterAnswerPage.Shown(await ReadAsync(rosterId, door, ct), accepts, form["revision"].ToString(), refused.Refusal, form),
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static Task<ReadRoster.Response> ReadAsync(Guid rosterId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadRoster.Handler h) => h.HandleAsync(rosterId, ct), ct);

    private static bool CanAnswer(ReadRoster.Response roster, bool accepts, Caller caller) => caller.Can(Right.OrganiseCampaign)
        && roster.Filings[0].RosterId == roster.Filed.RosterId
        && (accepts ? roster.Filed.Stage == FiledRosterStage.Filed : roster.Filed.Stage != FiledRosterStage.Returned);
}
