using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Domain.Tests.Campaigns;

public sealed class LotTests
{
    private static readonly CampaignActor Organiser = new(null, "组织人员");
    private static readonly DateTimeOffset Noon = new(2022, 3, 1, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Draws_InTurn_MakeAnArrangementThatObeysEveryRuleAndPreference() => Prop.ForAll(
        Gen.Choose(3, 7).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (groups, seed, officers) =>
        {
            var campaign = Draft([]);
            var cities = Cities(groups * 2);
            var random = new System.Random(seed);
            Take(campaign, LotRequests.Pairing(campaign, cities, 2), LotKind.Pairing, random);
            ArrangementPreferences preferences = new() { Earlier = [.. Province.Domain.Campaigns.EarlierInspection.Of(2021, [new() { Number = 1, Builders = [cities[0].Name], Inspected = [cities[1].Name] }])], MostGroupsPerOfficer = 7 };
            Take(campaign, LotRequests.Inspection(campaign, cities, preferences), LotKind.Inspection, random);
            Take(campaign, LotRequests.Officers(campaign, cities, [.. Enumerable.Range(0, officers).Select(i => $"人员{i}")]), LotKind.Officers, random);
            var found = ArrangementCheck.Run(campaign.Arrangement([.. cities.Select(city => city.Name)]), preferences).Where(finding => finding.Code != "CAMP307").ToList();
            var loads = campaign.CrossGroups().GroupBy(group => group.GuidingOfficer).Select(same => same.Count()).ToList();
            return (found.Count == 0).Label(string.Join("；", found.Select(finding => finding.Message))).And(loads.Max() - loads.Min() <= 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Departures_AfterAnyEdit_NameExactlyTheGroupsThatDiffer() => Prop.ForAll(AnyArrangement.Good.ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), (good, edit) =>
    {
        var edited = good.Groups.ToArray();
        edited[0] = edit switch
        {
            0 => edited[0] with { Inspected = [.. edited[0].Inspected, "另一市"] },
            1 => edited[0] with { GuidingOfficer = "另一人" },
            _ => edited[0] with { Builders = [.. edited[0].Builders, "另一市"] },
        };
        int Count(LotKind kind) => LotResults.Departures(kind, good.Groups, edited).Count;
        return (Count(LotKind.Inspection), Count(LotKind.Officers), Count(LotKind.Pairing)) == (edit == 1 ? 0 : 1, edit == 0 ? 0 : 1, edit == 2 ? 1 : 0)
            && LotResults.Departures(LotKind.Inspection, good.Groups, [.. good.Groups.Reverse()]).Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Subject_WhateverTheOrderOfGroupsAndBuilders_IsTheSame() => Prop.ForAll(Gen.Choose(2, 6).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (groups, seed) =>
    {
        var cities = Cities(groups * 2);
        CrossGroup[] arranged = [.. Enumerable.Range(0, groups).Select(i => new CrossGroup { Number = i + 1, Builders = [cities[2 * i].Name, cities[(2 * i) + 1].Name], Lead = cities[2 * i].Name })];
        var random = new System.Random(seed);
        CrossGroup[] moved = [.. arranged.OrderBy(_ => random.Next()).Select((group, i) => group with { Number = i + 1, Builders = [.. group.Builders.Reverse()], Lead = group.Builders[1] })];
        CrossGroup[] others = [arranged[0] with { Builders = [cities[0].Name, cities[2].Name] }, arranged[1] with { Builders = [cities[1].Name, cities[3].Name], Lead = cities[1].Name }, .. arranged[2..]];
        var drafts = new[] { Draft(arranged), Draft(moved), Draft(others) };
        foreach (var ask in new Func<Campaign, DrawRequest>[] { draft => LotRequests.Inspection(draft, cities, new()), draft => LotRequests.Officers(draft, cities, draft == drafts[0] ? ["甲", "乙"] : ["乙", "甲"]) })
        {
            string[] subjects = [.. drafts.Select(draft => LotRequests.Subject(draft, ask(draft))[45..])];   // behind the campaign's id
            subjects[1].ShouldBe(subjects[0]);
            subjects[2].ShouldNotBe(subjects[0]);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Over_ADraftOfOtherBuilders_IsRefusedAndPairsKeepWhatBelongsToThem()
    {
        CrossGroup one = new() { Number = 1, Builders = ["甲市", "乙市"], Lead = "甲市" }, two = new() { Number = 2, Builders = ["丙市", "丁市"], Lead = "丙市" };
        Should.Throw<RefusedException>(() => LotResults.Over(LotKind.Inspection, [one, two], [one])).Refusal.Code.ShouldBe("lots.groups_changed");
        Should.Throw<RefusedException>(() => LotResults.Over(LotKind.Officers, [one, two], [one, two with { Builders = ["丙市"] }])).Refusal.Code.ShouldBe("lots.groups_changed");
        var kept = one with { Number = 9, Builders = ["乙市", "甲市"], Lead = "乙市", Inspected = ["丙市"], GuidingOfficer = "人员" };
        LotResults.Over(LotKind.Pairing, [one, two], [kept]).ShouldBe([kept with { Number = 1 }, two]);
    }

    [Fact]
    public void Subject_OfTheSameCitiesAndGroups_IsTheSameWhateverTheRules()
    {
        var campaign = Draft([new() { Number = 1, Builders = ["甲0市", "甲1市"], Lead = "甲0市" }, new() { Number = 2, Builders = ["甲2市", "甲3市"], Lead = "甲2市" }]);
        string Subject(bool mutual, string? leaves = null) => LotRequests.Subject(campaign, LotRequests.Inspection(campaign, [.. Cities(4).Where(city => city.Name != leaves)], new() { AvoidMutual = mutual }));
        Subject(true).ShouldBe(Subject(false), "a switch that is turned is no reason to draw again");
        Subject(true).Length.ShouldBeLessThanOrEqualTo(64);
        LotRequests.Subject(campaign, LotRequests.Pairing(campaign, Cities(4), 2)).ShouldNotBe(LotRequests.Subject(campaign, LotRequests.Pairing(campaign, Cities(6), 2)));
    }

    private static void Take(Campaign campaign, DrawRequest request, LotKind kind, System.Random random)
    {
        request.Check();
        var space = request.Space();
        var rank = new System.Numerics.BigInteger(random.NextDouble() * (double)space.Count);
        var draw = new ArrangementDraw(campaign, Guid.NewGuid(), 1, kind, Noon);
        draw.Conclude(request, space.Unrank(System.Numerics.BigInteger.Min(rank, space.Count - 1)), campaign, Organiser, Noon);
        draw.Stage.ShouldBe(LotStage.Applied);
    }

    private static List<LotCity> Cities(int count) => [.. Enumerable.Range(0, count).Select(i => new LotCity($"{430100 + i}", $"甲{i}市"))];

    private static Campaign Draft(IReadOnlyList<CrossGroup> groups)
    {
        var campaign = new Campaign(new TenantId(430000), Guid.NewGuid(), new() { Title = "行动", Year = 2022, Industries = [Industry.IndustryAndTrade] }, "新建", Organiser, Noon);
        campaign.Arrange(groups, Organiser, Noon);
        return campaign;
    }
}
