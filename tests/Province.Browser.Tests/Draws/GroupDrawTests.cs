using System.Net.Http.Json;
using Microsoft.Playwright;
using Province.App.Seed;
using Province.App.Tests;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Targets;
using Province.App.Tests.Draws;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Draws;

/// <summary>A group's draw from its campaign's pages to the public page, and a void after the outcome that a device signs.</summary>
public sealed class GroupDrawTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task GroupDraw_FromTheCampaignToThePublicPage_LooksRightAtBothWidths()
    {
        var app = server.App;
        var campaign = await app.ReadyAsync(i => i is 6 or 7 ? "湖南省长沙市望城经济技术开发区某某新材料科技股份有限公司" : $"长沙某某实业有限公司{i}");
        var organiser = await server.SignInAsync("hunan.organiser");
        await organiser.GotoAsync($"/campaigns/{campaign}");
        await organiser.GetByRole(AriaRole.Link, new() { Name = "抽取", Exact = true }).Last.ClickAsync();
        await _looks.AtAsync(organiser, "group-draws");
        await organiser.GetByRole(AriaRole.Link, new() { Name = "第 1 组", Exact = true }).ClickAsync();
        await _looks.AtAsync(organiser, "group-draw-waiting");
        await organiser.GotoAsync($"/campaigns/{campaign}/groups/3/draw");
        await _looks.AtAsync(organiser, "group-draw");
        await OnAPhoneAsync($"/campaigns/{campaign}/draws", "group-draws");
        await OnAPhoneAsync($"/campaigns/{campaign}/groups/3/draw", "group-draw");
        await organiser.GetByLabel("已逐家核对").CheckAsync();
        await PressAsync(organiser, "开启抽取");
        await organiser.WaitForURLAsync(url => url.Contains("/draws/", StringComparison.Ordinal) && !url.Contains("/campaigns/", StringComparison.Ordinal));
        var draw = new Uri(organiser.Url).Segments[^1];
        var ceremony = new Ceremony(app, await app.AsAsync(CampaignApi.Organiser), draw, GroupDrawApi.Seats);
        await LookAtPublicAsync("public-draw-open");
        await ceremony.ConcludeAsync();
        await organiser.GotoAsync($"/campaigns/{campaign}/groups/3/draw");
        await _looks.AtAsync(organiser, "group-draw-targets");
        await OnAPhoneAsync($"/campaigns/{campaign}/groups/3/draw", "group-draw-targets");
        await organiser.GotoAsync($"/draws/{draw}");
        await organiser.GetByText("展开说明").ClickAsync();
        await _looks.AtAsync(organiser, "draw-explained");
        await organiser.GotoAsync($"/draws/{draw}/publication");
        await _looks.AtAsync(organiser, "draw-publication");
        await VoidAsync(organiser, ceremony);
        await LookAtPublicAsync("public-draw-void");
        _looks.ShouldHaveFoundNothing();
    }

    private async Task VoidAsync(IPage organiser, Ceremony ceremony)
    {
        await organiser.GotoAsync($"/draws/{ceremony.Draw}");
        await organiser.GetByRole(AriaRole.Link, new() { Name = "提请作废" }).ClickAsync();
        await organiser.GetByLabel("说明").FillAsync("长沙市名单里一家企业用两个代码列了两次");
        await organiser.GetByLabel("登录密码").FillAsync(Seeder.DemoPassword);
        await _looks.AtAsync(organiser, "draw-void-proposal");
        await PressAsync(organiser, "提请作废");
        await Assertions.Expect(organiser.GetByText("已签字 0/6")).ToBeVisibleAsync();
        await _looks.AtAsync(organiser, "draw-void-proposed");

        var links = await ceremony.Organiser.PostAsJsonAsync($"/api/v1/draws/{ceremony.Draw}/seat-links", new { roles = new[] { "drawer" } });
        var token = (await links.ShouldBeJsonAsync())[0].GetProperty("token").GetString();
        var device = await server.OpenAsync(Width.Phone);
        await device.GotoAsync($"/draws/seat#{token}");
        await device.GetByLabel("姓名").FillAsync("周远航");
        await _looks.AtAsync(device, "seat-void");
        await PressAsync(device, "同意作废并签字");
        await Assertions.Expect(device.GetByRole(AriaRole.Heading, new() { Name = "已同意作废" })).ToBeVisibleAsync();
        await Assertions.Expect(organiser.GetByText("已签字 1/6")).ToBeVisibleAsync();   // it follows by itself
        foreach (var role in GroupDrawApi.Seats.Where(role => role != "drawer"))
            await (await ceremony.AgreeAsync(role)).ShouldBeJsonAsync();
        await Assertions.Expect(device.GetByRole(AriaRole.Heading, new() { Name = "已作废" })).ToBeVisibleAsync();
        await organiser.GotoAsync($"/draws/{ceremony.Draw}");
        await _looks.AtAsync(organiser, "draw-void");
    }

    private async Task LookAtPublicAsync(string name)
    {
        foreach (var width in new[] { Width.Desktop, Width.Phone })
        {
            var anybody = await server.OpenAsync(width, script: false);
            await anybody.GotoAsync("/public/draws/430000/1");
            await Screenshots.TakeAsync(anybody, name);
        }

        var scripted = await server.OpenAsync(Width.Phone);
        await scripted.GotoAsync("/public/draws/430000/1");
        await _looks.AtAsync(scripted, name);
        await scripted.GotoAsync("/public/draws/430000");
        await _looks.AtAsync(scripted, "public-draws");
    }

    private async Task OnAPhoneAsync(string address, string name)
    {
        var phone = await server.SignInAsync("hunan.organiser", Width.Phone);
        await phone.GotoAsync(address);
        await _looks.AtAsync(phone, name);
    }

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
