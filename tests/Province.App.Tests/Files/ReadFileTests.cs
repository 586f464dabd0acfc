using Microsoft.EntityFrameworkCore;
using Province.App.Features.Files;
using Province.App.Files;
using Province.App.Security;
using Province.App.Tests.Exchange;
using Province.Domain.Files;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Files;

public sealed class ReadFileTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Store_TheSameBytesTwice_KeepsThemOnce(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        for (var time = 0; time < 2; time++)
            await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", time)], [.. "衡阳市"u8]);
        var file = (await post.Database.InAsync(Post.Hengyang, db => db.Files.Include(f => f.Content).ToListAsync())).ShouldHaveSingleItem();
        (file.Name, file.ContentType, file.Length).ShouldBe(("计划.txt", MediaType.Text, 9));
        file.Content.Bytes.ShouldBe("衡阳市"u8.ToArray());
    }

    [Fact]
    public async Task Store_EmptyOrTooLarge_IsRefused()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        foreach (var (bytes, kind) in new[] { (Array.Empty<byte>(), RefusalKind.Invalid), (new byte[FileStore.MaxLength + 1], RefusalKind.TooLarge) })
        {
            var store = () => node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", 1)], bytes);
            (await store.ShouldThrowAsync<RefusedException>()).Refusal.Kind.ShouldBe(kind);
        }

        (await post.OutboxAsync(Post.Hengyang)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Planner, true)]
    [InlineData(Role.LegalReviewer, true)]
    [InlineData(Role.CityAdministrator, true)]
    [InlineData(Role.DisciplineOffice, true)]
    [InlineData(Role.County, false)]
    [InlineData(null, false)]
    public async Task Read_ByRole_OnlyWhoSeesWhatItHangsOn(Role? role, bool allowed)
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        var sha256 = await StoreAsync(post, node);
        var rights = role is { } held ? RoleRights.Of(held) : new Dictionary<Right, Scope>();
        var read = () => node.DoorFor(new Caller(Guid.NewGuid(), "某人", Post.Hengyang, rights, "430408")).CallAsync((ReadFile.Handler h) => h.HandleAsync(sha256, default));
        if (allowed)
            (await read()).Sha256.ShouldBe(sha256);
        else
            (await read.ShouldThrowAsync<RefusedException>()).Refusal.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Read_FromAnotherTenantOrForAUnitOnly_IsNotFound()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using var node = post.Start();
        var sha256 = await StoreAsync(post, node);
        Caller[] strangers =
        [
            new(Guid.NewGuid(), "株洲", Post.Zhuzhou, RoleRights.Of(Role.Planner)),
            new(Guid.NewGuid(), "省厅", Post.Hunan, RoleRights.Of(Role.Organiser)),
            new(Guid.NewGuid(), "县区", Post.Hengyang, new Dictionary<Right, Scope> { [Right.ViewPlans] = Scope.Unit }, "430408"),
        ];
        foreach (var stranger in strangers)
        {
            var read = () => node.DoorFor(stranger).CallAsync((ReadFile.Handler h) => h.HandleAsync(sha256, default));
            (await read.ShouldThrowAsync<RefusedException>()).Refusal.ShouldBe(FileRefusals.NotFound);
        }
    }

    [Fact]
    public void Needs_SeveralRights_OnlyWhereNothingChanges()
    {
        foreach (var handler in SecurityRegistration.UseCases(typeof(Door).Assembly))
            if (Door.NeededBy(handler).Any is { Count: > 1 } several)
                several.ShouldAllBe(right => RoleRights.OnlyReads(right), handler.FullName);
    }

    private static async Task<string> StoreAsync(Post post, Node node)
    {
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", 1)], [.. "衡阳市"u8]);
        return (await post.OutboxAsync(Post.Hengyang))[0].Files[0];
    }
}
