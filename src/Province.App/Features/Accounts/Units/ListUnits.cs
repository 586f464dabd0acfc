using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Units;

/// <summary>The departments, teams, counties and parks of a tenant.</summary>
internal static class ListUnits
{
    internal static readonly SortKeys<Unit> Keys = SortKeys<Unit>.Usually("code", unit => unit.Code)
        .Add("code", unit => unit.Code).Add("name", unit => unit.Name).Add("kind", unit => unit.Kind);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/units", (ListQuery list, string? kind, Door door, CancellationToken ct) =>
        {
            var wanted = ListQuery.Filter<UnitKind>("kind", kind);
            return door.CallAsync((Handler h) => h.HandleAsync(list, wanted, ct), ct);
        })
        .WithName(nameof(ListUnits)).WithSummary("The units of the tenant.");

    [Needs(Right.ViewMembers)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<Page<UnitAnswer>> HandleAsync(ListQuery list, UnitKind? kind, CancellationToken ct)
        {
            var rows = db.Units.AsNoTracking().Where(unit => kind == null || unit.Kind == kind);
            if (list.Text is { } text)
                rows = rows.Where(unit => unit.Name.Contains(text) || unit.Code.Contains(text));
            var page = await rows.PageAsync(list, Keys, ct);
            return new([.. page.Items.Select(UnitAnswer.Of)], page.Number, page.Size, page.Total);
        }
    }
}
