using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Features.Home;

/// <summary>The first page: what there is to do now, most urgent first.</summary>
internal static class ShowHome
{
    internal sealed record Response(string Name, IReadOnlyList<HomeTask> Tasks);

    [Needs(Right.ViewHome)]
    internal sealed class Handler(IEnumerable<IHomeTasks> sources, Session session)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var tasks = new List<HomeTask>();
            foreach (var source in sources)
                tasks.AddRange(await source.FindAsync(session.Caller, ct));
            return new Response(session.Caller.Name, [.. tasks.OrderByDescending(task => task.IsUrgent).ThenBy(task => task.Since ?? DateTimeOffset.MaxValue)]);
        }
    }
}
