using Microsoft.AspNetCore.Mvc;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Units;

/// <summary>The pages of units.</summary>
internal static class UnitPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/units", async (ListQuery list, string? kind, Door door, CancellationToken ct) =>
        {
            var wanted = ListQuery.Filter<UnitKind>("kind", kind);
            var page = await door.CallAsync((ListUnits.Handler h) => h.HandleAsync(list, wanted, ct), ct);
            return PageResults.Page<UnitsPage>(new UnitsPage.Shown(page, list.Text, wanted, door.Caller.Can(Right.ManageMembers)));
        });
        pages.MapGet("/units/new", (Door door) => Form(door, new(true, null, null, null, null, null)));
        pages.MapPost("/units/new", AddAsync);
        pages.MapGet("/units/{code}", async (string code, Door door, CancellationToken ct) =>
        {
            var unit = await door.CallAsync((ReadUnit.Handler h) => h.HandleAsync(code, ct), ct);
            return Form(door, new(false, unit.Code, unit.Name, null, unit.Version, null));
        });
        pages.MapPost("/units/{code}", RenameAsync);
    }

    private static IResult Form(Door door, UnitFormPage.Shown shown)
    {
        door.Require(Right.ManageMembers);
        return PageResults.Page<UnitFormPage>(shown, shown.Refusal is { } refusal ? RefusalProblems.StatusOf(refusal.Kind) : StatusCodes.Status200OK);
    }

    private static async Task<IResult> AddAsync(
        [FromForm] string? code, [FromForm] string? name, [FromForm] string? kind, HttpContext http, Door door, CancellationToken ct)
    {
        try
        {
            var request = new AddUnit.Request(code, name, ListQuery.Filter<UnitKind>("kind", kind));
            await door.CallAsync((AddUnit.Handler h) => h.HandleAsync(request, ct), ct);
        }
        catch (RefusedException refused)
        {
            return Form(door, new(true, code, name, kind, null, refused.Refusal));
        }

        return PageResults.Done(http, "/units", "机构已新增");
    }

    private static async Task<IResult> RenameAsync(
        string code, [FromForm] string? name, [FromForm] string? version, HttpContext http, Door door, CancellationToken ct)
    {
        try
        {
            await door.CallAsync((RenameUnit.Handler h) => h.HandleAsync(code, new(name), ExpectedVersion.FromForm(version), ct), ct);
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale)
        {
            return Form(door, new(false, code, name, null, version, refused.Refusal));
        }

        return PageResults.Done(http, "/units", "机构名称已修改");
    }
}
