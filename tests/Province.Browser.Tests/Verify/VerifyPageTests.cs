using Microsoft.Playwright;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Verify;

/// <summary>The page that checks draws, opened by a stranger over http and from a disk.</summary>
public sealed class VerifyPageTests(ProvinceServer server, VerifySamples samples) : IClassFixture<ProvinceServer>, IClassFixture<VerifySamples>
{
    private readonly Looks _looks = new();

    private static string OnDisk => new Uri(Repository.VerifyPage).AbsoluteUri;

    [BrowserFact]
    public Task Page_OverHttpAtDesktop_ChecksAndHasNoFault() => LookAroundAsync("/verify", "verify", Width.Desktop);

    [BrowserFact]
    public Task Page_OverHttpOnAPhone_ChecksAndHasNoFault() => LookAroundAsync("/verify", "verify", Width.Phone);

    [BrowserFact]
    public Task Page_FromADisk_ChecksAndHasNoFault() => LookAroundAsync(OnDisk, "verify-disk", Width.Desktop);

    private async Task LookAroundAsync(string address, string picture, Width width)
    {
        var page = await server.OpenAsync(width);
        var complaints = page.Complaints();
        await page.GotoAsync(address);
        await _looks.AtAsync(page, $"{picture}-empty");
        foreach (var (expected, files) in Expected)
        {
            await page.GotoAsync(address);
            var (verdict, code, _) = await page.JudgeAsync([.. files.Select(samples.PathOf)]);
            $"{verdict}{code}".ShouldBe(expected, string.Join(", ", files));
            await _looks.AtAsync(page, $"{picture}-{Path.GetFileNameWithoutExtension(files[0])}");
        }

        _looks.ShouldHaveFoundNothing();
        complaints.ShouldBeEmpty();
    }

    private static (string Expected, string[] Files)[] Expected =>
    [
        ("recomputed", ["valid.json", "receipt.json", "disclosure.json"]), ("failedoutcome.result", ["failed.json"]), ("failedjson.malformed", ["broken.json"]),
        ("recomputed", ["void.json"]), ("recomputed", ["stated.json"]), ("recomputed", ["withdrawn.json"]), ("recomputed", ["long-names.json"]),
        ("recomputed", ["oneOfEach.json"]), ("recomputed", ["inspection.json"]), ("recomputed", ["pairing.json"]), ("recomputed", ["officers.json"]),
        ("recomputed", ["order.json"]), ("recomputed", ["pool-certificate.json"]), ("recomputed", ["pool-certificate.json", "pool.jsonl"]),
        ("counted", ["request.json"]), ("faileddraw.impossible", ["impossible.json"]), ("recomputed", ["large.json"]),
    ];

    [BrowserFact]
    public async Task Drop_CertificateThenReceipt_IsAttestedWithoutNetwork()
    {
        var page = await server.OpenAsync();
        await page.GotoAsync("/verify");
        await page.Context.SetOfflineAsync(true);
        await page.DropAsync("证书.json", await File.ReadAllTextAsync(samples.PathOf("valid.json")));
        (await page.VerdictAsync()).Verdict.ShouldBe("recomputed");
        await Assertions.Expect(page.Locator("#verdict h2")).ToHaveTextAsync("核对通过：结果重算无误");
        await page.DropAsync("回执.json", await File.ReadAllTextAsync(samples.PathOf("receipt.json")));
        await Assertions.Expect(page.Locator("#verdict h2")).ToHaveTextAsync("核对通过：结果重算无误，与回执一致");
    }

    [BrowserFact]
    public async Task Names_WithMarkup_StayText()
    {
        var page = await server.OpenAsync();
        await page.GotoAsync(OnDisk);
        await page.JudgeAsync(samples.PathOf("long-names.json"));
        (await page.Locator("#report").TextContentAsync()).ShouldNotBeNull().ShouldContain("<img src=x onerror=");
        await Assertions.Expect(page.Locator("#report img, #verdict img")).ToHaveCountAsync(0);
        (await page.TitleAsync()).ShouldEndWith("抽取核对");
    }

    [BrowserFact]
    public async Task Keyboard_FromTheTop_ReachesTheFilesAndLandsOnTheVerdict()
    {
        var page = await server.OpenAsync();
        var chooser = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, opened) => chooser.TrySetResult(opened);   // from the start: the browser is told to ask us behind the calls' back
        await page.GotoAsync("/verify");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldBe("files");
        await page.Keyboard.PressAsync("Enter");
        await (await chooser.Task.WaitAsync(TimeSpan.FromMinutes(1))).SetFilesAsync(samples.PathOf("void.json"));
        await page.VerdictAsync();
        (await FocusedAsync(page)).ShouldBe("verdict");
        await page.GetByRole(AriaRole.Button, new() { Name = "清空，重新开始" }).PressAsync("Enter");
        (await FocusedAsync(page)).ShouldBe("files");
        (await page.Locator("#report").TextContentAsync()).ShouldBe("");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");

    [BrowserFact]
    public async Task Print_OfAVerdict_HasItsTablesAndNoControls()
    {
        var page = await server.OpenAsync();
        await page.GotoAsync(OnDisk);
        await page.JudgeAsync(samples.PathOf("withdrawn.json"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { "#zone", "#clear", "#print", ".keep", ".skip" })
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#verdict h2")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "verify-print");
        var pdf = await page.PdfAsync(new() { Format = "A4", Path = Path.Combine(Repository.Screenshots, "verify.pdf") });
        pdf.Length.ShouldBeGreaterThan(10_000);
    }

    [BrowserFact]
    public async Task Files_ThatSayNothing_AreNamedAndAsked()
    {
        var page = await server.OpenAsync();
        await page.GotoAsync(OnDisk);
        await page.Locator("#files").SetInputFilesAsync(samples.PathOf("receipt.json"));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("还缺抽取证书：请把证书文件一并拖入。");
        await Assertions.Expect(page.Locator("#list")).ToContainTextAsync("设备的回执");
        (await page.JudgeAsync(samples.PathOf("pool-certificate.json"), samples.PathOf("pool.jsonl"))).Code.ShouldBe("receipt.open");
    }
}
