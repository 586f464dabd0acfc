using System.Text;
using Microsoft.Playwright;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Plans;

/// <summary>Files that cannot be imported: the page says what is wrong and what to do next, and nothing is kept.</summary>
public sealed class UploadErrorTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private readonly Looks _looks = new();

    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF"u8, 0x00, 0x01, .. new byte[2000]];

    private static readonly (string Name, byte[] Content, string Says, string Next)[] Bad =
    [
        ("空文件.txt", [], "空的", "请"),
        ("照片.docx", Photo, "docx", "请"),
        ("株洲市2025年度计划.txt", Encoding.UTF8.GetBytes(Repository.SamplePlan("zhuzhou-2025.txt")), "株洲市", "请核对"),
        ("会议通知.txt", Encoding.UTF8.GetBytes("关于召开会议的通知\n\n请各科室于周五上午参加会议。\n"), "计划", "请"),
        ("计划.pdf", "%PDF-1.7 "u8.ToArray(), "不能读取", "docx"),
    ];

    [BrowserFact]
    public async Task Import_FilesThatAreNoPlanOfThisCity_SaysWhyAndKeepsNothing()
    {
        var page = await server.SignInAsync("hengyang.planner");
        var before = await ListedAsync(page);
        foreach (var (name, content, says, next) in Bad)
        {
            await page.GotoAsync("/plans/import");
            await page.ChooseFileAsync(name, content);
            await page.PressAsync("导入");
            var alert = page.GetByRole(AriaRole.Alert);
            await Assertions.Expect(alert).ToContainTextAsync(says);
            await Assertions.Expect(alert).ToContainTextAsync(next);
            await _looks.AtAsync(page, "import-refused");
        }

        (await ListedAsync(page)).ShouldBe(before);
        _looks.ShouldHaveFoundNothing();
    }

    [BrowserFact]
    public async Task Import_SameBytesAgain_IsRefusedAndLeavesTheVersionAsItIs()
    {
        var page = await server.SignInAsync("hengyang.planner", Width.Phone);
        var sample = Repository.SamplePlan("hengyang-2024.txt");
        var planPath = await page.OpenOrImportAsync(sample, "2024");
        await page.GotoAsync("/plans/import");
        await page.ImportAsync("再来一次.txt", sample);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("完全相同");
        await _looks.AtAsync(page, "import-same");
        await page.GotoAsync(planPath);
        await page.SeesAsync("第 1 版");
        (await page.Locator(".page-head").InnerTextAsync()).ShouldNotContain("第 2 版");
        _looks.ShouldHaveFoundNothing();
    }

    private static async Task<string> ListedAsync(IPage page)
    {
        await page.GotoAsync("/plans");
        return string.Join('\n', await page.Locator("tbody tr td:nth-child(2)").AllInnerTextsAsync());
    }
}
