using Province.App.Features.Audit;
using Province.App.Tests.Exchange;
using Province.Domain.Audit;
using Province.Tests;

namespace Province.App.Tests.Audit;

/// <summary>What somebody with the owner's access does to the tables is found, at its place and by its name.</summary>
public sealed class TamperingTests
{
    private const string Third = """ "Tenant" = 430400 AND "SubjectId" = 's3' """;
    private const string ThirdSeal = """ "Tenant" = 430400 AND "Number" = 3 """;

    /// <summary>What is done, where it is found, and as what.</summary>
    private static readonly (string Command, long Number, AuditFault Fault)[] Deeds =
    [
        ($"""UPDATE "AuditEntries" SET "At" = (SELECT "At" FROM "AuditEntries" WHERE "Tenant" = 430400 AND "SubjectId" = 's1') WHERE {Third}""", 3, AuditFault.EntryAltered),
        ($"""UPDATE "AuditEntries" SET "ActorName" = '别人' WHERE {Third}""", 3, AuditFault.EntryAltered),
        ($"""UPDATE "AuditEntries" SET "Action" = 'Other' WHERE {Third}""", 3, AuditFault.EntryAltered),
        ($"""UPDATE "AuditEntries" SET "SubjectTitle" = '另一份' WHERE {Third}""", 3, AuditFault.EntryAltered),
        ($"""UPDATE "AuditEntries" SET "DetailHash" = 'x' WHERE {Third}""", 3, AuditFault.EntryAltered),
        ($"""UPDATE "AuditEntries" SET "Detail" = '没有发生过' WHERE {Third}""", 3, AuditFault.DetailAltered),
        ($"""UPDATE "AuditEntries" SET "Detail" = NULL WHERE {Third}""", 3, AuditFault.ErasedWithoutRecord),
        ($"""UPDATE "AuditEntries" SET "Tenant" = 430200 WHERE {Third}""", 3, AuditFault.EntryMissing),
        ($"""DELETE FROM "AuditEntries" WHERE {Third}""", 3, AuditFault.EntryMissing),
        ($"""DELETE FROM "AuditSeals" WHERE {ThirdSeal}""", 3, AuditFault.SealMissing),
        ($"""UPDATE "AuditSeals" SET "Hash" = 'x' WHERE {ThirdSeal}""", 3, AuditFault.SealAltered),
        ($"""UPDATE "AuditSeals" SET "Previous" = 'x' WHERE {ThirdSeal}""", 3, AuditFault.SealAltered),
        ("""UPDATE "AuditSeals" SET "Number" = 99 WHERE "Tenant" = 430400 AND "Number" = 2; UPDATE "AuditSeals" SET "Number" = 2 WHERE "Tenant" = 430400 AND "Number" = 4; UPDATE "AuditSeals" SET "Number" = 4 WHERE "Tenant" = 430400 AND "Number" = 99""", 2, AuditFault.Reordered),
        ("""DELETE FROM "AuditSeals" WHERE "Tenant" = 430400 AND "Number" > 4""", 5, AuditFault.CutOff),
        ("""DELETE FROM "AuditSeals" WHERE "Tenant" = 430400 AND "Number" > 4; DELETE FROM "AuditEntries" WHERE "Tenant" = 430400; DELETE FROM "Outbox" WHERE "Tenant" = 430400""", 1, AuditFault.EntryMissing),
        ("""DELETE FROM "AuditSeals" WHERE "Tenant" = 430400; DELETE FROM "AuditEntries" WHERE "Tenant" = 430400; DELETE FROM "Outbox" WHERE "Tenant" = 430400""", 1, AuditFault.CutOff),
    ];

    public static TheoryData<string, int> Everything { get; } = Enumerate();

    [Theory, OnSqlite, OnPostgres]
    public async Task Verify_NothingTouched_IsWhole(string provider)
    {
        await using var post = await SealedAsync(provider);
        var found = await VerifyAsync(post);
        (found.First, found.FiledUpTo).ShouldBe((null, 6L));
        found.Links.ShouldBeGreaterThanOrEqualTo(6);
    }

    [Theory, MemberData(nameof(Everything))]
    public async Task Verify_AfterTheOwnersCommand_FindsItThere(string provider, int deed)
    {
        await using var post = await SealedAsync(provider);
        var (command, number, fault) = Deeds[deed];
        (await OwnerSql.RunAsync(post.Database, command)).ShouldBeGreaterThan(0);
        var found = (await VerifyAsync(post)).First.ShouldNotBeNull(command);
        (found.Number, found.Fault).ShouldBe((number, fault), command);
    }

    private static TheoryData<string, int> Enumerate()
    {
        var data = new TheoryData<string, int>();
        foreach (var provider in PostgresServer.ReasonToSkip is null ? new[] { "sqlite", "postgres" } : ["sqlite"])
            for (var deed = 0; deed < Deeds.Length; deed++)
                data.Add(provider, deed);
        return data;
    }

    /// <summary>A chain of six links whose head the province holds.</summary>
    private static async Task<Post> SealedAsync(string provider)
    {
        var post = await Post.OpenAsync(provider);
        await SealingTests.WriteAsync(post, 6);
        await using var node = post.Start();
        await node.Sealing.RunOnceAsync(CancellationToken.None);
        await post.QuietAsync(node);
        return post;
    }

    private static async Task<VerifyAudit.Response> VerifyAsync(Post post)
    {
        await using var node = post.Start();
        var filed = await node.DoorInto(Post.Hunan).CallAsync((ListFiledHeads.Handler h) => h.HandleAsync(Post.Hengyang, CancellationToken.None));
        return await node.DoorInto(Post.Hengyang).CallAsync((VerifyAudit.Handler h) => h.HandleAsync(filed, CancellationToken.None));
    }
}
