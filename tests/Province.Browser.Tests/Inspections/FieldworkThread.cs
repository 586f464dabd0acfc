using System.Globalization;
using Microsoft.Playwright;
using Province.App.Tests.Inspections;
using Province.Browser.Tests.Harness;
using Province.Browser.Tests.Plans;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;

namespace Province.Browser.Tests.Inspections;

/// <summary>A member of group 3 records what the group found, on a phone or at a desk; Zhuzhou answers; the organiser follows and closes.</summary>
public abstract class FieldworkThread(ProvinceServer server, Width width)
{
    private readonly Looks _looks = new();

    private DateOnly Today => ChinaTime.Today(server.App.Clock);

    [BrowserFact]
    public async Task Fieldwork_FromTheAgreedDatesToItsClosing_IsWalked()
    {
        var campaign = await server.App.BeginFieldworkAsync();
        var plant = await server.App.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲钻石切削刀具股份有限公司荷塘硬质合金粉末冶金分公司", TargetOrigin.Drawn, EnterpriseKind.Smelting, EnterpriseKind.Dust);
        await server.App.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲中联水泥有限公司", TargetOrigin.Drawn, EnterpriseKind.Cement);
        await server.App.TargetAsync(campaign, 3, FieldworkApi.Changsha, "长沙味源冷冻食品有限公司", TargetOrigin.Proposed, EnterpriseKind.Ammonia);
        var member = await EnterAsync();
        await AgreeAsync(member, campaign);
        await RecordAsync(member);
        await FindAsync(member);
        await HandOverAsync(member, campaign);
        await MissAsync(member, campaign);
        await AnswerAsync();
        await CloseAsync(campaign, plant);
        await (await server.SignInAsync("zhuzhou.section", width)).SeeUpheldAsync(_looks);
        _looks.ShouldHaveFoundNothing();
    }

    private async Task<IPage> EnterAsync()
    {
        var member = await server.SignInAsync("hengyang.inspector", width);
        await member.GotoAsync("/account");
        await member.PressAsync("转到湖南省应急管理厅");
        await member.GotoAsync("/");
        await member.SeesAsync("第 3 组现场检查");
        await _looks.AtAsync(member, "fieldwork-home");
        await member.GotoAsync("/fieldwork");
        await _looks.AtAsync(member, "fieldwork");
        await member.FollowAsync("第 3 组");
        await _looks.AtAsync(member, "fieldwork-group-new");
        return member;
    }

    private async Task AgreeAsync(IPage member, string campaign)
    {
        await member.FollowAsync("登记商定的时间：株洲市");
        await member.GetByLabel("开始").FillAsync(Text(Today));
        await member.GetByLabel("结束").FillAsync(Text(Today.AddDays(-1)));
        await member.GetByLabel("与谁商定").FillAsync("渌水平（工贸科科长）");
        await member.PressAsync("保存");
        await member.SeesAsync("结束日期须不早于开始日期");
        await _looks.AtAsync(member, "fieldwork-dates-refused");
        await member.GetByLabel("结束").FillAsync(Text(Today.AddDays(2)));
        await member.PressAsync("保存");
        await member.SeesAsync("与渌水平（工贸科科长）商定");
        await member.GotoAsync($"/fieldwork/{campaign}/groups/3");
    }

    private async Task RecordAsync(IPage member)
    {
        await member.GetByRole(AriaRole.Link, new() { Name = "硬质合金" }).ClickAsync();
        await _looks.AtAsync(member, "target-new");
        await member.FollowAsync("登记检查");
        await member.GetByLabel("检查天数").SelectOptionAsync("0.5");
        await member.GetByLabel("舟行远").CheckAsync();
        await member.GetByLabel("钟九").CheckAsync();
        await member.PressAsync("保存");
        await member.SeesAsync("持证执法人员只有 1 名");
        await _looks.AtAsync(member, "target-record-refused");
        await member.GetByLabel("耒水清").CheckAsync();
        await member.PressAsync("保存");
        await member.SeesAsync("金属冶炼企业的检查时间一般不少于 1 天");
    }

    private async Task FindAsync(IPage member)
    {
        await member.FollowAsync("登记问题");
        await member.GetByLabel("发现的问题").FillAsync("3 号喷雾干燥塔泄爆片正对人员通道，未设置导管或挡墙。");
        await member.GetByLabel("对应的检查内容").SelectOptionAsync("安全警示标志");
        await member.GetByLabel("重大事故隐患").CheckAsync();
        await member.PressAsync("保存");
        await member.SeesAsync("严重程度须选“严重”");
        await _looks.AtAsync(member, "finding-refused");
        await member.GetByLabel("严重程度", new() { Exact = true }).SelectOptionAsync("Grave");
        await member.PressAsync("保存");
        await member.SeesAsync("泄爆片正对人员通道");
        await member.FollowAsync("登记问题");
        await member.GetByLabel("发现的问题").FillAsync("配电室未张贴安全警示标志。");
        await member.PressAsync("保存");
        await member.GetByLabel("拍照上传：问题 1").ClickAsync();
        await member.GetByLabel("问题 1 的照片", new() { Exact = true }).SetInputFilesAsync(await PhotosAsync(member));
        await member.GetByRole(AriaRole.Button, new() { Name = "上传" }).First.ClickAsync();
        await member.IsToldAsync("已上传 2 份");
        await _looks.AtAsync(member, "target-findings");
    }

