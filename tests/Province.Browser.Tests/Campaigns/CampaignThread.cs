using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Province.Browser.Tests.Harness;
using Province.Browser.Tests.Plans;
using Province.Domain.Calendar;
using static Microsoft.Playwright.Assertions;
using Province.Tests;

namespace Province.Browser.Tests.Campaigns;

/// <summary>The province follows the campaign of 2021, arranges and issues it; Hengyang files its roster, is given more time, and a member acknowledges the rules.</summary>
public abstract class CampaignThread(ProvinceServer server, Width width)
{
    private const string BrokenGroups = """
        () => [...document.querySelectorAll('[data-label="组别"]')].filter(cell => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1;
        }).map(cell => cell.textContent)
        """;

    private readonly Looks _looks = new();

    private DateOnly Today => ChinaTime.Today(server.App.Clock);

    [BrowserFact]
    public async Task Campaign_FromLastTimesSchemeToAnAcceptedRoster_IsWalked()
    {
        var organiser = await server.SignInAsync("hunan.organiser", width);
        var campaign = await MakeAsync(organiser);
        await ArrangeAsync(organiser, campaign);
        await IssueAsync(organiser, campaign);
        var planner = await server.SignInAsync("hengyang.planner", width);
        var assignment = await FileRosterAsync(planner);
        await AskForTimeAsync(planner, assignment);
        await AnswerTimeAsync(organiser, campaign);
        await AcceptAsync(organiser, campaign);
        await AcknowledgeAsync(assignment);
        await SeeProgressAsync(organiser, campaign);
        _looks.ShouldHaveFoundNothing();
    }

    private async Task<string> MakeAsync(IPage organiser)
    {
        await organiser.GotoAsync("/campaigns");
        await _looks.AtAsync(organiser, "campaigns");
        await organiser.Locator("tbody a").First.ClickAsync();
        await organiser.StandsAtAsync("往年存档");
        await _looks.AtAsync(organiser, "campaign-recorded");
        await organiser.GetByRole(AriaRole.Navigation, new() { Name = "方案内容" }).GetByRole(AriaRole.Link, new() { Name = "方案" }).ClickAsync();
        await _looks.AtAsync(organiser, "campaign-terms");
        await organiser.FollowAsync("沿用为新一年方案");
        await _looks.AtAsync(organiser, "campaign-new");
        foreach (var (label, days) in new[] { ("名单报送期限", 5), ("检查完成期限", 30), ("顺延完成期限", 40), ("书面总结期限", 50) })
            await organiser.GetByLabel(label).FillAsync(Text(Today.AddDays(days)));
        await organiser.GetByLabel("标题").FillAsync("");
        await organiser.EvaluateAsync("() => document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
        await organiser.PressAsync("建立方案");
        await organiser.SeesAsync("请填写标题");
        await _looks.AtAsync(organiser, "campaign-new-refused");
        await organiser.GetByLabel("标题").FillAsync("湖南省工贸行业安全监管交叉执法工作方案");
        await organiser.PressAsync("建立方案");
        await organiser.SeesAsync("还没有编组");
        await _looks.AtAsync(organiser, "campaign-unarranged");
        return new Uri(organiser.Url).AbsolutePath;
    }

    private async Task ArrangeAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync($"{campaign}/groups");
        await _looks.AtAsync(organiser, "groups-empty");
        for (var row = 1; row <= Arrangement2021.Groups.Length; row++)
        {
            var (builders, inspected) = Arrangement2021.Groups[row - 1];
            for (var i = 0; i < 2; i++)
            {
                await organiser.Locator($"select[name=builder-{row}]").Nth(i).SelectOptionAsync(row == 1 && i == 1 ? builders[0] : builders[i]);
                await organiser.Locator($"select[name=inspected-{row}]").Nth(i).SelectOptionAsync(inspected[i]);
            }
        }

        await organiser.PressAsync("保存编组");
        await organiser.SeesAsync("CAMP103");
        await _looks.AtAsync(organiser, "groups-faulty");
        await organiser.GotoAsync($"{campaign}/issuance");
        await organiser.SeesAsync("改正后才能下达");
        await organiser.GotoAsync($"{campaign}/groups");
        await organiser.Locator("select[name=builder-1]").Nth(1).SelectOptionAsync("岳阳市");
        await organiser.GetByLabel("第 3 组指导人员").FillAsync("闻溪石");
        await organiser.PressAsync("保存编组");
        await organiser.SeesAsync("CAMP202");
        await _looks.AtAsync(organiser, "groups");
        await organiser.GotoAsync($"{campaign}?tab=documents");
        await organiser.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "实施通知.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("请认真组织实施。") });
        await organiser.PressAsync("添加");
        await organiser.IsToldAsync("已添加附件");
        await _looks.AtAsync(organiser, "campaign-documents");
    }

