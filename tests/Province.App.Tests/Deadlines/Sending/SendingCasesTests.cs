using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Tests.Sinks;

namespace Province.App.Tests.Deadlines.Sending;

/// <summary>An administrator sets, tries and mends how reminders are sent; a person says where mails go.</summary>
public sealed class SendingCasesTests : IAsyncLifetime
{
    private static readonly TenantId Hengyang = new(430400);
    private SmtpSink _smtp = null!;
    private RobotSink _robot = null!;
    private ProvinceApp _app = null!;

    public async Task InitializeAsync()
    {
        (_smtp, _robot) = (new SmtpSink(), new RobotSink());
        _app = await ProvinceApp.StartAsync("sqlite", "Development", ("Jobs:Run", "false"), ("Mail:Host", "localhost"), ("Mail:Port", $"{_smtp.Port}"),
        ("Mail:From", "reminders@yjt.example"), ("Mail:StartTls", "false"), ("Robots:AllowInward", "true"), ("Robots:Hosts:0", "127.0.0.1"));
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _robot.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task Sending_SetByTheAdministrator_KeepsTheRobotSecretAndIsTried()
    {
        var admin = await _app.AsAsync("hengyang.admin");
        (await SetAsync(admin, "0", new { mailSubject = "{事项}", mailBody = "{事项}", robotText = "请办理{事项}", robotAddress = _robot.Address })).GetProperty("robot").GetString().ShouldBe("127.0.0.1（…89ab）");

        (await admin.ReadAsync("reminders/sending")).ToString().ShouldNotContain("0123456789ab");
        (await _app.InAsync(Hengyang, db => db.ReminderSendings.Select(one => one.RobotAddress).SingleAsync()))!.ShouldNotContain("0123456789ab");
        (await admin.PostAsJsonAsync("/api/v1/reminders/trials", new { channel = "webhook" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        _robot.Said.ShouldBe(["请办理这是一条测试提醒"]);
        await (await admin.PostAsJsonAsync("/api/v1/reminders/trials", new { channel = "mail" })).ShouldRefuseAsync(HttpStatusCode.Conflict, "mail.no_address");
        (await admin.PutAsJsonAsync("/api/v1/me/email", new { email = "admin@hy.example" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.PostAsJsonAsync("/api/v1/reminders/trials", new { channel = "mail" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        _smtp.Mails.ShouldHaveSingleItem().To.ShouldBe("admin@hy.example");
        _robot.Answer = (500, "");
        await (await admin.PostAsJsonAsync("/api/v1/reminders/trials", new { channel = "webhook" })).ShouldRefuseAsync(HttpStatusCode.Conflict, "sending.failed");
        (await _app.InAsync(Hengyang, db => db.AuditEntries.CountAsync(entry => entry.Action == "TrySending"))).ShouldBe(3);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"channel":"bell"}""")]
    public async Task Trial_OfNoChannelThatLeavesThePage_IsRefusedAndNobodyHears(string body)
    {
        var admin = await _app.AsAsync("hengyang.admin");
        await SetAsync(admin, "0", new { mailSubject = "{事项}", mailBody = "{事项}", robotText = "{事项}", robotAddress = _robot.Address });
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await (await admin.PostAsync("/api/v1/reminders/trials", content)).ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "sending.channel_invalid");
        _robot.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task Trial_ThatFails_SaysSoInWholeSentences()
    {
        var admin = await _app.AsAsync("hengyang.admin");
        await SetAsync(admin, "0", new { mailSubject = "{事项}", mailBody = "{事项}", robotText = "{事项}", robotAddress = _robot.Address });
        _robot.Answer = (200, "?");
        (await (await admin.PostAsJsonAsync("/api/v1/reminders/trials", new { channel = "webhook" })).ShouldRefuseAsync(HttpStatusCode.Conflict, "sending.failed"))
            .GetProperty("detail").GetString().ShouldBe("群机器人的回答看不懂。请检查地址是否是群机器人的地址。请检查设置后再试。");
    }

    [Theory]
    [InlineData("reminder_template.field_unknown", "{科室}", null)]
    [InlineData("robot.host_not_allowed", "{事项}", "https://evil.example/send?key=1")]
    [InlineData("robot.address_invalid", "{事项}", "qyapi")]
    public async Task Sending_SetWrongly_IsRefusedAndNothingChanges(string code, string text, string? address)
    {
        var admin = await _app.AsAsync("hengyang.admin");
        await (await PutAsync(admin, "0", new { mailSubject = "{事项}", mailBody = "{事项}", robotText = text, robotAddress = address })).ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, code);
        (await admin.ReadAsync("reminders/sending")).GetProperty("revision").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Sending_AnotherTenantOrAnotherRole_NeitherSeesNorSets()
    {
        await SetAsync(await _app.AsAsync("hengyang.admin"), "0", new { mailSubject = "衡阳{事项}", mailBody = "{事项}", robotText = "{事项}", robotAddress = _robot.Address });
        var other = await (await _app.AsAsync("zhuzhou.admin")).ReadAsync("reminders/sending");
        (other.GetProperty("robot").ValueKind, other.GetProperty("texts").GetProperty("mailSubject").GetString()).ShouldBe((JsonValueKind.Null, MessageTexts.Standard.MailSubject));
        var planner = await _app.AsAsync("hengyang.planner");
        await (await PutAsync(planner, "1", new { mailSubject = "{事项}", mailBody = "{事项}", robotText = "{事项}" })).ShouldRefuseAsync(HttpStatusCode.Forbidden, "caller.lacks_right");
        await (await planner.PostAsJsonAsync("/api/v1/reminders/trials", new { channel = "webhook" })).ShouldRefuseAsync(HttpStatusCode.Forbidden, "caller.lacks_right");
        _robot.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task Retry_WhatWasGivenUp_WaitsAgain()
    {
        var admin = await _app.AsAsync("hengyang.admin");
        await (await RetryAsync(admin)).ShouldRefuseAsync(HttpStatusCode.Conflict, "reminders.none_failed");
        await _app.InAsync(Hengyang, async db =>
        {
            var due = new DateOnly(2026, 3, 9);
            var deadline = new Deadline(Hengyang, DeadlineSubject.Plan, Guid.CreateVersion7(), new DeadlineWish("x", DeadlineKind.Supervision, 2026, "回访", due, "计划"), StandardRules.Of(DeadlineKind.Supervision));
            var reminder = new Reminder(deadline, new Rung("B7", due, due, Audience.Responsible), Reminder.Everybody, ReminderChannel.Webhook, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
            reminder.Claim(DateTimeOffset.UnixEpoch);
            reminder.Fail("没有群机器人", again: false, DateTimeOffset.UnixEpoch);
            db.AddRange(deadline, reminder);
            return await db.SaveChangesAsync();
        });

        (await admin.ReadAsync("reminders/sending")).GetProperty("channels").EnumerateArray().Single(line => line.GetProperty("channel").GetString() == "webhook").GetProperty("lastFailure").GetString().ShouldBe("没有群机器人");
        (await (await RetryAsync(admin)).ShouldBeJsonAsync()).GetProperty("count").GetInt32().ShouldBe(1);
        (await _app.InAsync(Hengyang, db => db.Reminders.Select(one => one.State).SingleAsync())).ShouldBe(ReminderState.Waiting);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a b@hy.example")]
    [InlineData("某某 <a@hy.example>")]
    [InlineData("a@hy.example\r\nBcc: b@hy.example")]
    public async Task Email_NoAddress_IsRefusedAtItsField(string typed) =>
        (await (await (await _app.AsAsync("hengyang.planner")).PutAsJsonAsync("/api/v1/me/email", new { email = typed })).ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "email.invalid"))
            .ToString().ShouldContain("email");

    [Fact]
    public async Task Email_SetAndEmptied_EndsNoSession()
    {
        var planner = await _app.AsAsync("hengyang.planner");
        (await planner.PutAsJsonAsync("/api/v1/me/email", new { email = "p@hy.example" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await planner.ReadAsync("me")).GetProperty("email").GetString().ShouldBe("p@hy.example");
        (await planner.PutAsJsonAsync("/api/v1/me/email", new { email = " " })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await planner.ReadAsync("me")).GetProperty("email").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static async Task<JsonElement> SetAsync(HttpClient admin, string revision, object body) => await (await PutAsync(admin, revision, body)).ShouldBeJsonAsync();

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string revision, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/reminders/sending") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{revision}\""));
        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> RetryAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reminders/retries");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }
}
