using Microsoft.Playwright;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Plans;

/// <summary>Two officers with the same plan open: the second is told, and nothing is overwritten.</summary>
public sealed class TwoAtOnceTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task Review_DecidedMeanwhileElsewhere_IsRefusedAndTheFirstDecisionStands()
    {
        var planner = await server.SignInAsync("hengyang.planner");
        var planPath = await planner.OpenOrImportAsync(Repository.SamplePlan("hengyang-2024.txt"), "2024");
        await planner.FollowAsync("送审");
        await planner.PressAsync("送审");
        await planner.StandsAtAsync("待法制审核");

        var first = await OpenReviewAsync(planPath);
        var second = await OpenReviewAsync(planPath);
        await first.PressAsync("审核通过");
        await first.StandsAtAsync("待审批");
        await second.GetByLabel("理由（退回时必填）").FillAsync("附件一的数字请再核对。");
        await second.PressAsync("退回修改");

        var refusal = second.GetByRole(AriaRole.Alert);
        await Assertions.Expect(refusal).ToContainTextAsync("已被别人修改");
        await Assertions.Expect(second.GetByLabel("理由（退回时必填）")).ToHaveValueAsync("附件一的数字请再核对。");
        await _looks.AtAsync(second, "review-stale");
        await first.ReloadAsync();
        await first.StandsAtAsync("待审批");
        _looks.ShouldHaveFoundNothing();
    }

    private async Task<IPage> OpenReviewAsync(string planPath)
    {
        var page = await server.SignInAsync("hengyang.legal");
        await page.GotoAsync(planPath);
        await page.FollowAsync("法制审核");
        return page;
    }
}