    private async Task IssueAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync($"{campaign}/issuance");
        await _looks.AtAsync(organiser, "issuance");
        await organiser.GetByLabel("登录密码").FillAsync("wrong password");
        await organiser.PressAsync("下达");
        await organiser.SeesAsync("没有签字");
        await organiser.SignAsync();
        await organiser.PressAsync("下达");
        await organiser.StandsAtAsync("已下达");
        await _looks.AtAsync(organiser, "progress-issued");
        await organiser.GotoAsync($"{campaign}/replacement");
        await _looks.AtAsync(organiser, "replacement");
        await organiser.GetByLabel("理由").FillAsync("防汛任务重");
        await organiser.SignAsync();
        await organiser.PressAsync("调整");
        await organiser.SeesAsync("请选择退出的市州和接替的市州");
        await _looks.AtAsync(organiser, "replacement-refused");
    }

    private async Task<string> FileRosterAsync(IPage planner)
    {
        await planner.GotoAsync("/");
        await planner.ReloadUntilAsync(planner.Locator(".task").Filter(new() { HasText = "报送第 3 组人员名单" }));
        await planner.SeesAsync("还有 5 天");
        await _looks.AtAsync(planner, "home-assignment");
        await planner.GotoAsync("/campaigns/assignments");
        await _looks.AtAsync(planner, "assignments");
        await planner.Locator("tbody a").First.ClickAsync();
        var assignment = new Uri(planner.Url).AbsolutePath;
        await planner.SeesAsync("派出人员：第 3 组");
        await planner.SeesAsync("接受检查：由第 2 组");
        await _looks.AtAsync(planner, "assignment-roles");
        await AddAsync(planner, assignment, "舟行远", account: true);
        await AddAsync(planner, assignment, "耒水清", account: false);
        await planner.GotoAsync($"{assignment}/members/new");
        await planner.GetByLabel("类别").SelectOptionAsync("expert");
        await planner.GetByLabel("姓名").FillAsync("石英岩");
        await planner.GetByLabel("工作单位").FillAsync("省安全生产科学研究院");
        await planner.GetByLabel("职务").FillAsync("高级工程师");
        await planner.PressAsync("保存");
        await planner.SeesAsync("专家请填写专业领域");
        await _looks.AtAsync(planner, "member-refused");
        await planner.GetByLabel("专业领域").FillAsync("粉尘防爆");
        await planner.GetByLabel("由哪个市州提供").SelectOptionAsync(new SelectOptionValue { Label = "长沙市" });
        await planner.PressAsync("保存");
        await planner.IsToldAsync("已保存 石英岩");
        await _looks.AtAsync(planner, "roster");
        await planner.FollowAsync("报送名单");
        await _looks.AtAsync(planner, "roster-filing");
        await planner.SignAsync();
        await planner.PressAsync("报送");
        await planner.SeesAsync("名单待受理");
        return assignment;
    }

    private async Task AddAsync(IPage planner, string assignment, string name, bool account)
    {
        await planner.GotoAsync($"{assignment}/members/new");
        if (account)
            await _looks.AtAsync(planner, "member-new");
        await planner.GetByLabel("姓名").FillAsync(name);
        await planner.GetByLabel("工作单位").FillAsync("衡阳市应急管理综合行政执法支队");
        await planner.GetByLabel("职务").FillAsync("副支队长");
        if (account)
            await planner.GetByLabel("对应的账号").SelectOptionAsync(new SelectOptionValue { Label = name });
        await planner.GetByLabel("执法证号").FillAsync($"湘应急{name.Length}{name[0]}");
        await planner.GetByLabel("执法证有效期至").FillAsync(Text(Today.AddYears(2)));
        await planner.PressAsync("保存");
        await planner.IsToldAsync($"已保存 {name}");
    }

    private async Task AskForTimeAsync(IPage planner, string assignment)
    {
        await planner.GotoAsync($"{assignment}/extension");
        await _looks.AtAsync(planner, "extension-ask");
        await planner.GetByLabel("希望延至").FillAsync(Text(Today.AddDays(9)));
        await planner.GetByLabel("理由").FillAsync("随行专家需要另行协调");
        await planner.PressAsync("提出申请");
        await planner.SeesAsync("等待省厅答复");
        await _looks.AtAsync(planner, "assignment-extension");
    }

    private async Task AnswerTimeAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync($"{campaign}?tab=extensions");
        var answer = organiser.GetByRole(AriaRole.Link, new() { Name = "答复：衡阳市" });
        await organiser.ReloadUntilAsync(answer);
        await answer.ClickAsync();
        await _looks.AtAsync(organiser, "extension-answer");
        await organiser.SignAsync();
        await organiser.PressAsync("批准");
        await organiser.SeesAsync("已批准");
        await _looks.AtAsync(organiser, "extensions");
    }

    private async Task AcceptAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync("/");
        await _looks.AtAsync(organiser, "home-rosters");
        await organiser.GotoAsync(campaign);
        var row = organiser.Locator("tbody a").Filter(new() { HasText = "衡阳市" });
        await organiser.ReloadUntilAsync(row);
        await row.First.ClickAsync();
        await _looks.AtAsync(organiser, "roster-filed");
        await organiser.FollowAsync("受理");
        await _looks.AtAsync(organiser, "roster-accept");
        await organiser.SignAsync();
        await organiser.PressAsync("受理");
        await organiser.StandsAtAsync("已受理");
    }

    private async Task AcknowledgeAsync(string assignment)
    {
        var inspector = await server.SignInAsync("hengyang.inspector", width);
        await inspector.GotoAsync("/");
        await inspector.SeesAsync("阅读并确认第 3 组纪律要求");
        await inspector.Locator(".task").Filter(new() { HasText = "纪律要求" }).GetByRole(AriaRole.Link).ClickAsync();
        await _looks.AtAsync(inspector, "acknowledge");
        await inspector.GetByLabel("我已逐条阅读，保证遵守").CheckAsync();
        await inspector.PressAsync("确认");
        await inspector.IsToldAsync("已确认纪律要求");
        await inspector.GotoAsync($"{assignment}?tab=history");
        await _looks.AtAsync(inspector, "assignment-history");
        await inspector.Context.CloseAsync();
    }

    private async Task SeeProgressAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync(campaign);
        await organiser.ReloadUntilAsync(organiser.Locator("tbody td").Filter(new() { HasText = "1 / 3" }));
        await _looks.AtAsync(organiser, "progress");
        (await organiser.EvaluateAsync<string[]>(BrokenGroups)).ShouldBeEmpty("第 3 组 stands on one line");
        await organiser.GotoAsync($"{campaign}?tab=history");
        await _looks.AtAsync(organiser, "campaign-history");
        await organiser.GotoAsync($"{campaign}?tab=groups");
        await organiser.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(organiser.Locator(".shell-nav").First).ToBeHiddenAsync();
        await Expect(organiser.Locator("main table").First).ToBeVisibleAsync();
        await Screenshots.TakeAsync(organiser, "print-groups");
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed class CampaignThreadAtDesktop(ProvinceServer server) : CampaignThread(server, Width.Desktop), IClassFixture<ProvinceServer>;

public sealed class CampaignThreadOnPhone(ProvinceServer server) : CampaignThread(server, Width.Phone), IClassFixture<ProvinceServer>;
