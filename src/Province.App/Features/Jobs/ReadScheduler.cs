using Province.App.Jobs;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Jobs;

/// <summary>The nodes at work and the schedules: of the whole installation, for the province's administrator (节点和日程).</summary>
public static class ReadScheduler
{
    /// <param name="Nodes">The processes that work on jobs.</param>
    /// <param name="Schedules">The jobs that come by themselves.</param>
    /// <param name="Loops">What the node that answers does by itself all the time; none where it is told not to work.</param>
    public sealed record Response(IReadOnlyList<JobNodeState> Nodes, IReadOnlyList<Line> Schedules, IReadOnlyList<Loop> Loops);

    /// <param name="Name">Its name.</param>
    /// <param name="Title">What people call it.</param>
    /// <param name="Timetable">When, in words.</param>
    /// <param name="Last">When it fired last, or null.</param>
    /// <param name="Next">When it fires next, or null.</param>
    public sealed record Line(string Name, string Title, string Timetable, DateTimeOffset? Last, DateTimeOffset? Next);

    /// <param name="Name">Its name in the log.</param>
    /// <param name="Title">What people call it.</param>
    /// <param name="Timetable">How often, in words.</param>
    /// <param name="Last">When its last round ended; null before.</param>
    /// <param name="Outcome">How that ended; null before.</param>
    public sealed record Loop(string Name, string Title, string Timetable, DateTimeOffset? Last, LoopOutcome? Outcome);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/jobs/scheduler", async (Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct))).WithName(nameof(ReadScheduler));
        pages.MapGet("/jobs/scheduler", async (Door door, CancellationToken ct) =>
            PageResults.Page<SchedulerPage>(new SchedulerPage.Shown(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct))));
    }

    [Needs(Right.ViewJobs)]
    internal sealed class Handler(IJobEngine engine, IEnumerable<JobSchedule> schedules, LoopBook book, Session session)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            if (!session.Tenant.IsProvince)
                throw new RefusedException(JobRefusals.ProvinceOnly);
            var states = (await engine.SchedulesAsync(ct)).ToDictionary(state => state.Name, StringComparer.Ordinal);
            return new Response(await engine.NodesAsync(ct), [.. schedules.OrderBy(schedule => schedule.Name, StringComparer.Ordinal).Select(schedule =>
                new Line(schedule.Name, schedule.Title, schedule.Timetable.ToString(), states.GetValueOrDefault(schedule.Name)?.Last, states.GetValueOrDefault(schedule.Name)?.Next))],
                [.. book.Loops.Select(loop => new Loop(loop.Name, loop.Title, Timetable.Each(loop.Every).ToString(), loop.Last, loop.Outcome))]);
        }
    }
}
