using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Campaigns.Training;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Deadlines;

/// <summary>What a campaign asks of its cities and groups besides rosters: pools, training, fieldwork that was reopened, and filings that were not taken. Letters go when the test says so.</summary>
public sealed class CampaignDeadlineTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Pool_FiledReturnedAndFiledAgain_ClosesAndReopensOnBothSides(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var campaign = await IssueAsync(app);
        var (organiser, planner, leader, today) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"), await app.AsAsync("hengyang.leader"), app.Today());
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignPool)).Select(d => d.City).Distinct().Count().ShouldBe(14);
        (await PoolsAsync(app)).ShouldAllBe(d => d.Due == today.AddDays(15) && d.State == DeadlineState.Open && d.NextRungOn != null);
        await planner.ImportAsync(campaign, PoolApi.Row(1));
        await (await leader.StepAsync(PoolApi.Of(campaign), "filing", new { })).ShouldBeJsonAsync();
        (await PoolsAsync(app)).Select(d => d.State).ShouldBe([DeadlineState.Done, DeadlineState.Open], "the letter is on its way");
        await app.DeliverAsync();
        (await PoolsAsync(app)).ShouldAllBe(d => d.ClosedOn == today && d.NextRungOn == null);
        (await CellAsync(organiser, today)).ShouldBe((1, 1));

        await (await organiser.StepAsync($"campaigns/pools/{await app.FiledPoolAsync(campaign)}", "return", new { comment = "请补充" })).ShouldBeJsonAsync();
        (await PoolsAsync(app)).Select(d => d.State).ShouldBe([DeadlineState.Done, DeadlineState.Open]);
        await app.DeliverAsync();
        (await PoolsAsync(app)).ShouldAllBe(d => d.State == DeadlineState.Open && d.ClosedOn == null);
        (await CellAsync(organiser, today)).ShouldBe((1, 0));
        app.Later(TimeSpan.FromDays(1));
        await app.FilePoolAsync(campaign);
        (await PoolsAsync(app)).ShouldAllBe(d => d.ClosedOn == today, "the first filing says when");
        await (await (await app.AsAsync(CampaignApi.Organiser)).StepAsync($"campaigns/pools/{await app.FiledPoolAsync(campaign)}", "acceptance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await PoolsAsync(app)).ShouldAllBe(d => d.State == DeadlineState.Done);
    }

    [Fact]
    public async Task Dates_SetAfterIssue_BringTheirDeadlinesToBothSides()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var campaign = await app.IssueAsync();
        var due = app.Today().AddDays(20);
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignPool)).ShouldBeEmpty("the campaign sets no such day");
        await (await (await app.AsAsync(CampaignApi.Organiser)).StepAsync($"campaigns/{campaign}", "dates", new { dates = new { pool = CampaignApi.Text(due) }, reason = "防汛" })).ShouldBeJsonAsync();
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignPool)).Count(d => d.Due == due).ShouldBe(14);
        await app.DeliverAsync();
        (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.CampaignPool)).Single().Due.ShouldBe(due);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Training_OfAGroup_IsDueUntilEverybodyIsRecorded(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var campaign = await app.BeginTrainingAsync();
        var (issued, groups) = (app.Today(), await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignTraining));
        groups.Select(d => (d.Part, d.Due)).ShouldBe(Enumerable.Range(1, 7).Select(number => ($"training/{number}", issued.AddDays(20))));
        app.Later(TimeSpan.FromDays(22));
        await app.RemindAsync();
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignTraining)).ShouldAllBe(d => d.State == DeadlineState.Open && d.IsLate(app.Today()));
        (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.CampaignTraining)).Single().State.ShouldBe(DeadlineState.Done, "the city cannot know");

        var (organiser, today) = (await app.AsAsync(CampaignApi.Organiser), app.Today());
        await (await organiser.TrainAsync(campaign, today.AddDays(-3), "邵一", "舟行远")).ShouldBeJsonAsync();
        (await GroupAsync(app)).State.ShouldBe(DeadlineState.Open, "two are missing");
        await (await organiser.TrainAsync(campaign, today.AddDays(-1), "邵一", "舟行远", "耒水清", "钟九")).ShouldBeJsonAsync();
        (await GroupAsync(app)).ClosedOn.ShouldBe(today.AddDays(-1));
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignTraining)).Count(d => d.State == DeadlineState.Open).ShouldBe(6);
        await (await organiser.TrainAsync(campaign, today, "邵一")).ShouldBeJsonAsync();
        (await GroupAsync(app)).State.ShouldBe(DeadlineState.Open, "it was recorded wrongly");
    }

    [Fact]
    public async Task Fieldwork_ClosedAndReopened_ClosesAndReopensItsDays()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var campaign = await app.BeginTrainingAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲铸造厂");
        await (await (await app.AsMemberAsync("hengyang.inspector")).RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await organiser.StepAsync($"fieldwork/{campaign}/groups/3", "closing")).ShouldBeJsonAsync();
        async Task<DeadlineState[]> StatesAsync() =>
            [.. (await app.DeadlinesAsync(ProvinceApp.Hunan)).Where(d => d.Part is "completion/3" or "extended/3" or "training/3").OrderBy(d => d.Part, StringComparer.Ordinal).Select(d => d.State)];
        (await StatesAsync()).ShouldBe([DeadlineState.Done, DeadlineState.Done, DeadlineState.Dropped], "nobody can record training any more");
        await (await organiser.StepAsync($"fieldwork/{campaign}/groups/3", "reopening", new { reason = "补充检查" })).ShouldBeJsonAsync();
        (await StatesAsync()).ShouldBe([DeadlineState.Open, DeadlineState.Open, DeadlineState.Open]);
    }

    [Fact]
    public async Task Filings_ThatTheProvinceDidNotTake_AreDueAgain()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var campaign = await IssueAsync(app);
        await app.InAsync(ProvinceApp.Hunan, db => db.Campaigns.Where(c => c.Id == Guid.Parse(campaign)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Stage, CampaignStage.Draft)));
        var (planner, desk) = (await app.AsAsync("hengyang.planner"), $"campaigns/assignments/{campaign}");
        await (await planner.ChangeAsync(HttpMethod.Post, desk, "members", await app.OfficerAsync("舟行远", app.Today().AddYears(1)))).ShouldBeJsonAsync();
        await (await planner.StepAsync(desk, "filing")).ShouldBeJsonAsync();
        await planner.ImportAsync(campaign, PoolApi.Row(1));
        await (await (await app.AsAsync("hengyang.leader")).StepAsync(PoolApi.Of(campaign), "filing", new { })).ShouldBeJsonAsync();
        async Task<DeadlineState[]> StatesAsync() => [.. (await app.DeadlinesAsync(ProvinceApp.Hengyang)).Where(d => d.Kind is DeadlineKind.CampaignRoster or DeadlineKind.CampaignPool).Select(d => d.State)];
        (await StatesAsync()).ShouldBe([DeadlineState.Done, DeadlineState.Done]);
        await app.DeliverAsync();
        (await StatesAsync()).ShouldBe([DeadlineState.Open, DeadlineState.Open]);
    }

    private static Task<string> IssueAsync(ProvinceApp app) => app.IssueChangedAsync(terms => terms["dates"]!["pool"] = CampaignApi.Text(app.Today().AddDays(15)));

    /// <summary>The pool of Hengyang, on the city's desk and on the province's.</summary>
    private static async Task<Deadline[]> PoolsAsync(ProvinceApp app) =>
        [(await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.CampaignPool)).Single(), (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignPool)).Single(d => d.City == ProvinceApp.Hengyang)];

    private static async Task<Deadline> GroupAsync(ProvinceApp app) => (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignTraining)).Single(d => d.Part == "training/3");

    /// <summary>How many pools of Hengyang the wall of the quarter of the deadline shows, and how many of them done.</summary>
    private static async Task<(int All, int Done)> CellAsync(HttpClient organiser, DateOnly today)
    {
        var due = today.AddDays(15);
        var wall = await organiser.ReadAsync($"deadlines/wall?year={due.Year}&quarter={(due.Month + 2) / 3}");
        var cell = wall.GetProperty("cities").EnumerateArray().Single(city => city.GetProperty("name").GetString() == "衡阳市").GetProperty("cells").EnumerateArray()
            .Single(one => one.GetProperty("kind").GetString() == "campaignPool");
        return (cell.GetProperty("all").GetInt32(), cell.GetProperty("done").GetInt32());
    }
}
