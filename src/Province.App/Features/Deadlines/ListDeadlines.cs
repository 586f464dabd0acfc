using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>The tenant's deadlines, or the person's own, by what is due when (期限).</summary>
public static class ListDeadlines
{
    /// <summary>A line of the list.</summary>
    public sealed record Row
    {
        public required Guid DeadlineId { get; init; }
        public required DeadlineSubject Subject { get; init; }
        public required Guid SubjectId { get; init; }
        public required DeadlineKind Kind { get; init; }
        public required string Title { get; init; }
        public required string? Department { get; init; }
        public required string Clause { get; init; }
        public required DateOnly Due { get; init; }
        public required DateOnly FirstDue { get; init; }
        public required DeadlineState State { get; init; }
        public required DateOnly? ClosedOn { get; init; }
    }

    /// <summary>Which stretch of the list.</summary>
    public enum Span
    {
        /// <summary>Open, whenever it is due.</summary>
        Open,

        /// <summary>Open and late.</summary>
        Late,

        /// <summary>Open and due today.</summary>
        Today,

        /// <summary>Open and due from today to Sunday.</summary>
        Week,

        /// <summary>Done or dropped.</summary>
        Closed,
    }

    /// <summary>How many there are in each stretch.</summary>
    public sealed record Counts(int Open, int Late, int Today, int Week);

    /// <param name="Span">Which stretch.</param>
    /// <param name="Mine">Only what the person is told of.</param>
    /// <param name="Kind">Only one kind.</param>
    /// <param name="On">Only what is due on a day.</param>
    internal sealed record Filter(Span Span, bool Mine, DeadlineKind? Kind, DateOnly? On);

    internal sealed record Response(Page<Row> Page, Counts Counts);

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("due", row => row.DeadlineId)
        .Add("due", row => row.Due).Add("kind", row => row.Kind).Add("title", row => row.Title);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/deadlines", async (ListQuery query, string? span, bool? mine, string? kind, DateOnly? on, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, FilterOf(span, mine ?? false, kind, on), ct), ct))).WithName(nameof(ListDeadlines));
        pages.MapGet("/deadlines", async (ListQuery query, string? span, string? whose, string? kind, DateOnly? on, Door door, CancellationToken ct) =>
        {
            var filter = FilterOf(span, whose != "all", kind, on);
            var found = await door.CallAsync((Handler h) => h.HandleAsync(query, filter, ct), ct);
            return PageResults.Page<DeadlinesPage>(new DeadlinesPage.Shown(found.Page, found.Counts, filter.Span, filter.Mine, filter.Kind, filter.On, query.Text, door.Caller.Tenant));
        });
    }

    private static Filter FilterOf(string? span, bool mine, string? kind, DateOnly? on) =>
        new(ListQuery.Filter<Span>("span", span) ?? Span.Open, mine, ListQuery.Filter<DeadlineKind>("kind", kind), on);

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db, MyDeadlines mine, RuleBook rules)
    {
        internal async Task<Response> HandleAsync(ListQuery query, Filter filter, CancellationToken ct)
        {
            var all = filter.Mine ? await mine.OfCallerAsync(ct) : db.Deadlines.AsNoTracking();
            var (today, sunday) = (rules.Today, SundayOf(rules.Today));
            var counts = await all.Where(d => d.State == DeadlineState.Open).GroupBy(d => 1).Select(open => new Counts(
                open.Count(), open.Count(d => d.Due < today), open.Count(d => d.Due == today), open.Count(d => d.Due >= today && d.Due <= sunday))).SingleOrDefaultAsync(ct);
            var rows = filter.Span switch
            {
                Span.Late => all.Where(d => d.State == DeadlineState.Open && d.Due < today),
                Span.Today => all.Where(d => d.State == DeadlineState.Open && d.Due == today),
                Span.Week => all.Where(d => d.State == DeadlineState.Open && d.Due >= today && d.Due <= sunday),
                Span.Closed => all.Where(d => d.State != DeadlineState.Open),
                _ => all.Where(d => d.State == DeadlineState.Open),
            };
            rows = rows.Where(d => (filter.Kind == null || d.Kind == filter.Kind) && (filter.On == null || d.Due == filter.On) && (query.Text == null || d.Title.Contains(query.Text)));
            return new Response(await Rows(rows).PageAsync(query, Keys, ct), counts ?? new Counts(0, 0, 0, 0));
        }

        private static DateOnly SundayOf(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);
    }

    private static readonly Expression<Func<Deadline, Row>> AsRow = d => new Row
    {
        DeadlineId = d.Id, Subject = d.Subject, SubjectId = d.SubjectId, Kind = d.Kind, Title = d.Title, Department = d.Department, Clause = d.Clause,
        Due = d.Due, FirstDue = d.FirstDue, State = d.State, ClosedOn = d.ClosedOn,
    };

    /// <summary>The line of a deadline that was read already.</summary>
    internal static readonly Func<Deadline, Row> RowOf = AsRow.Compile();

    internal static IQueryable<Row> Rows(IQueryable<Deadline> deadlines) => deadlines.Select(AsRow);
}
