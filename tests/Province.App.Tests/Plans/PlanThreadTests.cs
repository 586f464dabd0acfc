using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.Tests;

namespace Province.App.Tests.Plans;

/// <summary>From a city's document to the province's desk and back, through the API, in two tenants.</summary>
public sealed class PlanThreadTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Thread_ReturnedMendedAndFiledAgain_EndsAccepted(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var planner = await app.AsAsync("hengyang.planner");
        var organiser = await app.AsAsync("hunan.organiser");
        var (plan, filed) = await app.FileHengyangAsync();
        (await planner.StageAsync(plan)).ShouldBe("filed");

        object comments = new { comments = new object[] { new { annex = 1, text = "请核对交叉执法对象" }, new { annex = (int?)null, text = "请补充说明" } } };
        await (await organiser.StepAsync($"filed-plans/{filed}", "return", comments)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var returned = await planner.ReadAsync($"plans/{plan}");
        returned.Stage().ShouldBe("returned");
        returned.GetProperty("comments").EnumerateArray().Select(c => (c.GetProperty("annex").ValueKind, c.GetProperty("text").GetString()))
            .ShouldBe([(JsonValueKind.Number, "请核对交叉执法对象"), (JsonValueKind.Null, "请补充说明")]);

        var mended = PlanApi.Sample("hengyang-2024.txt").Replace("烟花爆竹零售网点 17 家", "烟花爆竹批发企业 17 家", StringComparison.Ordinal);
        var import = await (await planner.ImportAsync(mended)).ShouldBeJsonAsync(HttpStatusCode.Created);
        import.GetProperty("version").GetInt32().ShouldBe(2);
        var changes = await planner.ReadAsync($"plans/{plan}/versions/2/changes");
        changes.GetArrayLength().ShouldBeGreaterThan(0);
        var (_, again) = await app.FileHengyangAsync();
        await organiser.StepAsync($"filed-plans/{filed}", "acceptance").ShouldRefuseAsync(409, "filed_plan.superseded");
        await (await organiser.StepAsync($"filed-plans/{again}", "acceptance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await planner.StageAsync(plan)).ShouldBe("accepted");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Filed_SnapshotOnTheDesk_IsWhatTheCitySealed(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var planner = await app.AsAsync("hengyang.planner");
        var key = await ExplainFirstAsync(planner);
        var (plan, filed) = await app.FileHengyangAsync();
        var onDesk = await (await app.AsAsync("hunan.organiser")).ReadAsync($"filed-plans/{filed}");
        var inCity = await planner.ReadAsync($"plans/{plan}");
        var snapshot = onDesk.GetProperty("snapshot");
        snapshot.GetProperty("document").GetRawText().ShouldBe(inCity.GetProperty("document").GetRawText());
        snapshot.GetProperty("explanations").GetProperty(key).GetString().ShouldBe("以附件为准");
        var sent = await app.InAsync(ProvinceApp.Hengyang, db => db.Outbox.SingleAsync(e => e.Kind == "plan.filed"));
        onDesk.GetProperty("sha256").GetString().ShouldBe(sent.Sha256);
        var file = snapshot.GetProperty("file").GetProperty("sha256").GetString();
        (await app.InAsync(ProvinceApp.Hunan, db => db.Files.AnyAsync(f => f.Sha256 == file))).ShouldBeTrue();
    }

    [Fact]
    public async Task Answer_TwoOfficersAtOnce_SecondIsToldAndNothingIsOverwritten()
    {
        await using var app = await ProvinceApp.StartAsync();
        var organiser = await app.AsAsync("hunan.organiser");
        var (_, filed) = await app.FileHengyangAsync();
        var seen = (await organiser.GetAsync($"/api/v1/filed-plans/{filed}")).Headers.ETag!.Tag;
        await (await organiser.StepAsync($"filed-plans/{filed}", "acceptance", etag: seen)).ShouldBeJsonAsync();
        object comments = new { comments = new[] { new { annex = 1, text = "请核对" } } };
        await organiser.StepAsync($"filed-plans/{filed}", "return", comments, seen).ShouldRefuseAsync(412, "filed_plan.stale");
        (await organiser.ReadAsync($"filed-plans/{filed}")).GetProperty("stage").GetString().ShouldBe("accepted");
    }

    [Fact]
    public async Task Steps_WithoutOrWithAnOldVersion_AreRefused()
    {
        await using var app = await ProvinceApp.StartAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var plan = (await planner.ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;
        await planner.PostAsync($"/api/v1/plans/{plan}/submission", null).ShouldRefuseAsync(428, "version.missing");
        await planner.StepAsync($"plans/{plan}", "submission", etag: "\"99\"").ShouldRefuseAsync(412, "version.stale");
        (await planner.StageAsync(plan)).ShouldBe("draft");
    }

    [Fact]
    public async Task Plans_OfAnotherTenant_AreNotFound()
    {
        await using var app = await ProvinceApp.StartAsync();
        var hengyang = await app.AsAsync("hengyang.planner");
        var zhuzhou = await app.AsAsync("zhuzhou.planner");
        var plan = (await hengyang.ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;
        await hengyang.ReadAsync($"plans/{plan}");   // from now on its document is kept
        await zhuzhou.GetAsync($"/api/v1/plans/{plan}").ShouldRefuseAsync(404, "plan.not_found");
        await zhuzhou.StepAsync($"plans/{plan}", "submission", etag: "\"1\"").ShouldRefuseAsync(404, "plan.not_found");
        await (await app.AsAsync("hunan.organiser")).GetAsync($"/api/v1/plans/{plan}").ShouldRefuseAsync(403, "caller.lacks_right");
        (await hengyang.StageAsync(plan)).ShouldBe("draft");
    }

    private static async Task<string> ExplainFirstAsync(HttpClient planner)
    {
        var plan = (await planner.ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;
        var key = (await planner.ReadAsync($"plans/{plan}/diagnostics"))[0].GetProperty("key").GetString()!;
        await (await planner.StepAsync($"plans/{plan}", "explanations", new { key, reason = "以附件为准" })).ShouldBeJsonAsync();
        return key;
    }
}