    private async Task HandOverAsync(IPage member, string campaign)
    {
        await member.FollowAsync("移交 2 条");
        await _looks.AtAsync(member, "target-handover");
        await member.PressAsync("移交");
        await member.IsToldAsync("已移交被检查市州");
        await _looks.AtAsync(member, "target-handed");
        await member.GotoAsync($"/fieldwork/{campaign}/groups/3");
    }

    private async Task MissAsync(IPage member, string campaign)
    {
        await member.GetByRole(AriaRole.Link, new() { Name = "中联水泥" }).ClickAsync();
        await member.FollowAsync("无法检查");
        await _looks.AtAsync(member, "target-unavailable");
        await member.GetByLabel("原因").FillAsync("窑线停产检修至年底，门卫和属地应急所均证实。");
        await member.PressAsync("报告");
        await member.SeesAsync("决定是否补抽");
        await _looks.AtAsync(member, "target-missed");
        await member.GotoAsync($"/fieldwork/{campaign}/groups/3");
        await _looks.AtAsync(member, "fieldwork-group");
        await member.Context.CloseAsync();
    }

    private async Task AnswerAsync()
    {
        var city = await server.SignInAsync("zhuzhou.section", width);
        await city.GotoAsync("/");
        await city.ReloadUntilAsync(city.Locator(".task").Filter(new() { HasText = "移交问题 2 条" }));
        await _looks.AtAsync(city, "received-home");
        await city.GotoAsync("/received-findings");
        await _looks.AtAsync(city, "received");
        await city.Locator("tbody tr").Filter(new() { HasText = "泄爆片" }).GetByRole(AriaRole.Link).ClickAsync();
        await _looks.AtAsync(city, "received-finding");
        await city.PressAsync("认领");
        await city.GetByLabel("整改完成日期").FillAsync(Text(Today.AddDays(1)));
        await city.GetByLabel("整改情况").FillAsync("已加装导管，引至室外安全处。");
        await city.PressAsync("登记整改完成");
        await city.SeesAsync("不能晚于今天");
        await _looks.AtAsync(city, "received-refused");
        await city.GetByLabel("整改完成日期").FillAsync(Text(Today));
        await city.GetByLabel("整改照片和材料").SetInputFilesAsync(await PhotosAsync(city));
        await city.PressAsync("登记整改完成");
        await StandsAsync(city, "已整改");
        await _looks.AtAsync(city, "received-rectified");
        await city.GotoAsync("/received-findings?q=%E9%85%8D%E7%94%B5%E5%AE%A4");
        await city.Locator("tbody a").First.ClickAsync();
        await city.GetByLabel("异议理由").FillAsync("该配电室属园区供电所管理。");
        await city.PressAsync("提出异议");
        await StandsAsync(city, "有异议");
        await city.Context.CloseAsync();
    }

    private async Task CloseAsync(string campaign, Guid plant)
    {
        var organiser = await server.SignInAsync("hunan.organiser", width);
        await organiser.GotoAsync($"/fieldwork/targets/{plant}");
        await organiser.ReloadUntilAsync(organiser.GetByText("市州异议"));
        await _looks.AtAsync(organiser, "target-answered");
        await organiser.GotoAsync($"/fieldwork/{campaign}/handovers");
        await _looks.AtAsync(organiser, "handovers");
        await organiser.DecideAsync(_looks, plant);
        await organiser.GotoAsync($"/fieldwork/{campaign}/groups/3");
        await organiser.FollowAsync("结束现场检查");
        await _looks.AtAsync(organiser, "fieldwork-closing");
        await organiser.SignAsync();
        await organiser.PressAsync("结束现场检查");
        await StandsAsync(organiser, "已结束");
        await organiser.GotoAsync("/fieldwork");
        await _looks.AtAsync(organiser, "fieldwork-all");
        await organiser.ReopenAsync(_looks, campaign);
    }

    /// <summary>Two pictures as a camera might take them: of what the page shows now.</summary>
    private static async Task<FilePayload[]> PhotosAsync(IPage page)
    {
        var jpeg = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 60 });
        var png = await page.ScreenshotAsync();
        return [new() { Name = "泄爆片正面.jpg", MimeType = "image/jpeg", Buffer = jpeg }, new() { Name = "通道.png", MimeType = "image/png", Buffer = png }];
    }

    private static Task StandsAsync(IPage page, string state) => Assertions.Expect(page.Locator(".page-head .status").First).ToHaveTextAsync(state);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <inheritdoc/>
public sealed class FieldworkOnAPhone(ProvinceServer server) : FieldworkThread(server, Width.Phone), IClassFixture<ProvinceServer>;

/// <inheritdoc/>
public sealed class FieldworkAtADesk(ProvinceServer server) : FieldworkThread(server, Width.Desktop), IClassFixture<ProvinceServer>;
