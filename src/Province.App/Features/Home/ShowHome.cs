using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Home;

/// <summary>The first page: what there is to do now, most urgent first.</summary>
public static class ShowHome
{
    public sealed record Response(string Name, IReadOnlyList<HomeTask> Tasks, IReadOnlyList<HomeStanding> Standings);

    internal static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/", async (Door door, CancellationToken ct) =>
        PageResults.Page<HomePage>(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct)));

    [Needs(Right.ViewHome)]
    internal sealed class Handler(IEnumerable<IHomeTasks> sources, Session session)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var tasks = new List<HomeTask>();
            var standings = new List<HomeStanding>();
            foreach (var source in sources)
            {
                tasks.AddRange(await source.FindAsync(session.Caller, ct));
                standings.AddRange(await source.StandAsync(session.Caller, ct));
            }

            return new Response(session.Caller.Name, [.. tasks.OrderByDescending(task => task.IsUrgent).ThenBy(task => task.DueOn ?? DateOnly.MaxValue).ThenBy(task => task.Since ?? DateTimeOffset.MaxValue)], standings);
        }
    }
}
