using System.Globalization;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Campaigns.View.Maps;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>The map of who inspects whom: one arrow for each inspected city, and the same words as the table.</summary>
public sealed class ArrangementMapTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task Map_OfTheProvince_HasEachOfItsCitiesOnce()
    {
        var app = await apps.OnAsync();
        var map = app.Services.GetRequiredService<ProvinceMaps>().Of(ProvinceApp.Hunan).ShouldNotBeNull();
        map.Areas.Select(area => area.City).ShouldBe(Arrangement2021.Groups.SelectMany(group => group.Builders), ignoreOrder: true);
        map.Areas.Select(area => new TenantId(area.Code)).ShouldBe(await app.CitiesAsync(), ignoreOrder: true);
        map.Areas.ShouldAllBe(area => area.X > 0 && area.X < map.Width && area.Y > 0 && area.Y < map.Height);
        app.Services.GetRequiredService<ProvinceMaps>().Of(new TenantId(440000)).ShouldBeNull("there is no map of that province");
    }

    [Fact]
    public async Task Arrows_OfAnArrangement_GoFromTheLeadToEachKnownCity()
    {
        var map = (await apps.OnAsync()).Services.GetRequiredService<ProvinceMaps>().Of(ProvinceApp.Hunan)!;
        CrossGroup[] groups =
        [
            new() { Number = 1, Builders = ["长沙市", "岳阳市"], Lead = "岳阳市", Inspected = ["湘潭市", "益州市", "湘西州"] },
            new() { Number = 2, Builders = ["益州市"], Inspected = ["衡阳市"] }, new() { Number = 3, Builders = ["怀化市"], Lead = "怀化市", Inspected = ["怀化市"] },
        ];
        MapArrow.Of(map, groups).Select(arrow => (arrow.Group, arrow.From, arrow.To)).ShouldBe([(1, "岳阳市", "湘潭市"), (1, "岳阳市", "湘西州")]);
    }

    [Fact]
    public async Task Arrows_OfEveryArrangement_KeepTheirNumbersOffTheNames()
    {
        var map = (await apps.OnAsync()).Services.GetRequiredService<ProvinceMaps>().Of(ProvinceApp.Hunan)!;
        var arrows = MapArrow.Of(map, Arrangement2021.Groups.Select((group, index) => new CrossGroup { Number = index + 1, Builders = group.Builders, Lead = group.Builders[0], Inspected = group.Inspected }));
        arrows.Count.ShouldBe(14);
        foreach (var arrow in arrows)
            map.Areas.ShouldAllBe(area => Math.Abs(area.X - arrow.X) > 12 || Math.Abs(area.Y - arrow.Y) > 12, $"{arrow.From} to {arrow.To} at {arrow.X} {arrow.Y}");
    }

    [Fact]
    public async Task Page_OfAnArrangedCampaign_ShowsTheMapWithItsTable()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("上图");
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        (await browser.PageAsync($"/campaigns/{campaign}?tab=groups")).QuerySelectorAll("figure svg").ShouldBeEmpty("nothing is arranged yet");
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups))).ShouldBeJsonAsync();
        foreach (var path in new[] { $"/campaigns/{campaign}?tab=groups", $"/campaigns/{campaign}/groups" })
        {
            var page = await browser.PageAsync(path);
            var map = page.QuerySelector("svg[role=img]").ShouldNotBeNull(path);
            page.GetElementById(map.GetAttribute("aria-describedby")!).ShouldNotBeNull().LocalName.ShouldBe("table");
            map.GetAttribute("aria-label")!.ShouldContain("第 3 组 邵阳市 到 长沙市、株洲市");
            map.QuerySelectorAll(".map-number text").Select(number => number.TextContent).GroupBy(number => int.Parse(number, CultureInfo.InvariantCulture))
                .Select(group => (group.Key, group.Count())).ShouldBe(Enumerable.Range(1, 7).Select(number => (number, 2)));
            map.QuerySelectorAll("[style]").ShouldBeEmpty("the content security policy allows none");
        }
    }
}
