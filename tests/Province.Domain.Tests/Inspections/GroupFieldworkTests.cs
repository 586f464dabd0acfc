using Province.Domain.Campaigns.Targets;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Inspections;

/// <summary>Closing and reopening the fieldwork of a group.</summary>
public sealed class GroupFieldworkTests
{
    private static readonly TenantId City = new(430200);
    private static readonly DateTimeOffset Noon = new(2026, 6, 10, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Reopening_ByWhoClosedItOrAnOrganiser_KeepsEachClosingAndItsReason()
    {
        var fieldwork = new GroupFieldwork(City.Province, Guid.NewGuid(), 3);
        var (leader, stranger) = (By("天元朗"), By("石峰远"));
        Refused(() => fieldwork.Reopen("漏登", leader, isOrganiser: true)).ShouldBe("fieldwork.not_closed");
        Close(fieldwork, leader);
        Refused(fieldwork.Touch).ShouldBe("fieldwork.closed");
        Refused(() => fieldwork.Reopen("漏登", stranger, isOrganiser: false)).ShouldBe("fieldwork.not_closer");
        Refused(() => fieldwork.Reopen(" ", leader, isOrganiser: false)).ShouldBe("fieldwork.reason_missing");
        Refused(() => fieldwork.Reopen(new string('长', 501), leader, isOrganiser: false)).ShouldBe("fieldwork.reason_missing");
        var closed = fieldwork.Revision;
        fieldwork.Reopen(" 漏登一家 ", leader, isOrganiser: false);
        (fieldwork.ClosedAt, fieldwork.ClosedOn, fieldwork.ClosedBy, fieldwork.ClosedById, fieldwork.Revision).ShouldBe((null, null, null, null, closed + 1));
        fieldwork.Touch();
        Close(fieldwork, leader);
        fieldwork.Reopen("抽取作废", stranger, isOrganiser: true);
        fieldwork.Reopenings.Select(one => (one.Ordinal, one.ClosedBy, one.ReopenedBy, one.Reason)).ShouldBe([(1, "天元朗", "天元朗", "漏登一家"), (2, "天元朗", "石峰远", "抽取作废")]);
    }

    [Fact]
    public void Reopening_OfWhatAProgramOfNobodysClosed_IsTheOrganisers()
    {
        var fieldwork = new GroupFieldwork(City.Province, Guid.NewGuid(), 3);
        Close(fieldwork, By("导入") with { AccountId = null });
        Refused(() => fieldwork.Reopen("漏登", By("导入") with { AccountId = null }, isOrganiser: false)).ShouldBe("fieldwork.not_closer");
        fieldwork.RefuseReopening(By("沈渡舟"), isOrganiser: true).ShouldBeNull();
    }

    private static void Close(GroupFieldwork fieldwork, Recorder by)
    {
        var target = new GroupTarget(City.Province, Guid.NewGuid(), fieldwork.CampaignId, 3, new TargetEnterprise(City, "91430200000000000X", "株洲水泥厂", "天元区", []), TargetOrigin.Drawn, null);
        var inspection = new Inspection(Guid.NewGuid(), target);
        inspection.Miss("停产", by);
        fieldwork.Close([target], [inspection], by);
    }

    private static Recorder By(string name) => new(name, new DateOnly(2026, 6, 10), Noon, Guid.NewGuid());

    private static string Refused(Action step) => Should.Throw<RefusedException>(step).Refusal.Code;
}
