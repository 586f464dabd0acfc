using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Deadlines;

/// <summary>Deadlines make themselves, move, close and reopen with their subjects, in each tenant its own.</summary>
public sealed class DeadlineSourceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Plan_Filed_HasADeadlineForEachQuarterAndDepartmentWithItsClause(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (plan, year) = await app.FileNextYearAsync();
        var quarters = await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets);
        quarters.Select(d => d.Due).Distinct().Order().ShouldBe([new(year, 3, 31), new(year, 6, 30), new(year, 9, 30), new(year, 12, 31)]);
        quarters.ShouldAllBe(d => d.SubjectId == Guid.Parse(plan) && d.State == DeadlineState.Open && d.Clause.StartsWith("附件 ") && d.Clause.Contains('行'));
        quarters.Where(d => d.Due.Month == 3).Select(d => d.Department).OfType<string>().Count().ShouldBeGreaterThan(2, "most annexes name their department");
        quarters.ShouldContain(d => d.Title.Contains("复查"), "re-inspections are due too");
        (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.Assessment)).Select(d => d.Due).Order().ShouldBe([new(year, 6, 30), new(year, 12, 31)]);
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.QuarterTargets)).ShouldBeEmpty();
        (await app.DeadlinesAsync(ProvinceApp.Zhuzhou, DeadlineKind.QuarterTargets)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_FiledAfterItsYear_AsksNobodyForWhatWasDueBefore()
    {
        await using var app = await ProvinceApp.StartAsync();
        await app.FileHengyangAsync();   // the plan of 2024
        (await app.DeadlinesAsync(ProvinceApp.Hengyang)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_FiledAgainWithASentenceMoreInFront_KeepsWhatWasConfirmedWithItsTask()
    {
        await using var app = await ProvinceApp.StartAsync();
        var sample = PlanApi.Sample("hengyang-2024.txt").Replace("2024", $"{app.Today().Year + 1}", StringComparison.Ordinal);
        string With(string sentences) => sample.Replace("**（五）严格监督执纪问责。**", $"**（五）严格执法监督。**{sentences}", StringComparison.Ordinal);
        var (planner, section) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("hengyang.section"));
        var (plan, year) = await app.FileNextYearAsync(With("每季度评查案卷 9 件。"));
        async Task<List<(string Title, DeadlineState State)>> TasksAsync() => [.. (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.Supervision)).Where(d => d.Due.Month == 3 && d.State != DeadlineState.Dropped).Select(d => (d.Title, d.State))];
        var first = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.Supervision)).Single(d => d.Due.Month == 3);
        await (await section.StepAsync($"deadlines/{first.Id}", "confirmation", new { on = CampaignApi.Text(app.Today()), remark = "已评查" })).ShouldBeJsonAsync();
        var filed = await app.FiledAsync(year, "衡阳市");
        await (await (await app.AsAsync("hunan.organiser")).StepAsync($"filed-plans/{filed}", "return", new { comments = new[] { new { text = "请补充" } } })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await (await planner.ImportAsync(With("每季度抽查执法记录 5 份。每季度评查案卷 9 件。"))).ShouldBeJsonAsync(System.Net.HttpStatusCode.Created);
        await app.TakeToFilingAsync(plan);
        (await TasksAsync()).ShouldBe([($"{year} 年第 1 季度执法监督：每季度抽查执法记录5份。", DeadlineState.Open), ($"{year} 年第 1 季度执法监督：每季度评查案卷9件。", DeadlineState.Done)], ignoreOrder: true);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Filing_ReturnedAndFiledAgain_ReopensAndClosesOnBothSides(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (plan, year) = await app.FileNextYearAsync();
        app.Later(TimeSpan.FromDays(366 - app.Today().DayOfYear));   // into the year of the plan
        await app.RemindAsync();
        async Task<(DeadlineState, DeadlineState)> StatesAsync() => (
            (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.PlanFiling)).Single(d => d.Year == year).State,
            (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.PlanFiling)).Single(d => d.Year == year && d.City == ProvinceApp.Hengyang).State);
        (await StatesAsync()).ShouldBe((DeadlineState.Done, DeadlineState.Done));
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.PlanFiling)).Count(d => d.Year == year).ShouldBe(14);
        var filed = await app.FiledAsync(year, "衡阳市");
        await (await (await app.AsAsync("hunan.organiser")).StepAsync($"filed-plans/{filed}", "return", new { comments = new[] { new { text = "请核对附件" } } })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await StatesAsync()).ShouldBe((DeadlineState.Open, DeadlineState.Open));
        await (await (await app.AsAsync("hengyang.planner")).ImportAsync(PlanApi.Sample("hengyang-2024.txt").Replace("2024", $"{year}", StringComparison.Ordinal) + "\n")).ShouldBeJsonAsync(System.Net.HttpStatusCode.Created);
        await app.TakeToFilingAsync(plan);
        (await StatesAsync()).ShouldBe((DeadlineState.Done, DeadlineState.Done));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Campaign_FromIssueToRoster_MovesAndClosesOnBothSides(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.IssueAsync();
        var today = app.Today();
        (await app.DeadlinesAsync(ProvinceApp.Hunan)).CountBy(d => d.Kind).ToDictionary().ShouldBe(new Dictionary<DeadlineKind, int>
        {
            [DeadlineKind.CampaignRoster] = 14, [DeadlineKind.CampaignCompletion] = 7, [DeadlineKind.CampaignExtendedCompletion] = 7, [DeadlineKind.CampaignSummary] = 7,
        }, ignoreOrder: true);
        (await app.DeadlinesAsync(ProvinceApp.Hengyang)).Select(d => d.Kind).ShouldBe(   // Shaoyang leads the group
            [DeadlineKind.CampaignRoster, DeadlineKind.CampaignCompletion, DeadlineKind.CampaignExtendedCompletion], ignoreOrder: true);
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", new { kind = "roster", until = CampaignApi.Text(today.AddDays(15)), reason = "出差" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var extension = (await organiser.ReadAsync($"campaigns/{campaign}/extensions"))[0].GetProperty("extension").GetProperty("id").GetString();
        await (await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { grantedUntil = CampaignApi.Text(today.AddDays(13)) })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        async Task<List<Deadline>> RostersAsync() =>
            [(await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.CampaignRoster)).Single(), (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignRoster)).Single(d => d.City == ProvinceApp.Hengyang)];
        (await RostersAsync()).ShouldAllBe(d => d.Due == today.AddDays(13) && d.FirstDue == today.AddDays(10) && d.State == DeadlineState.Open);
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.CampaignRoster)).Count(d => d.Due == today.AddDays(10)).ShouldBe(13);

        await app.FileRosterAsync(campaign, CampaignApi.Officer("甲", today.AddYears(2)));
        (await RostersAsync()).ShouldAllBe(d => d.State == DeadlineState.Done && d.ClosedOn == today && d.NextRungOn == null);
        await (await organiser.StepAsync($"campaigns/rosters/{await app.RosterAsync(campaign, "衡阳市")}", "return", new { comment = "请换人" })).ShouldBeJsonAsync();
        (await RostersAsync()).Select(d => d.State).ShouldBe([DeadlineState.Done, DeadlineState.Open], "the letter is on its way");
        await app.DeliverAsync();
        (await RostersAsync()).ShouldAllBe(d => d.State == DeadlineState.Open && d.ClosedOn == null && d.NextRungOn != null);
    }

    [Fact]
    public async Task Finding_HandedOver_IsDueAfterTheDaysOfTheRulesUntilItIsPutRight()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await app.HandOverAsync(await app.AsMemberAsync("hengyang.inspector"), target, "护栏缺失");
        async Task<Deadline> FoundAsync() => (await app.DeadlinesAsync(ProvinceApp.Zhuzhou, DeadlineKind.Rectification)).Single();
        var deadline = await FoundAsync();
        (deadline.Due, deadline.State, deadline.UnitCode).ShouldBe((app.Today().AddDays(30), DeadlineState.Open, "430211"));
        deadline.Title.ShouldBe("整改：株洲水泥厂，护栏缺失");
        var city = await app.AsAsync("zhuzhou.section");
        Task AnswerAsync(object answer) => city.StepAsync($"received-findings/{deadline.SubjectId}", "answer", answer).ContinueWith(step => step.Result.ShouldBeJsonAsync(), TaskScheduler.Default).Unwrap();
        await AnswerAsync(new { state = "disputed", remark = "不属于本企业" });
        (await FoundAsync()).State.ShouldBe(DeadlineState.Dropped);
        await AnswerAsync(new { state = "accepted" });
        (await FoundAsync()).State.ShouldBe(DeadlineState.Open);
        await AnswerAsync(new { state = "rectified", remark = "已装护栏", rectifiedOn = CampaignApi.Text(app.Today()) });
        (await FoundAsync()).ClosedOn.ShouldBe(app.Today());
    }
}
