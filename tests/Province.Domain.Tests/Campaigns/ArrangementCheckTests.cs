using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Tests.Campaigns;

public sealed class ArrangementCheckTests
{
    public static TheoryData<int> Faults => [.. Enumerable.Range(0, PlantedFault.All.Count)];

    [Fact]
    public void Run_SchemeOf2021_PassesTheHardRulesAndWarnsOfThreeThingsOnly()
    {
        var found = ArrangementCheck.Run(Hunan2021.Arrangement);

        ArrangementCheck.MayBeIssued(found).ShouldBeTrue();
        found.ShouldAllBe(finding => finding.Severity == Severity.Warning);
        found.Select(finding => (finding.Code, Pair: string.Join("–", finding.Cities))).ShouldBe([("CAMP201", "怀化市–张家界市"), ("CAMP201", "怀化市–常德市"), ("CAMP304", "")]);
        found[2].Dates.ShouldBe([CampaignDateKind.ExtendedCompletion, CampaignDateKind.Summary]);
    }

    [Fact]
    public void Run_GoodArrangement_FindsNothing() => Prop.ForAll(AnyArrangement.Good.ToArbitrary(), good =>
        ArrangementCheck.Run(good).Count == 0).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Faults))]
    public void Run_OneFaultPlanted_FindsItAndNothingUnrelated(int index)
    {
        var fault = PlantedFault.All[index];
        Prop.ForAll(AnyArrangement.Good.ToArbitrary(), good =>
        {
            var codes = ArrangementCheck.Run(fault.Plant(good)).Select(finding => finding.Code).ToHashSet();
            return codes.Contains(fault.Code).Label("not found").And(codes.IsSubsetOf([fault.Code, .. fault.Also])).Label($"{fault.Code}: {string.Join(", ", codes)}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Run_SameCityAsInAnEarlierYear_WarnsOfEachUnlessSwitchedOff()
    {
        ArrangementPreferences preferences = new() { Earlier = [.. EarlierInspection.Of(2020, [Hunan2021.Arrangement.Groups[0]]), new(2019, "长沙市", "湘潭市")], AvoidMutual = false };

        var found = ArrangementCheck.Run(Hunan2021.Arrangement, preferences).Where(finding => finding.Code == "CAMP202").ToList();

        found.Select(finding => string.Join("→", finding.Cities)).ShouldBe(["长沙市→湘潭市", "长沙市→娄底市", "岳阳市→湘潭市", "岳阳市→娄底市"]);
        found[0].Message.ShouldContain("2019、2020 年");
        ArrangementCheck.Run(Hunan2021.Arrangement, preferences with { AvoidRepeats = false }).Select(finding => finding.Code).ShouldBe(["CAMP304"]);
    }

    [Fact]
    public void Run_ManyGroupsForOneOfficer_DependsOnTheSetting() =>
        ArrangementCheck.Run(Hunan2021.Arrangement, new() { MostGroupsPerOfficer = 1 }).Count(finding => finding.Code == "CAMP402").ShouldBe(3);
}
