using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Deadlines.Reminders;
using Province.App.Jobs;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>What a look at the deadlines of fourteen cities costs: by what is due, and by what is open and not due; beside the bare query.</summary>
internal static class DeadlineTimes
{
    private const string Fill = """
        insert into "Deadlines" ("Tenant", "Id", "Subject", "SubjectId", "Part", "Kind", "Year", "Title", "Clause", "Due", "FirstDue", "State", "Lapses", "NextRungOn", "ReachedProvince", "Revision")
        select t.code, gen_random_uuid(), 'Plan', t.subject, 'bench/' || n, 'Assessment', $1, '检查任务 ' || n, '附件 1', $2::date + (n % 200)::int, $2::date + (n % 200)::int, 'Open', false,
        $2::date + 1 + (n % 150)::int, false, 1 from (select code, gen_random_uuid() as subject from unnest($3::int[]) as code) t, generate_series(1, $4::int) n
        """;

    /// <summary>In the two cities of the seed that have people to be told.</summary>
    private const string MakeDue = """update "Deadlines" set "NextRungOn" = $1::date, "Due" = $1::date + 1 where ("Tenant", "Id") in (select "Tenant", "Id" from "Deadlines" where "Tenant" in (430200, 430400) and "Part" like 'bench/%' and "NextRungOn" > $1::date limit $2::int)""";

    private const string Bare = """select "Id", "Title", "Due", "Kind", "Revision" from "Deadlines" where "Tenant" = $1 and "NextRungOn" <= $2 order by "NextRungOn" """;

    internal static async Task RunAsync()
    {
        await using var database = await TestDatabase.CreateAsync("postgres");
        await using var server = await BenchmarkServer.StartAsync(database, keepsDocuments: true, _ => Task.CompletedTask);
        using var client = await server.SignInAsync("hunan.organiser");
        var loop = server.Services.GetRequiredService<DeadlineLoop>();
        await loop.RunOnceAsync(CancellationToken.None);   // the year of every tenant, and whatever the seed left due
        var cities = (await server.Services.GetRequiredService<Unattended>().TenantsAsync(CancellationToken.None)).Where(tenant => tenant.IsCity).ToList();
        var open = 0;
        foreach (var each in new[] { 7_143, 64_286 })   // 100,000, then 1,000,000
        {
            await SqlAsync(database, Fill, DateTime.Today.Year, Today, cities.Select(city => city.Code).ToArray(), each);
            await SqlAsync(database, "analyze \"Deadlines\"");
            open += each * cities.Count;
            foreach (var due in new[] { 0, 500, 5_000 })
            {
                await SqlAsync(database, MakeDue, Today, due);
                await BareAsync(database, cities, $"bare query, {open} open, {due} due");
                await ReadAsync(server, cities, $"reading through the door's context, {open} open, {due} due");
                var clock = new Clock();
                clock.Go();
                var told = (await loop.RunOnceAsync(CancellationToken.None)).Done;
                clock.Say($"whole look with its {told} reminders written, {open} open, {due} due");
            }
        }
    }

    private static DateOnly Today => ChinaTime.Today(TimeProvider.System);

    private static async Task BareAsync(TestDatabase database, IReadOnlyList<TenantId> cities, string what)
    {
        var clock = new Clock();
        clock.Go();
        var rows = 0;
        foreach (var city in cities)
        {
            await using var connection = await HandWrittenQueries.OpenAsync(database.Options, city);
            rows += (await HandWrittenQueries.RowsAsync(connection, Bare, row => (row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetString(3), row.GetInt32(4)), city.Code, Today)).Count;
        }

        clock.Say($"{what}: {rows.ToString(CultureInfo.InvariantCulture)} rows");
    }

    private static async Task ReadAsync(BenchmarkServer server, IReadOnlyList<TenantId> cities, string what)
    {
        var unattended = server.Services.GetRequiredService<Unattended>();
        var clock = new Clock();
        clock.Go();
        foreach (var city in cities)
            await unattended.ReadAsync(city, db => ScanDeadlines.Due(db, Today).ToListAsync());
        clock.Say(what);
    }

    private static Task SqlAsync(TestDatabase database, string sql, params object[] parameters) => database.AsOwnerAsync(async db =>
    {
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 600);
        foreach (var value in parameters)
            command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
    });
}
