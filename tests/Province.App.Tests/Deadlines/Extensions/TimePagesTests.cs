using System.Net;
using Province.App.Seed;
using Province.App.Tests.Campaigns;
using Province.Domain.Deadlines;

namespace Province.App.Tests.Deadlines.Extensions;

/// <summary>The pages of more time, without script.</summary>
public sealed class TimePagesTests
{
    [Fact]
    public async Task Pages_AskedAndDeclined_KeepWhatWasTypedAndShowWhatWasAnswered()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        await app.FileNextYearAsync();
        var quarter = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).First(d => d.UnitCode is null);
        var (page, ask) = ($"/deadlines/{quarter.Id}", $"/deadlines/{quarter.Id}/extension");
        var section = await Browser.SignedInAsync(app, "hengyang.section");
        (await section.PageAsync(page)).QuerySelector($"a[href='{ask}']").ShouldNotBeNull().TextContent.ShouldBe("申请延期");
        (await section.PageAsync(ask)).Body!.TextContent.ShouldContain("申请由局领导审批");
        var refused = await section.PostFormAsync(ask, ask, ("until", CampaignApi.Text(quarter.Due)), ("reason", "汛期停产"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var form = Browser.Parse(await refused.Content.ReadAsStringAsync());
        (form.QuerySelector("#field-until-error")!.TextContent, form.QuerySelector("#field-reason")!.TextContent).ShouldBe(("延期后的日期应晚于现在的期限。", "汛期停产"));
        (await section.PostFormAsync(ask, ask, ("until", "明天"), ("reason", "汛期停产"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await section.PostFormAsync(ask, ask, ("until", CampaignApi.Text(quarter.Due.AddDays(9))), ("reason", "汛期停产"))).Headers.Location!.ToString().ShouldBe(page);
        var waits = await section.PageAsync(page);
        waits.QuerySelector("#time-title").ShouldNotBeNull();
        (waits.QuerySelector($"a[href='{ask}']"), waits.Body!.TextContent.Contains("等待局领导答复")).ShouldBe((null, true));
        (await section.Client.GetAsync(ask)).Headers.Location!.ToString().ShouldBe(page, "one request is enough");

        var request = $"/deadlines/extensions/{(await app.TimeRequestsAsync(ProvinceApp.Hengyang)).Single().Id}";
        (await section.PageAsync(request)).Forms.ShouldNotContain(one => one.GetAttribute("action") == request, "who asks does not answer");
        var leader = await Browser.SignedInAsync(app, "hengyang.leader");
        (await leader.PostFormAsync(request, request, ("decision", "approve"), ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await leader.PostFormAsync(request, request, ("decision", "refuse"), ("reason", "时间足够"), ("password", "wrong"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await leader.PostFormAsync(request, request, ("decision", "refuse"), ("reason", "时间足够"), ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var told = (await section.PageAsync(page)).Body!.TextContent;
        (told.Contains("未批准"), told.Contains("时间足够（岳南山")).ShouldBe((true, true));
        (await leader.PageAsync("/deadlines/extensions?stage=refused")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await leader.PageAsync("/deadlines/extensions?stage=asked")).Body!.TextContent.ShouldContain("没有延期申请");
        await leader.PageAsync("/deadlines/extensions?stage=wrong", HttpStatusCode.UnprocessableEntity);
        await (await Browser.SignedInAsync(app, "zhuzhou.leader")).PageAsync(request, HttpStatusCode.NotFound);
        await (await Browser.SignedInAsync(app, "hengyang.inspector")).PageAsync(ask, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task RulesPage_WhoExtends_IsChosenOnlyFromWhoMay()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var address = $"/deadlines/rules?year={app.Today().Year}";
        var rules = await (await Browser.SignedInAsync(app, "hengyang.admin")).PageAsync(address);
        string[] Options(string kind) => [.. rules.QuerySelectorAll($"select[name='{kind}.extendedBy'] option").Select(option => option.TextContent)];
        Options("QuarterTargets").ShouldBe(["局领导", "法制审核人员", "省应急管理厅"]);
        Options("PlanFiling").ShouldBe(["省应急管理厅"]);
        Options("CampaignRoster").ShouldBeEmpty();
        (await (await Browser.SignedInAsync(app, "hunan.admin")).PageAsync(address)).QuerySelector("select[name='PlanFiling.extendedBy']").ShouldBeNull("the province asks nobody");
    }
}
