using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Data.Security;
using Province.Domain.Calendar;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Keys;

/// <summary>The keys of the tenant's programs: for whom they act, how long they are good, when they were last used.</summary>
internal static class ListKeys
{
    internal sealed record Request(ListQuery List, Guid? Member = null, KeyState? State = null);

    /// <summary>A key and its person, as one row to sort by.</summary>
    internal sealed record Row
    {
        public required ApiKey Key { get; init; }
        public required Account Person { get; init; }
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-madeAt", row => row.Key.Id)
        .Add("madeAt", row => row.Key.MadeAt).Add("name", row => row.Key.Name).Add("personName", row => row.Person.DisplayName)
        .Add("lastDay", row => row.Key.LastDay).Add("lastUsedOn", row => row.Key.LastUsedOn);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/keys", (ListQuery list, Guid? member, string? state, Door door, CancellationToken ct) =>
        {
            var request = new Request(list, member, ListQuery.Filter<KeyState>("state", state));
            return door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct);
        })
        .WithName(nameof(ListKeys)).WithSummary("The keys of the tenant's programs.");

    [Needs(Right.ViewMembers)]
    internal sealed class Handler(ProvinceDb db, TimeProvider clock)
    {
        internal async Task<Page<KeyAnswer>> HandleAsync(Request request, CancellationToken ct)
        {
            var today = ChinaTime.Today(clock);
            var page = await Matching(request, today).PageAsync(request.List, Keys, ct);
            return new([.. page.Items.Select(row => KeyAnswer.Of(row.Key, row.Person, today))], page.Number, page.Size, page.Total);
        }

        /// <summary>Somebody whose right reaches one unit sees the keys of that unit's people.</summary>
        private IQueryable<Row> Matching(Request request, DateOnly today)
        {
            var keys = db.ApiKeys.AsNoTracking().Where(key => db.Memberships.Any(m => m.AccountId == key.AccountId));
            if (request.Member is { } member)
                keys = keys.Where(key => key.AccountId == member);
            keys = request.State switch
            {
                KeyState.Revoked => keys.Where(key => key.RevokedAt != null),
                KeyState.Expired => keys.Where(key => key.RevokedAt == null && key.LastDay < today),
                KeyState.Good => keys.Where(key => key.RevokedAt == null && key.LastDay >= today),
                _ => keys,
            };
            var rows = keys.Join(db.Users.AsNoTracking(), key => key.AccountId, account => account.Id, (key, account) => new Row { Key = key, Person = account });
            return request.List.Text is { } text ? rows.Where(row => row.Key.Name.Contains(text) || row.Person.DisplayName.Contains(text)) : rows;
        }
    }
}
