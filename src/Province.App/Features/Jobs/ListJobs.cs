using Microsoft.EntityFrameworkCore;
using Province.App.Jobs;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Tenancy;

namespace Province.App.Features.Jobs;

/// <summary>The tenant's jobs in the background, and how each stands (后台任务).</summary>
public static class ListJobs
{
    /// <param name="State">How they stand, or null for all.</param>
    /// <param name="Kind">What they are, or null for all.</param>
    public sealed record Filter(JobState? State, string? Kind);

    private static readonly SortKeys<JobRun> Keys = SortKeys<JobRun>.Usually("-queuedAt", job => job.Id)
        .Add("queuedAt", job => job.QueuedAt).Add("startedAt", job => job.StartedAt).Add("endedAt", job => job.EndedAt).Add("title", job => job.Title).Add("attempts", job => job.Attempts);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/jobs", async (ListQuery query, string? state, string? kind, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, FilterOf(state, kind), ct), ct))).WithName(nameof(ListJobs));
        pages.MapGet("/jobs", async (ListQuery query, string? state, string? kind, Door door, CancellationToken ct) =>
            PageResults.Page<JobsPage>(await door.CallAsync((Handler h) => h.ShowAsync(query, FilterOf(state, kind), ct), ct)));
    }

    private static Filter FilterOf(string? state, string? kind) => new(ListQuery.Filter<JobState>("state", state), string.IsNullOrWhiteSpace(kind) ? null : kind);

    [Needs(Right.ViewJobs)]
    internal sealed class Handler(ProvinceDb db, JobViews views, JobKinds kinds, Session session)
    {
        internal async Task<Page<JobView>> HandleAsync(ListQuery query, Filter filter, CancellationToken ct)
        {
            var listed = db.JobRuns.AsNoTracking();
            if (filter.State is { } state)
                listed = listed.Where(job => job.State == state);
            if (filter.Kind is { } kind)
                listed = listed.Where(job => job.Kind == kind);
            if (query.Text is { } text)
                listed = listed.Where(job => job.Title.Contains(text) || job.AuthorName!.Contains(text));
            var page = await listed.PageAsync(query, Keys, ct);
            return new Page<JobView>([.. page.Items.Select(views.Of)], page.Number, page.Size, page.Total);
        }

        internal async Task<JobsPage.Shown> ShowAsync(ListQuery query, Filter filter, CancellationToken ct) => new(
            await HandleAsync(query, filter, ct), query.Text, filter, kinds.All.ToDictionary(kind => kind.Name, kind => kind.Title, StringComparer.Ordinal), session.Tenant.IsProvince);
    }
}
