using System.Text;
using Microsoft.Playwright;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Pools;
using Province.Browser.Tests.Harness;
using Province.Browser.Tests.Plans;

namespace Province.Browser.Tests.Campaigns;

/// <summary>Hengyang lists its candidates from a file with errors and from one without, adds one by hand, signs and files them; the province looks through them and closes them.</summary>
public abstract class PoolThread(ProvinceServer server, Width width)
{
    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task Pool_FromAFaultyListToAClosedOne_IsWalked()
    {
        var campaign = await server.App.IssueWithStandInAsync();
        var planner = await server.SignInAsync("hengyang.planner", width);
        await ListAsync(planner, campaign);
        await FileAsync(planner, campaign);
        var organiser = await server.SignInAsync("hunan.organiser", width);
        await NameDirectTargetsAsync(organiser, campaign);
        await CloseAsync(organiser, campaign);
        _looks.ShouldHaveFoundNothing();
    }

    private async Task ListAsync(IPage planner, string campaign)
    {
        await planner.GotoAsync($"/{PoolApi.Of(campaign)}");
        await planner.ReloadUntilAsync(planner.GetByText("名单里还没有企业"));
        await _looks.AtAsync(planner, "pool-empty");
        await planner.GotoAsync($"/{PoolApi.Of(campaign)}/import");
        await _looks.AtAsync(planner, "pool-import");
        await planner.ChooseFileAsync("候选企业.csv", Encoding.UTF8.GetBytes(PoolApi.Heads + PoolApi.Row(1, "荷塘区", "火箭") + PoolApi.Row(2, day: "去年") + PoolApi.Row(2)));
        await planner.PressAsync("试读");
        await planner.SeesAsync("3 行中有 4 处问题，没有导入");
        await _looks.AtAsync(planner, "pool-import-errors");
        await planner.GotoAsync($"/{PoolApi.Of(campaign)}/import");
        string[] counties = ["蒸湘区", "珠晖区", "耒阳市", "南岳区"];
        string[] kinds = ["金属冶炼", "粉尘涉爆、涉氨制冷", "", "其他建材"];
        var rows = Enumerable.Range(1, 60).Select(i => PoolApi.Row(i, counties[i % 4], kinds[i % 4], i % 3 == 0 ? "2024-06-20" : "", i % 20 == 0 ? "是" : ""));
        await planner.ChooseFileAsync("候选企业.csv", Encoding.UTF8.GetBytes(PoolApi.Heads + string.Concat(rows)));
        await planner.PressAsync("试读");
        await planner.SeesAsync("60 行都没有问题");
        await _looks.AtAsync(planner, "pool-import-sound");
        await planner.PressAsync("导入 60 家");
        await planner.IsToldAsync("已导入 60 家");
        await _looks.AtAsync(planner, "pool");
        await planner.GotoAsync($"/{PoolApi.Of(campaign)}/candidates/new");
        await planner.GetByLabel("企业名称").FillAsync("中国石油天然气股份有限公司湖南销售分公司衡阳市炎帝大道南侧加油站");
        await planner.GetByLabel("统一社会信用代码").FillAsync("91430400MA0000001X");
        await planner.GetByLabel("所在县市区").SelectOptionAsync("南岳区");
        await planner.PressAsync("保存");
        await planner.SeesAsync("校验位不符");
        await _looks.AtAsync(planner, "pool-candidate-refused");
        await planner.GetByLabel("统一社会信用代码").FillAsync(PoolApi.Code(99));
        await planner.PressAsync("保存");
        await planner.IsToldAsync("已保存");
        await planner.GotoAsync($"/{PoolApi.Of(campaign)}?q=加油站");
        await _looks.AtAsync(planner, "pool-found");
        await planner.GotoAsync($"/{PoolApi.Of(campaign)}?tab=comparison");
        await _looks.AtAsync(planner, "pool-comparison");
    }

    private async Task FileAsync(IPage planner, string campaign)
    {
        await planner.GotoAsync($"/{PoolApi.Of(campaign)}/filing");
        await _looks.AtAsync(planner, "pool-filing");
        await planner.GetByLabel("本市没有水泥企业").CheckAsync();
        await planner.SignAsync();
        await planner.PressAsync("签字并报送");
        await planner.IsToldAsync("已报送省应急管理厅");
        await _looks.AtAsync(planner, "pool-filed");
    }

    private async Task NameDirectTargetsAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync($"/campaigns/{campaign}/direct-targets");
        await organiser.GetByLabel("粘贴企业，每行一家").FillAsync($"{PoolApi.Code(4)},衡阳第4机械厂");
        await organiser.PressAsync("登记");
        await organiser.SeesAsync("第 1 行：请在名称后写明理由");
        await _looks.AtAsync(organiser, "direct-targets-refused");
        await organiser.GetByLabel("粘贴企业，每行一家").FillAsync($"{PoolApi.Code(4)},衡阳第4机械厂,省厅年度执法计划企业");
        await organiser.PressAsync("登记");
        await organiser.IsToldAsync("已登记 1 家");
        await _looks.AtAsync(organiser, "direct-targets");
    }

    private async Task CloseAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync($"/campaigns/{campaign}");
        await organiser.ReloadUntilAsync(organiser.GetByRole(AriaRole.Link, new() { Name = "衡阳市候选企业名单" }));
        await _looks.AtAsync(organiser, "campaign-progress-pools");
        await organiser.GetByRole(AriaRole.Link, new() { Name = "衡阳市候选企业名单" }).ClickAsync();
        await _looks.AtAsync(organiser, "filed-pool");
        var filed = new Uri(organiser.Url).AbsolutePath;
        foreach (var tab in new[] { "comparison", "candidates", "filings" })
        {
            await organiser.GotoAsync($"{filed}?tab={tab}");
            await _looks.AtAsync(organiser, $"filed-pool-{tab}");
        }

        await organiser.GotoAsync($"{filed}/acceptance");
        await _looks.AtAsync(organiser, "filed-pool-acceptance");
        await organiser.SignAsync();
        await organiser.PressAsync("受理");
        await organiser.IsToldAsync("已受理");
        await _looks.AtAsync(organiser, "filed-pool-accepted");
    }
}

public sealed class PoolThreadAtDesktop(ProvinceServer server) : PoolThread(server, Width.Desktop), IClassFixture<ProvinceServer>;

public sealed class PoolThreadOnPhone(ProvinceServer server) : PoolThread(server, Width.Phone), IClassFixture<ProvinceServer>;
