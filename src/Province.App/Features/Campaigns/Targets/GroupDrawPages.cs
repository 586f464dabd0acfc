using Province.App.Features.Draws;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>The pages of a campaign's draws: all groups, and one group with the form that opens its draw.</summary>
internal static class GroupDrawPages
{
    private const string Address = "/campaigns/{campaignId:guid}/groups/{group:int}/draw";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/{campaignId:guid}/draws", async (Guid campaignId, Door door, CancellationToken ct) =>
            PageResults.Page<GroupDrawsPage>(await door.CallAsync((ListGroupDraws.Handler h) => h.HandleAsync(campaignId, ct), ct)));
        pages.MapGet(Address, (Guid campaignId, int group, Door door, CancellationToken ct) => ShowAsync(campaignId, group, door, null, null, ct));
        pages.MapPost(Address, OpenAsync);
    }

    private static async Task<IResult> ShowAsync(Guid campaignId, int group, Door door, Refusal? refusal, IFormCollection? typed, CancellationToken ct)
    {
        var draw = await door.CallAsync((ReadGroupDraw.Handler h) => h.HandleAsync(campaignId, group, ct), ct);
        return PageResults.Page<GroupDrawPage>(new GroupDrawPage.Shown(draw, door.Caller.Can(Right.ConductDraw), door.Caller.Can(Right.OrganiseCampaign), refusal, typed),
            refusal is null ? StatusCodes.Status200OK : RefusalProblems.StatusOf(refusal.Kind));
    }

    private static async Task<IResult> OpenAsync(Guid campaignId, int group, HttpContext http, Door door, TimeProvider clock, CancellationToken ct)
    {
        door.Require(Right.ConductDraw);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var commits = clock.GetUtcNow().AddMinutes(CeremonyFields.Minutes(form, "commitMinutes"));
            var seats = form.Keys.Where(key => key.StartsWith("seat-", StringComparison.Ordinal)).Select(key => new ReadGroupDraw.Seat(key["seat-".Length..], form[key].ToString()));
            var request = new OpenGroupDraw.Request(form["hash"], [.. seats], commits, commits.AddMinutes(CeremonyFields.Minutes(form, "revealMinutes")), CeremonyFields.LastOf(form), form["namesChecked"] == "true");
            var state = await door.CallAsync((OpenGroupDraw.Handler h) => h.HandleAsync(campaignId, group, request, ct), ct);
            return PageResults.Done(http, $"/draws/{state.DrawId}", $"已开启第 {state.Number} 号抽取，请发放席位链接");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Conflict)
        {
            return await ShowAsync(campaignId, group, door, refused.Refusal, form, ct);
        }
    }
}
