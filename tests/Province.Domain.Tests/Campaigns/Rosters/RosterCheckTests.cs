using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Tests.Campaigns.Rosters;

public sealed class RosterCheckTests
{
    private static readonly RosterDemands Demands = new(4, 2, new DateOnly(2022, 6, 20), new DateOnly(2022, 7, 1));

    [Fact]
    public void OfGroup_GoodRosters_FindsNothing() => Prop.ForAll(AnyRoster.GoodGroup.ToArbitrary(), cities =>
        RosterCheck.OfGroup(Demands, cities).ShouldBeEmpty()).QuickCheckThrowOnFailure();

    public static TheoryData<string> Faults => new(AnyRoster.Faults.Keys);

    [Theory]
    [MemberData(nameof(Faults))]
    public void OfGroup_OneFaultPlanted_FindsItAndNothingElse(string code) => Prop.ForAll(AnyRoster.GoodGroup.ToArbitrary(), cities =>
        RosterCheck.OfGroup(Demands, AnyRoster.Faults[code](cities)).Select(finding => finding.Code).Distinct().ShouldBe([code])).QuickCheckThrowOnFailure();

    [Fact]
    public void OfGroup_ACityHasNotFiled_JudgesNoNumbers() => Prop.ForAll(AnyRoster.GoodGroup.ToArbitrary(), cities =>
    {
        List<CityRoster> waiting = [cities[0], cities[1] with { IsFiled = false, Members = [] }];
        RosterCheck.OfGroup(Demands with { Officers = 100, Experts = 100 }, waiting).ShouldBeEmpty();
        RosterCheck.OfGroup(Demands with { Officers = 100 }, cities).Single().Code.ShouldBe("ROST101");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void OfCity_LicenceThatEndsTooEarly_SaysTheDaysInWords()
    {
        var officer = new RosterEntry(Guid.NewGuid(), AnyRoster.Officer(430500, 0));
        IReadOnlyList<RosterFinding> Found(DateOnly until) =>
            RosterCheck.OfCity(Demands, new(430500, false, true, [officer with { Person = officer.Person with { LicenceUntil = until } }]));
        Found(new(2022, 6, 5)).Single().Message.ShouldEndWith("的执法证 2022年6月5日到期，早于完成期限 2022年6月20日。");
        Found(new(2022, 6, 20)).Single().Code.ShouldBe("ROST302", "valid on the last day of the inspections, not until the extended one");
        Found(new(2022, 7, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void OfGroup_Findings_ComeGravestFirst()
    {
        var cities = AnyRoster.GoodGroup.Sample(5, 1).First();
        var found = RosterCheck.OfGroup(Demands, AnyRoster.Faults["ROST302"](AnyRoster.Faults["ROST102"](cities)));
        found.Select(finding => finding.Severity).ShouldBe([Severity.Error, Severity.Warning]);
    }
}
