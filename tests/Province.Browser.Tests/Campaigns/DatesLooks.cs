using Province.App.Tests;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Campaigns.Training;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Campaigns;

/// <summary>The pages of training, moved dates and late pools, each looked at on a desk and on a phone.</summary>
public sealed class DatesLooks(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    [BrowserFact]
    public async Task Pages_OfTrainingAndMovedDates_LookRightAtBothWidths()
    {
        var (app, looks) = (server.App, new Looks());
        var campaign = await app.BeginTrainingAsync();
        var (pool, target) = await WorkAsync(app, campaign);
        foreach (var width in new[] { Width.Desktop, Width.Phone })
        {
            var organiser = await server.SignInAsync(CampaignApi.Organiser, width);
            foreach (var (path, name) in new[]
            {
                ($"/{TrainingApi.Of(campaign)}", "training"), ($"/{TrainingApi.Of(campaign, 1)}", "training-empty"), ($"/campaigns/{campaign}", "progress-late"), ($"/campaigns/{campaign}/dates", "dates-moving"), ($"/campaigns/{campaign}/amendment", "amendment"),
                ($"/campaigns/{campaign}?tab=terms", "terms-moved"), ($"/campaigns/{campaign}?tab=history", "history-moved"), ($"/campaigns/{campaign}/report", "report-late"),
                ($"/campaigns/pools/{pool}", "filed-pool-late"), ($"/fieldwork/targets/{target}", "target-untrained"), ($"/fieldwork/targets/{target}/inspection", "visit-untrained"), ("/campaigns/new", "campaign-form-pool"),
            })
            {
                await organiser.GotoAsync(path);
                await looks.AtAsync(organiser, name);
            }

            var leader = await server.SignInAsync("hunan.leader", width);
            await leader.GotoAsync($"/{TrainingApi.Of(campaign)}");
            await looks.AtAsync(leader, "training-read");
            var planner = await server.SignInAsync("hengyang.planner", width);
            foreach (var (path, name) in new[] { ($"/campaigns/assignments/{campaign}", "assignment-moved"), ($"/campaigns/assignments/{campaign}/pool", "pool-due"), ($"/campaigns/assignments/{campaign}/extension", "extension-pool") })
            {
                await planner.GotoAsync(path);
                await looks.AtAsync(planner, name);
            }
        }

        looks.ShouldHaveFoundNothing();
    }

    /// <summary>One city is trained, dates are moved, a pool comes late, and somebody untrained is at a visit.</summary>
    private static async Task<(string Pool, Guid Target)> WorkAsync(ProvinceApp app, string campaign)
    {
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        await (await organiser.TrainAsync(campaign, app.Today(), "邵一", "舟行远")).ShouldBeJsonAsync();
        var dates = new { pool = CampaignApi.Text(app.Today().AddDays(5)), summary = CampaignApi.Text(app.Today().AddDays(65)) };
        await (await organiser.StepAsync($"campaigns/{campaign}", "dates", new { dates, reason = "防汛任务重，书面总结顺延五天；候选企业名单补定报送期限。" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        app.Later(TimeSpan.FromDays(25));
        await (await app.AsAsync("hengyang.planner")).ImportAsync(campaign, PoolApi.Row(1));
        await app.FilePoolAsync(campaign);
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲铸造厂");
        await (await (await app.AsMemberAsync("hengyang.inspector")).RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        return (await app.FiledPoolAsync(campaign), target);
    }
}
