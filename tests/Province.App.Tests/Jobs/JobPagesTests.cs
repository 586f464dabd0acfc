using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Jobs;
using Province.App.Tests.Plans;
using Province.Domain.Jobs;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Jobs;

/// <summary>The administrator's list of jobs: the own tenant's, with a second try and an end by hand; the installation for the province alone.</summary>
public sealed class JobPagesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Jobs_OfATenant_AreListedEndedAndTriedAgainByItsAdministrator(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var mine = await AddAsync(app, ProvinceApp.Hengyang, "甲");
        var other = await AddAsync(app, ProvinceApp.Zhuzhou, "乙");
        var admin = await app.AsAsync("hengyang.admin");
        (await admin.ReadAsync("jobs")).GetProperty("items").EnumerateArray().Select(job => job.GetProperty("title").GetString()).ShouldBe(["甲"]);
        (await admin.ReadAsync("jobs?state=dead")).GetProperty("total").GetInt32().ShouldBe(0);
        (await admin.ReadAsync("jobs?state=waiting&kind=test.unknown&q=甲")).GetProperty("total").GetInt32().ShouldBe(1);
        await admin.GetAsync($"/api/v1/jobs/{other}").ShouldRefuseAsync(404, "job.not_found");
        await admin.PostAsync($"/api/v1/jobs/{other}/cancellation", null).ShouldRefuseAsync(404, "job.not_found");
        await (await app.AsAsync("hengyang.planner")).GetAsync("/api/v1/jobs").ShouldRefuseAsync(403, "caller.lacks_right");

        await admin.PostAsync($"/api/v1/jobs/{mine}/retry", null).ShouldRefuseAsync(409, "job.not_given_up");
        await app.RunJobAsync(ProvinceApp.Hengyang, mine);
        var dead = await admin.ReadAsync($"jobs/{mine}");
        (dead.GetProperty("state").GetString(), dead.GetProperty("errorCode").GetString()).ShouldBe(("dead", "job.unknown_kind"));
        await admin.PostAsync($"/api/v1/jobs/{mine}/cancellation", null).ShouldRefuseAsync(409, "job.ended");
        var taken = await AddAsync(app, ProvinceApp.Hengyang, "甲");
        await admin.PostAsync($"/api/v1/jobs/{mine}/retry", null).ShouldRefuseAsync(409, "job.key_taken");
        (await (await admin.PostAsync($"/api/v1/jobs/{taken}/cancellation", null)).ShouldBeJsonAsync()).GetProperty("state").GetString().ShouldBe("cancelled");
        (await (await admin.PostAsync($"/api/v1/jobs/{mine}/retry", null)).ShouldBeJsonAsync(HttpStatusCode.Accepted)).GetProperty("state").GetString().ShouldBe("waiting");
        (await app.InAsync(ProvinceApp.Hengyang, db => db.AuditEntries.Where(entry => entry.SubjectKind == "job").OrderBy(entry => entry.At).Select(entry => entry.Action).ToListAsync())).ShouldBe(["CancelJob", "RetryJob"]);
        (await app.InAsync(ProvinceApp.Zhuzhou, db => db.JobRuns.SingleAsync())).State.ShouldBe(JobState.Waiting);
    }

    [Fact]
    public async Task Pages_WithoutScript_CancelAndTryAgainAfterAsking()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var job = await AddAsync(app, ProvinceApp.Hengyang, "甲");
        var browser = await Browser.SignedInAsync(app, "hengyang.admin");
        (await browser.PageAsync("/jobs")).QuerySelector($"a[href='/jobs/{job}']").ShouldNotBeNull();
        (await browser.PageAsync($"/jobs/{job}")).QuerySelector($"#job[data-refresh] a[href='/jobs/{job}/cancellation']").ShouldNotBeNull("what is fetched anew takes it away when the job ends");
        await SubmitAsync(browser, $"/jobs/{job}/cancellation");
        var page = await browser.PageAsync($"/jobs/{job}");
        page.Body!.TextContent.ShouldContain("已取消");
        page.QuerySelector($"a[href='/jobs/{job}/cancellation']").ShouldBeNull();
        page.QuerySelector($"#job a[href='/jobs/{job}/retry']").ShouldNotBeNull("it comes with what is fetched anew");
        await SubmitAsync(browser, $"/jobs/{job}/retry");
        (await browser.PageAsync($"/jobs/{job}")).Body!.TextContent.ShouldContain("等待执行");
        await browser.PageAsync("/jobs?state=lost", HttpStatusCode.UnprocessableEntity);
        await (await Browser.SignedInAsync(app, "zhuzhou.admin")).PageAsync($"/jobs/{job}", HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Scheduler_NodesAndSchedules_AreTheProvincesToSee(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        await (await app.AsAsync("hengyang.admin")).GetAsync("/api/v1/jobs/scheduler").ShouldRefuseAsync(403, "jobs.province_only");
        var admin = await app.AsAsync("hunan.admin");
        var node = app.Services.GetRequiredService<JobNode>().Name;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await admin.ReadAsync("jobs/scheduler")).GetProperty("nodes").EnumerateArray().Any(known => known.GetProperty("name").GetString() == node && known.GetProperty("isAlive").GetBoolean()))
            await Task.Delay(50, limit.Token);
        (await (await Browser.SignedInAsync(app, "hunan.admin")).PageAsync("/jobs/scheduler")).Body!.TextContent.ShouldContain(node);
    }

    private static Task<Guid> AddAsync(ProvinceApp app, TenantId tenant, string title) => app.InAsync(tenant, async db =>
    {
        var now = app.Clock.GetUtcNow();
        var job = db.JobRuns.Add(new JobRun(tenant, Guid.CreateVersion7(now), new JobOrder("test.unknown", "key", title, "{}", 3), now)).Entity;
        await db.SaveChangesAsync();
        return job.Id;
    });

    private static async Task SubmitAsync(Browser browser, string address)
    {
        var form = (await browser.PageAsync(address)).QuerySelector("main form[method=post]").ShouldNotBeNull();
        var values = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        (await browser.Client.PostAsync(address, new FormUrlEncodedContent(values))).StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.SeeOther);
    }
}

internal static class JobSteps
{
    /// <summary>Runs one job as the engine would, here and now.</summary>
    internal static Task RunJobAsync(this ProvinceApp app, TenantId tenant, Guid id) => app.Services.GetRequiredService<JobRunner>().RunAsync(new JobAddress(tenant, id), CancellationToken.None);
}
