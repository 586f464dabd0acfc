using Microsoft.Playwright;
using Province.App.Tests.Campaigns.Targets;
using Province.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Province.Browser.Tests.Campaigns;

/// <summary>The ceremony of a draw on its projector and a device for each seat: the second seat reloads in the middle, the last drops out before it reveals.</summary>
internal sealed class CeremonyDevices(ProvinceServer server, IPage projector, Looks looks)
{
    private const string Dice = "314159265358979323846264338327";

    private readonly List<(string Seat, IPage Page)> _devices = [];

    internal async Task RunAsync()
    {
        await JoinAsync();
        await CommitAsync();
        await RevealAsync();
        await ThrowAsync();
        await SignAsync("长沙市应急管理局代表", "岳麓遥");
        await SignAsync("株洲市应急管理局代表", "渌水平");
        await Expect(projector.GetByText("渌水平", new() { Exact = true })).ToBeVisibleAsync();
        await looks.AtAsync(projector, "five-draw-result");
    }

    private async Task JoinAsync()
    {
        await PressAsync(projector, "发放全部席位链接");
        var links = projector.GetByRole(AriaRole.Link, new() { Name = "在本机打开" });
        await Expect(links).ToHaveCountAsync(GroupDrawApi.Seats.Length);   // the page may still be coming in
        foreach (var link in await links.AllAsync())
        {
            var seat = (await link.InnerTextAsync()).Replace("在本机打开", "", StringComparison.Ordinal).Replace("的席位", "", StringComparison.Ordinal).Trim();
            var device = await server.OpenAsync(Width.Phone);
            await device.GotoAsync((await link.GetAttributeAsync("href"))!);
            await Expect(device.GetByText($"席位：{seat}")).ToBeVisibleAsync();
            _devices.Add((seat, device));
        }

        await projector.GetByRole(AriaRole.Link, new() { Name = "回到抽取" }).ClickAsync();
    }

    private async Task CommitAsync()
    {
        foreach (var (_, device) in _devices)
        {
            await PressAsync(device, "生成随机数并承诺");
            await StandsAtAsync(device, "已承诺");
        }

        await _devices[1].Page.ReloadAsync();
        await StandsAtAsync(_devices[1].Page, "已承诺");
        await Expect(projector.GetByText($"承诺 {_devices.Count}/{_devices.Count}")).ToBeVisibleAsync();
        await PressAsync(projector, "承诺截止");
    }

    private async Task RevealAsync()
    {
        await _devices[^1].Page.Context.SetOfflineAsync(true);
        foreach (var (_, device) in _devices.SkipLast(1).Reverse())
        {
            await PressAsync(device, "公开随机数");
            await StandsAtAsync(device, "已公开");
        }

        await Expect(projector.GetByText($"公开 {_devices.Count - 1}/{_devices.Count}")).ToBeVisibleAsync();
        server.App.Clock.Advance(TimeSpan.FromMinutes(11));
        await PressAsync(projector, "公开截止");
    }

    private async Task ThrowAsync()
    {
        await projector.GetByLabel("数字，按次序").FillAsync(Dice);
        await PressAsync(projector, "录入");
        foreach (var device in new[] { _devices[1].Page, _devices[2].Page })
        {
            await PressAsync(device, "一致，确认");
            await StandsAtAsync(device, "已确认");
        }

        await projector.ReloadAsync();
        await PressAsync(projector, "得出结果");
        await Expect(projector.GetByRole(AriaRole.Heading, new() { Name = "结果" })).ToBeVisibleAsync();
        await Expect(projector.GetByText($"缺席：{_devices[^1].Seat}")).ToBeVisibleAsync();
    }

    private async Task SignAsync(string seat, string name)
    {
        var device = _devices.Single(device => device.Seat == seat).Page;
        await device.GetByLabel("姓名").FillAsync(name);
        await PressAsync(device, "用键盘：把姓名写入签名框");
        await PressAsync(device, "签字");
        await StandsAtAsync(device, "已签字");
    }

    private static Task StandsAtAsync(IPage device, string heading) => Expect(device.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
