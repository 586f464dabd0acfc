using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Campaigns.Training;
using Province.App.Tests.Deadlines.Extensions;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Deadlines;

/// <summary>What facts have made over a random history is what the subjects alone give when everything is made anew.</summary>
public sealed class RebuildTests
{
    private static readonly TenantId[] Tenants = [ProvinceApp.Hunan, ProvinceApp.Hengyang, ProvinceApp.Zhuzhou];

    [Theory]
    [InlineData("sqlite", 11)]
    [InlineData("sqlite", 12)]
    [InlineData("sqlite", 13)]
    [InlineData("sqlite", 14)]
    public async Task Rebuild_AfterAnyHistory_GivesWhatFactsMade(string provider, int seed)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var random = new Random(seed);
        var campaign = await app.BeginTrainingAsync();
        await (await (await app.AsAsync(CampaignApi.Organiser)).StepAsync($"campaigns/{campaign}", "dates", new { dates = new { pool = CampaignApi.Text(app.Today().AddDays(25)) }, reason = "防汛" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await app.FileNextYearAsync();
        await app.RemindAsync();
        for (var step = 0; step < 18; step++)
            await StepAsync(app, campaign, random, step);
        await MoreTimeAsync(app, random);
        await app.DeliverAsync();
        await app.RemindAsync();   // what is over with its day is closed by a look

        (await app.InAsync(ProvinceApp.Hunan, db => db.TimeRequests.CountAsync(request => request.GrantedUntil != null))
            + await app.InAsync(ProvinceApp.Hengyang, db => db.TimeRequests.CountAsync(request => request.GrantedUntil != null))).ShouldBeGreaterThan(0, "no time was granted in this history");
        foreach (var tenant in Tenants)
        {
            var made = DeadlineApi.Say(await app.DeadlinesAsync(tenant));
            made.Count.ShouldBeGreaterThan(2);
            await app.RebuildAsync(tenant);
            await ShouldBeAsync(app, tenant, made, "made anew in place");
            await app.InAsync(tenant, async db =>
            {
                await db.Reminders.ExecuteDeleteAsync();
                return await db.Deadlines.ExecuteDeleteAsync();
            });
            await app.RebuildAsync(tenant);
            await ShouldBeAsync(app, tenant, made, "made from nothing");
        }
    }

    private static async Task ShouldBeAsync(ProvinceApp app, TenantId tenant, List<string> made, string how)
    {
        var now = DeadlineApi.Say(await app.DeadlinesAsync(tenant));
        now.Except(made).Concat(made.Except(now)).ShouldBeEmpty($"{tenant} {how}");
    }

    private static async Task StepAsync(ProvinceApp app, string campaign, Random random, int number)
    {
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        switch (number < 3 ? 5 : random.Next(16))   // findings first, while everybody on the roster may still work
        {
            case 0:
                app.Later(TimeSpan.FromDays(random.Next(1, 6)));
                break;
            case 1:
                await organiser.StepAsync($"fieldwork/{campaign}/groups/3", "reopening", new { reason = "名单要改" });   // whose people change is not done with its fieldwork
                await organiser.StepAsync($"campaigns/rosters/{await app.RosterAsync(campaign, "衡阳市")}", "return", new { comment = "请换人" });
                break;
            case 2:
                await planner.StepAsync($"campaigns/assignments/{campaign}", "filing");
                break;
            case 3:
                await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", new { kind = random.Next(2) == 0 ? "roster" : "completion", until = CampaignApi.Text(app.Today().AddDays(70)), reason = "出差" });
                await app.DeliverAsync();
                break;
            case 4:
                foreach (var one in (await organiser.ReadAsync($"campaigns/{campaign}/extensions")).EnumerateArray().Select(e => e.GetProperty("extension").GetProperty("id").GetString()))
                    await organiser.StepAsync($"campaigns/extensions/{one}", "answer", new { grantedUntil = CampaignApi.Text(app.Today().AddDays(random.Next(60, 90))), reason = "同意" });
                break;
            case 5 when number < 3:
                var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, $"企业{random.Next(1_000_000)}", TargetOrigin.Drawn);
                await app.HandOverAsync(await app.AsMemberAsync("hengyang.team"), target, $"问题{random.Next(1_000_000)}");
                break;
            case 6 or 7:
                await PoolAsync(app, campaign, random);
                break;
            case 8 or 9:
                var people = (await organiser.ReadAsync(TrainingApi.Of(campaign))).GetProperty("members").EnumerateArray().Select(FieldworkApi.NameOf).ToArray();
                await organiser.TrainAsync(campaign, app.Today(), people[..(random.Next(3) == 0 ? random.Next(people.Length) : people.Length)]);
                break;
            case 10:
                await organiser.StepAsync($"fieldwork/{campaign}/groups/3", "closing");
                break;
            case 11:
                await organiser.StepAsync($"fieldwork/{campaign}/groups/3", "reopening", new { reason = "补充检查" });
                break;
            case 12 or 13:
                await MoreTimeAsync(app, random);
                break;
            default:
                await AnswerAsync(await app.AsAsync("zhuzhou.section"), app, random);
                break;
        }

        if (random.Next(2) == 0)
            await app.DeliverAsync();
    }

    /// <summary>The city files its pool, or the province answers what was filed; what cannot be now is refused.</summary>
    private static async Task PoolAsync(ProvinceApp app, string campaign, Random random)
    {
        if (random.Next(2) == 0)
        {
            await (await app.AsAsync("hengyang.planner")).UploadAsync(campaign, "import", PoolApi.Utf8(PoolApi.Heads + PoolApi.Row(random.Next(1000))));
            await (await app.AsAsync("hengyang.leader")).StepAsync(PoolApi.Of(campaign), "filing", new { });
        }
        else if ((await app.PoolOfAsync(campaign, "衡阳市")).GetProperty("latest") is { ValueKind: not System.Text.Json.JsonValueKind.Null } latest)
        {
            var (pool, organiser) = (latest.GetProperty("poolId").GetString(), await app.AsAsync(CampaignApi.Organiser));
            await (random.Next(3) == 0 ? organiser.StepAsync($"campaigns/pools/{pool}", "acceptance") : organiser.StepAsync($"campaigns/pools/{pool}", "return", new { comment = "请补充" }));
        }
    }

    /// <summary>Somebody asks for more time, or what waits is answered, in the city or by the province; what cannot be now is refused.</summary>
    private static async Task MoreTimeAsync(ProvinceApp app, Random random)
    {
        var (zhuzhou, kinds) = (random.Next(2) == 0, new[] { DeadlineKind.PlanFiling, DeadlineKind.QuarterTargets, DeadlineKind.Assessment, DeadlineKind.Rectification });
        var tenant = zhuzhou ? ProvinceApp.Zhuzhou : ProvinceApp.Hengyang;
        var planner = await app.AsAsync(zhuzhou ? "zhuzhou.planner" : "hengyang.planner");
        foreach (var deadline in (await app.DeadlinesAsync(tenant)).Where(d => d.State == DeadlineState.Open && kinds.Contains(d.Kind)).OrderBy(_ => random.Next()).Take(3))
            await planner.AskTimeAsync(deadline.Id, (deadline.Due > app.Today() ? deadline.Due : app.Today()).AddDays(random.Next(1, 60)));
        await app.DeliverAsync();
        foreach (var (answers, name) in new[] { (ProvinceApp.Hunan, "hunan.organiser"), (tenant, zhuzhou ? "zhuzhou.leader" : "hengyang.leader") })
            foreach (var request in (await app.TimeRequestsAsync(answers)).Where(request => request.Stage == ExtensionStage.Asked && random.Next(4) > 0))
                await (await app.AsAsync(name)).GiveTimeAsync(request.Id, random.Next(4) == 0 ? null : request.Due.AddDays(random.Next(1, 90)));
    }

    private static async Task AnswerAsync(HttpClient city, ProvinceApp app, Random random)
    {
        foreach (var finding in (await city.ReadAsync("received-findings")).Items().Select(row => row.GetProperty("findingId").GetGuid()).OrderBy(_ => random.Next()).Take(2))
            await city.StepAsync($"received-findings/{finding}", "answer", random.Next(3) switch
            {
                0 => new { state = "accepted" },
                1 => new { state = "disputed", remark = "不属于本企业" },
                _ => new { state = "rectified", remark = "已改", rectifiedOn = CampaignApi.Text(app.Today()) },
            });
    }
}
