using System.Text.Json;
using Microsoft.Playwright;
using Province.App.Tests.Draws;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Draws;

/// <summary>A draw with an operator's projector and five devices, one of which reloads and one of which drops out.</summary>
public sealed class CeremonyTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private const string Parties = "operator 主持人\ndrawer 长沙市抽签人\nbureau-1 湘潭市局代表\nbureau-2 娄底市局代表\nwitness-1 湘潭市企业见证人";
    private const string Dice = "314159265358979323846264338327";

    private readonly Looks _looks = new();
    private readonly Dictionary<string, IPage> _devices = [];

    [BrowserFact]
    public async Task Ceremony_OnFiveDevices_SurvivesAReloadAndAnAbsentParty()
    {
        var projector = await server.SignInAsync("hunan.organiser");
        await projector.GotoAsync("/draws");
        await _looks.AtAsync(projector, "draws-empty");
        await OpenDrawAsync(projector);
        await _looks.AtAsync(projector, "draw-open");
        await JoinAsync(projector);

        foreach (var seat in new[] { "主持人", "长沙市抽签人", "湘潭市局代表", "娄底市局代表", "湘潭市企业见证人" })
        {
            await PressAsync(_devices[seat], "生成随机数并承诺");
            await Assertions.Expect(_devices[seat].GetByRole(AriaRole.Heading, new() { Name = "已承诺" })).ToBeVisibleAsync();
        }

        await _devices["长沙市抽签人"].ReloadAsync();
        await _looks.AtAsync(_devices["长沙市抽签人"], "seat-committed");
        await ShowsAsync(projector, "承诺 5/5");   // it follows by itself
        await PressAsync(projector, "承诺截止");
        await _devices["湘潭市企业见证人"].Context.SetOfflineAsync(true);   // drops out and never reveals
        foreach (var seat in new[] { "长沙市抽签人", "主持人", "娄底市局代表", "湘潭市局代表" })
        {
            await PressAsync(_devices[seat], "公开随机数");
            await Assertions.Expect(_devices[seat].GetByRole(AriaRole.Heading, new() { Name = "已公开" })).ToBeVisibleAsync();
        }

        await ShowsAsync(projector, "公开 4/5");
        await ThrowAsync(projector);
        await Assertions.Expect(projector.GetByRole(AriaRole.Heading, new() { Name = "结果" })).ToBeVisibleAsync();
        await Assertions.Expect(projector.GetByText("缺席：湘潭市企业见证人")).ToBeVisibleAsync();
        await SignAsync(_devices["湘潭市局代表"], "周远航");
        await Assertions.Expect(projector.GetByText("周远航", new() { Exact = true })).ToBeVisibleAsync();
        await _looks.AtAsync(projector, "draw-result");
        await projector.GetByRole(AriaRole.Link, new() { Name = "打印笔录" }).ClickAsync();
        await _looks.AtAsync(projector, "draw-minutes");
        await projector.GotoAsync("/draws");
        await _looks.AtAsync(projector, "draws");
        await LookOnAPhoneAsync();
        _looks.ShouldHaveFoundNothing();
    }

    private async Task OpenDrawAsync(IPage projector)
    {
        await projector.GotoAsync("/draws/new");
        await projector.GetByLabel("事项编号").FillAsync("campaign-2026/group-1");
        var file = new FilePayload { Name = "request.json", MimeType = "application/json", Buffer = JsonSerializer.SerializeToUtf8Bytes(SampleDraw.Request(), SampleDraw.Plain) };
        await projector.GetByLabel("抽取请求（JSON）").SetInputFilesAsync(file);
        await projector.GetByLabel("席位，一行一个：代号 姓名").FillAsync(Parties);
        await projector.GetByLabel("承诺截止（分钟后）").FillAsync("5");
        await projector.GetByLabel("其后公开截止（分钟）").FillAsync("5");
        await _looks.AtAsync(projector, "draw-new");
        await PressAsync(projector, "开启抽取");
        await Assertions.Expect(projector.GetByText("没有标注规则所依据的“kind”").First).ToBeVisibleAsync();   // the plain enterprises of the sample
        await _looks.AtAsync(projector, "draw-new-doubtful");
        await projector.GetByLabel("抽取请求（JSON）").SetInputFilesAsync(file);
        await projector.GetByLabel("已逐处核对").CheckAsync();
        await PressAsync(projector, "开启抽取");
        await Assertions.Expect(projector.GetByRole(AriaRole.Heading, new() { Name = "第三组执法对象抽取" })).ToBeVisibleAsync();
    }

    private async Task JoinAsync(IPage projector)
    {
        await PressAsync(projector, "发放全部席位链接");
        await _looks.AtAsync(projector, "seat-links");
        foreach (var link in await projector.GetByRole(AriaRole.Link, new() { Name = "在本机打开" }).AllAsync())
        {
            var seat = (await link.InnerTextAsync()).Replace("在本机打开", "", StringComparison.Ordinal).Replace("的席位", "", StringComparison.Ordinal).Trim();
            var device = await server.OpenAsync(Width.Phone);
            await device.GotoAsync((await link.GetAttributeAsync("href"))!);
            await Assertions.Expect(device.GetByText($"席位：{seat}")).ToBeVisibleAsync();
            _devices[seat] = device;
        }

        await _looks.AtAsync(_devices["长沙市抽签人"], "seat-joined");
        await projector.GetByRole(AriaRole.Link, new() { Name = "回到抽取" }).ClickAsync();
    }

    /// <summary>The time for reveals passes while one party is away; dice are typed wrongly first.</summary>
    private async Task ThrowAsync(IPage projector)
    {
        server.App.Clock.Advance(TimeSpan.FromMinutes(11));
        await PressAsync(projector, "公开截止");
        await projector.GetByLabel("数字，按次序").FillAsync("31415");
        await PressAsync(projector, "录入");
        await Assertions.Expect(projector.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await projector.GetByLabel("数字，按次序").FillAsync(Dice);
        await PressAsync(projector, "录入");
        await PressAsync(_devices["长沙市抽签人"], "一致，确认");
        await PressAsync(_devices["娄底市局代表"], "一致，确认");
        await _looks.AtAsync(_devices["湘潭市局代表"], "seat-confirm");
        await Assertions.Expect(_devices["娄底市局代表"].GetByRole(AriaRole.Heading, new() { Name = "已确认" })).ToBeVisibleAsync();
        await projector.ReloadAsync();
        await _looks.AtAsync(projector, "draw-confirmed");
        await PressAsync(projector, "得出结果");
    }

    private async Task SignAsync(IPage device, string name)
    {
        await device.GetByLabel("姓名").FillAsync(name);
        await _looks.AtAsync(device, "seat-result");
        await PressAsync(device, "用键盘：把姓名写入签名框");
        await PressAsync(device, "签字");
        await Assertions.Expect(device.GetByRole(AriaRole.Heading, new() { Name = "已签字" })).ToBeVisibleAsync();
    }

    private async Task LookOnAPhoneAsync()
    {
        var phone = await server.SignInAsync("hunan.organiser", Width.Phone);
        await phone.GotoAsync("/draws");
        await _looks.AtAsync(phone, "draws");
        await phone.GetByRole(AriaRole.Link, new() { Name = "第三组执法对象抽取" }).ClickAsync();
        await _looks.AtAsync(phone, "draw-result");
    }

    private static Task ShowsAsync(IPage page, string text) => Assertions.Expect(page.GetByText(text)).ToBeVisibleAsync();

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
