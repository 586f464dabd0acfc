using System.Text;
using Microsoft.Playwright;
using Province.Browser.Tests.Harness;
using Province.Browser.Tests.Plans;

namespace Province.Browser.Tests.Campaigns;

/// <summary>The province imports a scheme document: what it says when it is none, what is wrong beside the source, and the record that it leaves.</summary>
public abstract class SchemeImport(ProvinceServer server, Width width)
{
    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task Scheme_OfAnEarlierYear_IsImportedLookedThroughAndKept()
    {
        var organiser = await server.SignInAsync("hunan.organiser", width);
        await organiser.GotoAsync("/campaigns/import");
        await _looks.AtAsync(organiser, "scheme-import");
        await ImportAsync(organiser, "会议通知.txt", "关于召开会议的通知\n请按时参加。");
        await organiser.SeesAsync("没有办理成功");
        await _looks.AtAsync(organiser, "scheme-import-refused");
        await ImportAsync(organiser, "2021年方案.txt", Repository.SamplePlan("hunan-2021-cross-enforcement.txt") + "\n\n");
        await organiser.IsToldAsync("已读出 7 个组");
        await _looks.AtAsync(organiser, "scheme-findings");
        var campaign = new Uri(organiser.Url).AbsolutePath;
        await organiser.GotoAsync($"{campaign}?tab=documents");
        await _looks.AtAsync(organiser, "scheme-documents");
        await organiser.GotoAsync(campaign);
        await organiser.FollowAsync("往年已经办过的方案，不下达，只存档");
        await _looks.AtAsync(organiser, "scheme-record");
        await organiser.PressAsync("存档");
        await organiser.StandsAtAsync("往年存档");
        await organiser.GotoAsync($"{campaign}?tab=findings");
        await _looks.AtAsync(organiser, "scheme-recorded-findings");
        await organiser.GotoAsync("/campaigns?stage=issued");
        await _looks.AtAsync(organiser, "campaigns-none-issued");
        var leader = await server.SignInAsync("zhuzhou.leader", width);
        await leader.GotoAsync("/campaigns/assignments");
        await _looks.AtAsync(leader, "assignments-empty");
        _looks.ShouldHaveFoundNothing();
    }

    private static async Task ImportAsync(IPage organiser, string name, string text)
    {
        await organiser.ChooseFileAsync(name, Encoding.UTF8.GetBytes(text));
        await organiser.PressAsync("导入");
    }
}

public sealed class SchemeImportAtDesktop(ProvinceServer server) : SchemeImport(server, Width.Desktop), IClassFixture<ProvinceServer>;

public sealed class SchemeImportOnPhone(ProvinceServer server) : SchemeImport(server, Width.Phone), IClassFixture<ProvinceServer>;
