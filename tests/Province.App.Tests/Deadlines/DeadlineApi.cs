using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Deadlines;
using Province.App.Features.Deadlines.Reminders;
using Province.App.Security;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Deadlines;

/// <summary>Deadlines as tests look at them: the rows of a tenant, one look of the loop, a tenant's deadlines made anew.</summary>
internal static class DeadlineApi
{
    internal static Task<List<Deadline>> DeadlinesAsync(this ProvinceApp app, TenantId tenant) =>
        app.InAsync(tenant, db => db.Deadlines.AsNoTracking().OrderBy(d => d.Subject).ThenBy(d => d.SubjectId).ThenBy(d => d.Part).ToListAsync());

    internal static async Task<List<Deadline>> DeadlinesAsync(this ProvinceApp app, TenantId tenant, DeadlineKind kind) =>
        [.. (await app.DeadlinesAsync(tenant)).Where(d => d.Kind == kind)];

    internal static Task<List<Reminder>> RemindersAsync(this ProvinceApp app, TenantId tenant) =>
        app.InAsync(tenant, db => db.Reminders.AsNoTracking().ToListAsync());

    internal static async Task<int> RemindAsync(this ProvinceApp app) => (await app.Services.GetRequiredService<DeadlineLoop>().RunOnceAsync(CancellationToken.None)).Done;

    internal static Task<RebuildDeadlines.Response> RebuildAsync(this ProvinceApp app, TenantId tenant) =>
        new Door(app.Services.GetRequiredService<IServiceScopeFactory>(), Caller.Machine("测试", tenant, Right.ManageDeadlines)).CallAsync((RebuildDeadlines.Handler h) => h.HandleAsync(CancellationToken.None));

    /// <summary>What a deadline says, apart from what was looked at; what was dropped is nothing.</summary>
    internal static List<string> Say(IEnumerable<Deadline> deadlines) => [.. deadlines.Where(d => d.State != DeadlineState.Dropped)
        .Select(d => $"{d.Id} {d.Part} {d.Kind} {d.Year} {d.Title} {d.Department} {d.UnitCode} {d.City} {d.Clause} {d.Due} {d.FirstDue} {d.State} {d.ClosedOn} {d.Lapses}").Order(StringComparer.Ordinal)];

    /// <summary>Files a plan of Hengyang for next year, whose quarters all lie ahead.</summary>
    internal static async Task<(string Plan, int Year)> FileNextYearAsync(this ProvinceApp app, string? text = null)
    {
        var year = app.Clock.GetUtcNow().AddHours(8).Year + 1;
        var planner = await app.AsAsync("hengyang.planner");
        var imported = await (await planner.ImportAsync(text ?? PlanApi.Sample("hengyang-2024.txt").Replace("2024", $"{year}", StringComparison.Ordinal))).ShouldBeJsonAsync(System.Net.HttpStatusCode.Created);
        var plan = imported.GetProperty("planId").GetString()!;
        await app.TakeToFilingAsync(plan);
        return (plan, year);
    }

    internal static async Task TakeToFilingAsync(this ProvinceApp app, string plan)
    {
        var planner = await app.AsAsync("hengyang.planner");
        await (await planner.StepAsync($"plans/{plan}", "submission")).ShouldBeJsonAsync();
        await (await (await app.AsAsync("hengyang.legal")).StepAsync($"plans/{plan}", "review", new { approve = true })).ShouldBeJsonAsync();
        await (await (await app.AsAsync("hengyang.leader")).StepAsync($"plans/{plan}", "approval", new { approve = true })).ShouldBeJsonAsync();
        await (await planner.StepAsync($"plans/{plan}", "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }

    internal static JsonElement[] Items(this JsonElement list) => [.. list.GetProperty("items").EnumerateArray()];
}
