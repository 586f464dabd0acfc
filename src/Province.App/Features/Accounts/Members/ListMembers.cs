using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Data.Security;
using Province.Domain.Calendar;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>Who works with the system here, by role, unit and state.</summary>
internal static class ListMembers
{
    internal sealed record Request(ListQuery List, Role? Role = null, string? Unit = null, MemberState? State = null);

    internal static readonly SortKeys<Account> Keys = SortKeys<Account>.Usually("userName", account => account.Id)
        .Add("userName", account => account.NormalizedUserName).Add("name", account => account.DisplayName);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/users", (ListQuery list, string? role, string? unit, string? state, Door door, CancellationToken ct) =>
        {
            var request = RequestFrom(list, role, unit, state);
            return door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct);
        })
        .WithName(nameof(ListMembers)).WithSummary("The people of the tenant.");

    internal static Request RequestFrom(ListQuery list, string? role, string? unit, string? state) => new(
        list, ListQuery.Filter<Role>("role", role), string.IsNullOrWhiteSpace(unit) ? null : unit, ListQuery.Filter<MemberState>("state", state));

    [Needs(Right.ViewMembers)]
    internal sealed class Handler(ProvinceDb db, MemberReader reader, TimeProvider clock)
    {
        internal async Task<Page<MemberAnswer>> HandleAsync(Request request, CancellationToken ct)
        {
            var page = await Matching(request).AsNoTracking().PageAsync(request.List, Keys, ct);
            return new(await reader.OfAsync(page.Items, ct), page.Number, page.Size, page.Total);
        }

        private IQueryable<Account> Matching(Request request)
        {
            var (now, today) = (clock.GetUtcNow(), ChinaTime.Today(clock));
            var rows = db.Users.Where(a => db.Memberships.Any(m => m.AccountId == a.Id));
            var held = db.Memberships.HeldOn(today);
            if (request.Role is not null || request.Unit is not null)
                rows = rows.Where(a => held.Any(m => m.AccountId == a.Id
                    && (request.Role == null || m.Role == request.Role) && (request.Unit == null || m.UnitCode == request.Unit)));
            if (request.List.Text is { } text)
            {
                var upper = text.ToUpperInvariant();
                rows = rows.Where(a => a.NormalizedUserName!.Contains(upper) || a.DisplayName.Contains(text));
            }

            return request.State switch
            {
                MemberState.Closed => rows.Where(a => a.ClosedAt != null),
                MemberState.Locked => rows.Where(a => a.ClosedAt == null && a.LockoutEnd > now),
                MemberState.Open => rows.Where(a => a.ClosedAt == null && (a.LockoutEnd == null || a.LockoutEnd <= now)),
                _ => rows,
            };
        }
    }
}
