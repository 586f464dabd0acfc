using Microsoft.EntityFrameworkCore;
using Npgsql;
using Province.Data.Tenancy;
using Province.Domain.Draws;
using Province.Domain.Tenancy;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

/// <summary>What a tenant publishes: everybody reads it, even in no tenant; only its publisher writes it, by whatever way.</summary>
public sealed class PublishedRowTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Save_PublishedRow_OnlyByItsPublisher(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await PublishAsync(database, Hengyang);
        foreach (var other in new[] { Zhuzhou, Hunan, TenantId.Platform })
            await database.InAsync(other, async db =>
            {
                db.Entry(await db.PublicDraws.SingleAsync()).Property(draw => draw.Title).CurrentValue = "forged";
                (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("only its publisher");
            });
        await database.InAsync(Zhuzhou, async db =>
        {
            db.PublicDraws.Add(DrawOf(Hengyang));
            (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("only its publisher");
        });
        await database.InAsync(Hengyang, async db =>
            await Should.ThrowAsync<InvalidOperationException>(() => db.PublicDraws.ExecuteDeleteAsync()));
        await PublishAsync(database, Zhuzhou);
        (await database.InAsync(null, db => db.PublicDraws.Select(draw => draw.Title).ToListAsync())).ShouldBe(["第一次抽取", "第一次抽取"]);
    }

    [PostgresFact]
    public async Task Policies_OfPublishedTables_LetEverybodyReadAndOnlyThePublisherWrite()
    {
        await using var database = await TestDatabase.CreateAsync("postgres");
        await PublishAsync(database, Hengyang);
        var tables = await database.InAsync(null, db => Task.FromResult(SecuredTables.OfPublishers(db.Model)));
        tables.ShouldBe([("PublicDraws", "Publisher")]);
        foreach (var tenant in new int?[] { null, 430200, 430000, 0 })
        {
            await using var connection = await OpenAsync(database, tenant);
            (await ScalarAsync(connection, "select count(*) from \"PublicDraws\"")).ShouldBe(1);
            (await RunAsync(connection, "update \"PublicDraws\" set \"Title\" = 'forged'")).ShouldBe(0);
            (await RunAsync(connection, "delete from \"PublicDraws\"")).ShouldBe(0);
        }

        await using var publisher = await OpenAsync(database, 430400);
        (await RunAsync(publisher, "update \"PublicDraws\" set \"Title\" = 'mine'")).ShouldBe(1);
        (await Should.ThrowAsync<PostgresException>(() => RunAsync(publisher, "update \"PublicDraws\" set \"Publisher\" = 430200"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public void SqlServerScript_PublishedTables_AreBlockedForOthersAndReadByAll()
    {
        var script = SqlServerScript.Generate();
        script.ShouldContain("ADD BLOCK PREDICATE [province].[tenant_rows]([Publisher]) ON [dbo].[PublicDraws]");
        script.ShouldNotContain("ADD FILTER PREDICATE [province].[tenant_rows]([Publisher])");
        script.ShouldNotContain("[province].[tenant_rows](0) ON [dbo].[PublicDraws]");
    }

    private static Task PublishAsync(TestDatabase database, TenantId tenant) => database.InAsync(tenant, async db =>
    {
        db.PublicDraws.Add(DrawOf(tenant));
        await db.SaveChangesAsync();
    });

    private static PublicDraw DrawOf(TenantId tenant)
    {
        var at = new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
        var ceremony = new Ceremony(Rehearsal: false, [new("operator", "主持"), new("witness", "见证人")], at.AddMinutes(30), at.AddMinutes(45), new PublicSource("公开来源", at.AddHours(1)));
        var request = new OrderRequest { Title = "第一次抽取", Items = [new("a", "甲"), new("b", "乙")] };
        return new PublicDraw(new RegisteredDraw(tenant, Guid.NewGuid(), new DrawOpening(1, Formats.ZeroHash, "order", request, ceremony, [], "主持"), at));
    }

    private static async Task<NpgsqlConnection> OpenAsync(TestDatabase database, int? tenant)
    {
        var connection = new NpgsqlConnection(database.Options.Application);
        await connection.OpenAsync();
        if (tenant is not null)
            await RunAsync(connection, $"set province.tenant = '{tenant}'");
        return connection;
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
