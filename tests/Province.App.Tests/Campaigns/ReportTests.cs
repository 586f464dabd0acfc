using DocumentFormat.OpenXml.Packaging;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>The report of a campaign as programs, people and offices read it: the same figures in each.</summary>
public sealed class ReportTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Report_OfACampaignWithFieldwork_SaysTheSameAsPageAndDocument(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        await organiser.GetAsync($"/api/v1/campaigns/{await app.MakeAsync("草稿")}/report").ShouldRefuseAsync(404, "campaign.no_report");
        var campaign = await app.BeginFieldworkAsync();
        await app.CloseGroupAsync(campaign);
        app.Later(TimeSpan.FromDays(11));
        organiser = await app.AsAsync(CampaignApi.Organiser);
        var report = await organiser.ReadAsync($"campaigns/{campaign}/report");
        var total = report.GetProperty("total");
        (total.GetProperty("visits").GetInt32(), total.GetProperty("findings").GetInt32(), total.GetProperty("majorHazards").GetInt32(), total.GetProperty("handedOver").GetInt32(), total.GetProperty("open").GetInt32())
            .ShouldBe((1, 2, 1, 2, 2));
        report.GetProperty("late").EnumerateArray().Select(late => late.GetProperty("who").GetString()).ShouldBe(
            Arrangement2021.Groups.SelectMany(group => group.Builders).Except(["衡阳市", "株洲市"]), ignoreOrder: true);

        var page = await (await Browser.SignedInAsync(app, CampaignApi.Organiser)).PageAsync($"/campaigns/{campaign}/report");
        page.QuerySelectorAll("#figures tbody tr").Length.ShouldBe(14);
        var yongzhou = page.QuerySelectorAll("#figures tbody tr").Single(row => row.Children[0].TextContent == "永州市").Children.Select(cell => cell.TextContent).ToList();
        yongzhou.ShouldBe(["永州市", "第 6 组", "1", "1", "1", "2", "1", "2", "0", "0", "2"]);

        var file = await organiser.GetAsync($"/campaigns/{campaign}/report.docx");
        using var document = WordprocessingDocument.Open(await file.Content.ReadAsStreamAsync(), false);
        var rows = document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Select(row => row.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(cell => cell.InnerText).ToList()).ToList();
        rows.Single(row => row.Count > 1 && row[1] == "永州市")[2..].ShouldBe(yongzhou[2..]);
        await (await app.AsAsync("zhuzhou.planner")).GetAsync($"/api/v1/campaigns/{campaign}/report").ShouldRefuseAsync(403, "caller.lacks_right");
    }

    [Fact]
    public async Task Report_OfRosters_CountsWhatWasAcceptedOrWaitsAndNeverWhatWasReturned()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        async Task<(int, int)> PeopleAsync()
        {
            var group = (await organiser.ReadAsync($"campaigns/{campaign}/report")).GetProperty("groups")[2];
            return (group.GetProperty("officers").GetInt32(), group.GetProperty("experts").GetInt32());
        }

        async Task AnswerAsync(string answer, object? body = null)
        {
            await (await organiser.StepAsync($"campaigns/rosters/{await app.RosterAsync(campaign, "衡阳市")}", answer, body)).ShouldBeJsonAsync();
            await app.DeliverAsync();
        }

        (await PeopleAsync()).ShouldBe((3, 1));
        await AnswerAsync("return", new { comment = "请更换一人" });
        (await PeopleAsync()).ShouldBe((0, 0), "nobody of a returned roster works in the group");
        await (await planner.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", await app.OfficerAsync("蒸水平", app.Today().AddYears(1)))).ShouldBeJsonAsync();
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await PeopleAsync()).ShouldBe((4, 1), "it waits for an answer");
        await AnswerAsync("acceptance");
        await (await planner.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", await app.OfficerAsync("耒水宽", app.Today().AddYears(1)))).ShouldBeJsonAsync();
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await PeopleAsync()).ShouldBe((4, 1), "what was accepted holds while a later one waits");
        await AnswerAsync("return", new { comment = "请更换一人" });
        (await PeopleAsync()).ShouldBe((0, 0), "the return of the later one also ended what was accepted before");
    }
}
