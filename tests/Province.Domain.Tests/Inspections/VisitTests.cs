using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Inspections;

public sealed class VisitTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);

    /// <summary>An officer whose licence is valid until a day, that day included.</summary>
    internal static PresentMember Officer(string name, DateOnly until) =>
        new(new TenantId(430400), Guid.NewGuid(), new RosterPerson(RosterRole.Officer, name, "支队", "科员", LicenceNumber: name, LicenceUntil: until));

    private static readonly PresentMember Expert = new(new TenantId(430400), Guid.NewGuid(), new RosterPerson(RosterRole.Expert, "钟九", "研究院", "工程师", Field: "防爆", ProvidedBy: 430400));

    [Fact]
    public void Visit_AnyOfficers_IsTakenExactlyWhenAllAreLicensedToTheLastDayAndTwoAreThere() =>
        Prop.ForAll(Gen.Choose(-3, 3).ArrayOf().Select(days => days.Take(5).ToArray()).ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), (ends, halves, experts) =>
        {
            var days = halves / 2m;
            var last = Today.AddDays((halves + 1) / 2 - 1);
            var present = ends.Select((end, n) => Officer($"甲{n}", last.AddDays(end))).Concat(Enumerable.Repeat(Expert, experts)).ToList();
            var refusal = new Visit(Today, days, present, null).Refuse(Today);
            if (ends.Any(end => end < 0))
                refusal!.Code.ShouldBe("inspection.unlicensed");
            else if (ends.Length < 2)
                refusal!.Code.ShouldBe("inspection.too_few_officers");
            else
                refusal.ShouldBeNull();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(1.5, true)]
    [InlineData(30, true)]
    [InlineData(0, false)]
    [InlineData(0.4, false)]
    [InlineData(1.25, false)]
    [InlineData(30.5, false)]
    [InlineData(-1, false)]
    public void Days_InHalves_AreTaken(decimal days, bool isTaken) =>
        (new Visit(Today, days, [Officer("甲", Today.AddYears(1)), Officer("乙", Today.AddYears(1))], null).Refuse(Today) is null).ShouldBe(isTaken);

    [Theory]
    [InlineData(EnterpriseKind.Smelting, 0.5, 1.0, true)]
    [InlineData(EnterpriseKind.Smelting, 1.0, 1.0, false)]
    [InlineData(EnterpriseKind.Cement, 0.5, 1.0, false)]
    [InlineData(EnterpriseKind.Smelting, 0.5, null, false)]
    public void Smelter_WithLessThanTheCampaignsDays_IsShort(EnterpriseKind kind, double days, double? asked, bool isShort)
    {
        var enterprise = new TargetEnterprise(new TenantId(430200), "91430200000000000X", "厂", "天元区", [kind]);
        var inspection = new Inspection(Guid.NewGuid(), new GroupTarget(new TenantId(430000), Guid.NewGuid(), Guid.NewGuid(), 3, enterprise, TargetOrigin.Drawn, null));
        inspection.Record(new Visit(Today, (decimal)days, [Officer("甲", Today), Officer("乙", Today)], null), new Recorder("甲", Today, DateTimeOffset.UnixEpoch));
        inspection.IsShort((decimal?)asked).ShouldBe(isShort);
    }

    [Fact]
    public void Closing_AnyTargets_AsksForEachThatCounts() =>
        Prop.ForAll(Gen.Choose(0, 15).NonEmptyListOf().Select(list => list.Take(6).ToArray()).ToArbitrary(), kinds =>
        {
            var targets = kinds.Select(kind => Target(kind)).ToList();
            var inspections = targets.Zip(kinds).Where(pair => (pair.Second & 4) != 0).Select(pair => Missed(pair.First)).ToList();
            var fieldwork = new GroupFieldwork(new TenantId(430000), Guid.NewGuid(), 3);
            var refusal = fieldwork.RefuseClosing(targets, inspections);
            var isDrawn = kinds.Any(kind => (kind & 1) == 0);
            var waits = kinds.Any(kind => (kind & 1) == 0 && (kind & 2) == 0 && (kind & 4) == 0);
            refusal?.Code.ShouldBe(!isDrawn ? "fieldwork.no_targets" : "fieldwork.not_done");
            (refusal is null).ShouldBe(isDrawn && !waits);
        }).QuickCheckThrowOnFailure();

    /// <summary>Bit 0: proposed; bit 1: left out.</summary>
    private static GroupTarget Target(int kind)
    {
        var origin = (kind & 1) == 0 ? TargetOrigin.Drawn : TargetOrigin.Proposed;
        var target = new GroupTarget(new TenantId(430000), Guid.NewGuid(), Guid.NewGuid(), 3, new TargetEnterprise(new TenantId(430200), "91430200000000000X", "厂", "区", []), origin, null);
        if ((kind & 2) != 0)
            target.LeaveOut("停产");
        return target;
    }

    private static Inspection Missed(GroupTarget target)
    {
        var inspection = new Inspection(Guid.NewGuid(), target);
        inspection.Miss("停产", new Recorder("甲", Today, DateTimeOffset.UnixEpoch));
        return inspection;
    }
}
