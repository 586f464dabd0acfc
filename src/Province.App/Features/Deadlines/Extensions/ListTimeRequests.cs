using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>The requests for more time of the tenant, in the province those of its cities (期限延期申请).</summary>
public static class ListTimeRequests
{
    private static readonly SortKeys<TimeLine> Keys = SortKeys<TimeLine>.Usually("-askedAt", line => line.RequestId)
        .Add("askedAt", line => line.AskedAt).Add("due", line => line.Due).Add("title", line => line.Title);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/deadlines/extensions", async (ListQuery query, string? stage, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, StageOf(stage), ct), ct))).WithName(nameof(ListTimeRequests));
        pages.MapGet("/deadlines/extensions", async (ListQuery query, string? stage, Door door, CancellationToken ct) => PageResults.Page<TimeRequestsPage>(new TimeRequestsPage.Shown(
            await door.CallAsync((Handler h) => h.HandleAsync(query, StageOf(stage), ct), ct), query.Text, StageOf(stage), door.Caller.Tenant.IsProvince)));
    }

    private static ExtensionStage? StageOf(string? stage) => ListQuery.Filter<ExtensionStage>("stage", stage);

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<TimeLine>> HandleAsync(ListQuery query, ExtensionStage? stage, CancellationToken ct)
        {
            var lines = TimeLine.Of(db, db.TimeRequests.AsNoTracking().Where(r => stage == null || r.Stage == stage));
            if (query.Text is { } text)
                lines = lines.Where(line => line.Title.Contains(text) || line.City.Contains(text));
            return lines.PageAsync(query, Keys, ct);
        }
    }
}
