using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Jobs;
using Province.App.Tests.Plans;
using Province.Domain.Jobs;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Pools;

/// <summary>Large lists are imported in the background: the page can be left, and what becomes of it is there on coming back.</summary>
public sealed class LargePoolTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    private const int Rows = 2_500;

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfManyRows_RunsInTheBackgroundAsThePlanner(string provider)
    {
        var app = await apps.OnAsync(provider);
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        await planner.ImportAsync(campaign, PoolApi.Row(1));
        var answer = await planner.UploadAsync(campaign, "import", List(Rows));
        (await answer.ShouldBeJsonAsync(HttpStatusCode.Accepted)).GetProperty("state").GetString().ShouldBe("waiting");
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/{PoolApi.Of(campaign)}/import");

        var last = await UntilEndedAsync(planner, campaign);
        (last.GetProperty("state").GetString(), last.GetProperty("result").GetString(), last.GetProperty("attempts").GetInt32()).ShouldBe(("done", $"已导入 {Rows} 家，其中建议检查 1 家", 1));
        (await planner.ReadAsync(PoolApi.Of(campaign))).GetProperty("figures").GetProperty("total").GetInt32().ShouldBe(Rows);
        var entries = await app.InAsync(ProvinceApp.Hengyang, db => db.AuditEntries.Where(entry => entry.SubjectId == campaign && (entry.Action == "QueueImport" || entry.Action == "ImportPool")).OrderBy(entry => entry.At).ToListAsync());
        entries.Select(entry => entry.Action).ShouldBe(["ImportPool", "QueueImport", "ImportPool"]);
        entries.Select(entry => entry.ActorId).Distinct().ShouldHaveSingleItem().ShouldNotBeNull("the job works as the person who asked for it");
        entries.Select(entry => entry.SubjectTitle).Distinct().ShouldHaveSingleItem("it is one pool, under one name");
    }

    [Fact]
    public async Task Import_OfManyRowsWithOneFault_IsRefusedAtOnce()
    {
        var app = await apps.OnAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        await planner.UploadAsync(campaign, "import", [.. List(Rows), .. PoolApi.Utf8(PoolApi.Row(1))]).ShouldRefuseAsync(422, "pool.faulty");
        (await planner.ReadAsync($"{PoolApi.Of(campaign)}/import")).GetProperty("last").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    /// <summary>The application does not run its jobs here: time for the pool to change before the import begins.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Import_OfAPoolThatWasChangedMeanwhile_LeavesItAsItIsAndSaysSo(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        var job = await (await planner.UploadAsync(campaign, "import", List(Rows))).ShouldBeJsonAsync(HttpStatusCode.Accepted);
        var id = job.GetProperty("jobId").GetGuid();
        (await (await planner.UploadAsync(campaign, "import", List(Rows))).ShouldBeJsonAsync(HttpStatusCode.Accepted)).GetProperty("jobId").GetGuid().ShouldBe(id, "the same list again is the same import");
        await planner.UploadAsync(campaign, "import", List(Rows + 1)).ShouldRefuseAsync(409, "pool.import_runs");
        var browser = await Browser.SignedInAsync(app, "hengyang.planner");
        (await browser.PageAsync($"/{PoolApi.Of(campaign)}")).Body!.TextContent.ShouldContain("正在等待执行");
        (await browser.PageAsync($"/{PoolApi.Of(campaign)}/import/progress")).QuerySelector("#progress[data-refresh]").ShouldNotBeNull();

        await planner.ImportAsync(campaign, PoolApi.Row(1));
        await app.RunJobAsync(ProvinceApp.Hengyang, id);
        var last = (await planner.ReadAsync($"{PoolApi.Of(campaign)}/import")).GetProperty("last");
        (last.GetProperty("state").GetString(), last.GetProperty("errorCode").GetString()).ShouldBe(("dead", "version.stale"));
        (await planner.ReadAsync(PoolApi.Of(campaign))).GetProperty("figures").GetProperty("total").GetInt32().ShouldBe(1);
        var page = await browser.PageAsync($"/{PoolApi.Of(campaign)}/import/progress");
        page.QuerySelector("#progress")!.HasAttribute("data-refresh").ShouldBeFalse("it has ended");
        page.Body!.TextContent.ShouldContain("名单没有改动");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WhoseAuthorLostTheAccount_IsRefused(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: [("Jobs:Run", "false"), ("SignIn:StandingSeconds", "0")]);
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        var job = await (await planner.UploadAsync(campaign, "import", List(Rows))).ShouldBeJsonAsync(HttpStatusCode.Accepted);
        await app.InAsync(ProvinceApp.Hengyang, db => db.Users.Where(account => account.UserName == "hengyang.planner").ExecuteUpdateAsync(set => set.SetProperty(account => account.ClosedAt, app.Clock.GetUtcNow())));
        await app.RunJobAsync(ProvinceApp.Hengyang, job.GetProperty("jobId").GetGuid());
        var row = await app.InAsync(ProvinceApp.Hengyang, db => db.JobRuns.AsNoTracking().SingleAsync());
        (row.State, row.ErrorCode).ShouldBe((JobState.Dead, "job.author_gone"));
    }

    /// <summary>The application itself, as a process of its own on a file, killed while it imports: all of the list once, or nothing yet.</summary>
    [Fact]
    public async Task Import_WhoseProcessIsKilledAgainAndAgain_HappensOnce()
    {
        const int many = 20_000;
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        await planner.ImportAsync(campaign, PoolApi.Row(1));
        await (await planner.UploadAsync(campaign, "import", List(many))).ShouldBeJsonAsync(HttpStatusCode.Accepted);
        var kills = 0;
        for (; await StateAsync(app) is not JobState.Done and var state; kills++)
        {
            state.ShouldNotBe(JobState.Dead);
            kills.ShouldBeLessThan(4, "it is given up after five attempts");
            using var process = Start(app);
            await UntilAsync(async () => process.HasExited || await StateAsync(app) is JobState.Running or JobState.Done);
            process.HasExited.ShouldBeFalse();
            await Task.Delay(TimeSpan.FromMilliseconds(kills < 2 ? 150 * kills : 0));
            if (kills == 3)
                await UntilAsync(async () => await StateAsync(app) == JobState.Done);
            else
                (await TotalAsync(app, campaign)).ShouldBeOneOf(1, many);
            process.Kill();
            await process.WaitForExitAsync();
            (await TotalAsync(app, campaign)).ShouldBe(await StateAsync(app) == JobState.Done ? many : 1);
        }

        kills.ShouldBeGreaterThan(1);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.AuditEntries.CountAsync(entry => entry.SubjectId == campaign && entry.Action == "ImportPool"))).ShouldBe(2, "the first one and this one");
    }

    private static byte[] List(int rows) => PoolApi.Utf8(PoolApi.Heads + string.Concat(Enumerable.Range(1, rows).Select(number => PoolApi.Row(number, proposed: number == 1 ? "是" : ""))));

    private static async Task<JsonElement> UntilEndedAsync(HttpClient client, string campaign)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (true)
        {
            var last = (await client.ReadAsync($"{PoolApi.Of(campaign)}/import")).GetProperty("last");
            if (last.GetProperty("state").GetString() is "done" or "dead" or "cancelled")
                return last;
            await Task.Delay(50, limit.Token);
        }
    }

    private static Task<JobState> StateAsync(ProvinceApp app) => app.InAsync(ProvinceApp.Hengyang, db => db.JobRuns.Select(job => job.State).SingleAsync());

    private static Task<int> TotalAsync(ProvinceApp app, string campaign) => app.InAsync(ProvinceApp.Hengyang, db => db.CampaignPoolCandidates.CountAsync(row => row.CampaignId == Guid.Parse(campaign)));

    private static Process Start(ProvinceApp app)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = app.Database.Options.Folder };
        foreach (var (name, value) in new[] { ("Database__Folder", app.Database.Options.Folder), ("Database__Provider", "sqlite"), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Logging__LogLevel__Default", "None"), ("Jobs__LookEvery", "00:00:01") })
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The application did not start.");
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await isSo())
            await Task.Delay(20, limit.Token);
    }
}
