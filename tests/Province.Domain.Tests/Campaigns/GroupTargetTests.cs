using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Campaigns;

/// <summary>A target that stays while its draw is void, and is drawn again from a corrected pool.</summary>
public sealed class GroupTargetTests
{
    [Fact]
    public void TakeAgain_FromACorrectedPool_TakesOverWhatThePoolSaysNow()
    {
        var city = new TenantId(430100);
        var target = new GroupTarget(new TenantId(430000), Guid.NewGuid(), Guid.NewGuid(), 3, new(city, "91430100000000001X", "旧名", "甲县", []), TargetOrigin.Drawn, Guid.NewGuid());
        target.LeaveOut("第 7 号抽取作废");
        var draw = Guid.NewGuid();
        target.TakeAgain(new TargetEnterprise(city, "91430100000000001X", "新名", "乙县", [EnterpriseKind.Smelting]), TargetOrigin.Drawn, draw);
        Assert.Equal(("新名", "乙县", draw, true), (target.Name, target.County, target.DrawId!.Value, target.Counts));
        Assert.Equal([EnterpriseKind.Smelting], target.Kinds);
    }
}
