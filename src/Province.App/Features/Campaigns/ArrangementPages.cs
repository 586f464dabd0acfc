using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.View.Maps;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The page on which groups are set by hand.</summary>
internal static class ArrangementPages
{
    private const int MostGroups = 60;

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/{campaignId:guid}/groups", AskAsync);
        pages.MapPost("/campaigns/{campaignId:guid}/groups", ArrangeAsync);
    }

    private static async Task<IResult> AskAsync(Guid campaignId, int? count, Door door, ProvinceMaps maps, CancellationToken ct)
    {
        var (campaign, choices) = await ReadAsync(campaignId, door, ct);
        if (campaign.State.Stage != CampaignStage.Draft)
            return TypedResults.LocalRedirect($"/campaigns/{campaignId}?tab=groups");
        var rows = Math.Clamp(count ?? (campaign.Groups.Count > 0 ? campaign.Groups.Count : (choices.Cities.Count + 1) / 2), 1, MostGroups);
        List<CrossGroup> groups = [.. campaign.Groups.Take(rows), .. Enumerable.Range(campaign.Groups.Count + 1, Math.Max(0, rows - campaign.Groups.Count)).Select(number => new CrossGroup { Number = number })];
        return PageResults.Page<ArrangementPage>(new ArrangementPage.Shown(campaign, groups, choices, campaign.State.Revision.ToString(CultureInfo.InvariantCulture)) { Map = maps.Of(door.Caller.Tenant) });
    }

    private static async Task<IResult> ArrangeAsync(Guid campaignId, HttpContext http, Door door, ProvinceMaps maps, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var (campaign, choices) = await ReadAsync(campaignId, door, ct);
        var groups = GroupsOf(form);
        try
        {
            await door.CallAsync((ArrangeCampaign.Handler h) => h.HandleAsync(campaignId, ExpectedVersion.FromForm(form["revision"]), new([.. groups.Where(IsFilled)]), ct), ct);
            return PageResults.Done(http, $"/campaigns/{campaignId}?tab=groups", "已保存编组");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict)
        {
            return PageResults.Page<ArrangementPage>(new ArrangementPage.Shown(campaign, groups, choices, form["revision"].ToString(), refused.Refusal) { Map = maps.Of(door.Caller.Tenant) },
                RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static async Task<(ReadCampaign.Response Campaign, ReadArrangementChoices.Response Choices)> ReadAsync(Guid campaignId, Door door, CancellationToken ct)
    {
        door.Require(Right.OrganiseCampaign);
        return (await door.CallAsync((ReadCampaign.Handler h) => h.HandleAsync(campaignId, ct), ct),
            await door.CallAsync((ReadArrangementChoices.Handler h) => h.HandleAsync(ct), ct));
    }

    private static bool IsFilled(CrossGroup group) => group.Builders.Count + group.Inspected.Count > 0 || group.GuidingOfficer is not null;

    private static List<CrossGroup> GroupsOf(IFormCollection form)
    {
        var rows = Math.Min(form.Whole("rows") ?? 0, MostGroups);
        return [.. Enumerable.Range(1, rows).Select(row =>
        {
            List<string> Cities(string field) => [.. form[$"{field}-{row}"].OfType<string>().Where(city => city.Length > 0)];
            var builders = Cities("builder");
            var officer = form[$"officer-{row}"].ToString().Trim();
            return new CrossGroup
            {
                Number = row, Builders = builders, Lead = builders.FirstOrDefault(), Inspected = Cities("inspected"), GuidingOfficer = officer.Length > 0 ? officer : null,
            };
        })];
    }
}

/// <summary>What can be chosen when groups are set by hand: the cities of the province, and who guides.</summary>
public static class ReadArrangementChoices
{
    public sealed record Response(IReadOnlyList<string> Cities, IReadOnlyList<string> Officers);

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var guiding = db.Memberships.HeldOn(desk.Today).Where(m => m.Role == Role.GuidingOfficer);
            var guides = await db.Users.Where(account => account.ClosedAt == null && guiding.Any(m => m.AccountId == account.Id))
                .Select(account => account.DisplayName).OrderBy(name => name).ToListAsync(ct);
            return new Response([.. (await desk.CitiesAsync(ct)).Select(city => city.Name)], guides);
        }
    }
}
