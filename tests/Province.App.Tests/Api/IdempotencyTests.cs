using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.Tests;

namespace Province.App.Tests.Api;

public sealed class IdempotencyTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Key_TwinsAtTheSameTime_MakeOneAndAnswerAlike(string provider)
    {
        var app = await apps.OnAsync(provider);
        var client = await app.AsAsync("hengyang.admin");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AddAsync(client, "twins", "D81")));

        foreach (var answer in answers)
            (await answer.ShouldBeJsonAsync(HttpStatusCode.Created)).GetProperty("code").GetString().ShouldBe("D81");
        (await app.InAsync(ProvinceApp.Hengyang, db => db.AuditEntries.CountAsync(entry => entry.SubjectId == "D81"))).ShouldBe(1);
    }

    [Fact]
    public async Task Key_ForAnotherRequest_IsRefused()
    {
        var client = await (await apps.OnAsync()).AsAsync("hengyang.admin");
        (await AddAsync(client, "once", "D82")).StatusCode.ShouldBe(HttpStatusCode.Created);

        await (await AddAsync(client, "once", "D83")).ShouldRefuseAsync(HttpStatusCode.Conflict, "idempotency.reused");
    }

    [Fact]
    public async Task Key_OfAnotherAccount_IsAnother()
    {
        var app = await apps.OnAsync();

        (await AddAsync(await app.AsAsync("hengyang.admin"), "shared", "D84")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await AddAsync(await app.AsAsync("zhuzhou.admin"), "shared", "D85")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Key_AfterARefusal_MayBeUsedAgain()
    {
        var client = await (await apps.OnAsync()).AsAsync("hengyang.admin");

        await (await AddAsync(client, "again", "bad code!")).ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "unit.code_invalid");
        (await AddAsync(client, "again", "D86")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Key_OfANewUser_NeverKeepsThePassword()
    {
        var app = await apps.OnAsync();
        var client = await app.AsAsync("hengyang.admin");
        Task<HttpResponseMessage> MakeAsync() => SendAsync(client, "user-key", "/api/v1/users", new { userName = "once.only", name = "一次", role = "planner" });

        var first = await (await MakeAsync()).ShouldBeJsonAsync(HttpStatusCode.Created);
        var second = await (await MakeAsync()).ShouldBeJsonAsync(HttpStatusCode.Created);

        second.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        second.GetProperty("initialPassword").ValueKind.ShouldBe(JsonValueKind.Null);
        var kept = await app.InAsync(ProvinceApp.Hengyang, db => db.IdempotencyRecords.Where(record => record.Key == "user-key").Select(record => record.Answer).SingleAsync());
        kept.ShouldNotContain(first.GetProperty("initialPassword").GetString()!);
    }

    [Fact]
    public async Task Key_ThatIsTooLong_IsRefused()
    {
        var client = await (await apps.OnAsync()).AsAsync("hengyang.admin");

        await (await AddAsync(client, new string('k', 101), "D87")).ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_invalid");
    }

    private static Task<HttpResponseMessage> AddAsync(HttpClient client, string key, string code) =>
        SendAsync(client, key, "/api/v1/units", new { code, name = "双生科", kind = "department" });

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string key, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }
}
