using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Campaigns.Pools;

public sealed class PoolLifeTests
{
    private static readonly DateTimeOffset Now = new(2025, 5, 20, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Campaign = new(1, 2, 3, new byte[8]);

    private enum Act
    {
        Change,
        File,
        Accept,
        Return,
        AnswerEarlier,
    }

    /// <summary>Whatever is done in whatever order: only an accepted pool is closed, versions count up by one, and an answer to an earlier filing changes nothing.</summary>
    [Fact]
    public void Pool_AnyOrderOfActs_KeepsItsInvariants() => Prop.ForAll(Gen.Elements(Enum.GetValues<Act>()).ListOf().ToArbitrary(), acts =>
    {
        var pool = new CampaignPool(new TenantId(430400), Campaign);
        var filed = 0;
        foreach (var act in acts)
        {
            var (stage, revision) = (pool.Stage, pool.Revision);
            switch (act)
            {
                case Act.Change when pool.RefuseChange() is null:
                    pool.Change(Now);
                    break;
                case Act.Change:
                    Assert.Throws<RefusedException>(() => pool.Change(Now));
                    break;
                case Act.File when pool.RefuseChange() is null:
                    pool.File(EnvelopeOf(++filed), new PoolSnapshot(Campaign, pool.Version + 1, "某人", null, []), Now);
                    break;
                case Act.AnswerEarlier:
                    Assert.False(pool.Answer(EnvelopeOf(filed - 1), new PoolAnswer(Campaign, true, "某人", Now, null)));
                    Assert.Equal((stage, revision), (pool.Stage, pool.Revision));
                    break;
                case Act.Accept or Act.Return when filed > 0:
                    pool.Answer(EnvelopeOf(filed), new PoolAnswer(Campaign, act == Act.Accept, "某人", Now, "意见"));
                    break;
            }

            if (pool.Version != filed || (pool.RefuseChange() is not null) != (pool.Stage == PoolStage.Accepted) || (pool.Stage == PoolStage.Returned) != (pool.ReturnComment is not null))
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void RefuseFiling_AboutCement_AsksAndIsNotContradicted()
    {
        var pool = new CampaignPool(new TenantId(430400), Campaign);
        PoolCandidate Of(int number, params EnterpriseKind[] kinds) => new(AnyPool.Code(number), "厂", "蒸湘区", kinds, null, false);
        Assert.Equal(PoolRefusals.Empty, pool.RefuseFiling(false, null, [Of(1) with { IsProposed = true }]));
        Assert.Null(pool.RefuseFiling(false, null, [Of(1, EnterpriseKind.Cement)]));
        Assert.Equal(PoolRefusals.CementUnsaid, pool.RefuseFiling(true, null, [Of(1)]));
        Assert.Equal("pool.cement_listed", pool.RefuseFiling(true, true, [Of(1), Of(2, EnterpriseKind.Cement)])?.Code);
        Assert.Null(pool.RefuseFiling(true, true, [Of(1, EnterpriseKind.OtherBuildingMaterials)]));
        Assert.Null(pool.RefuseFiling(true, false, [Of(2, EnterpriseKind.Cement)]));
    }

    [Fact]
    public void Snapshot_WrittenAndRead_IsTheSame() => Prop.ForAll(AnyPool.Pool.ToArbitrary(), pool =>
    {
        var text = new PoolSnapshot(Campaign, 2, "某人", true, pool).Write();
        return PoolSnapshot.Read(text).Write() == text && PoolSnapshot.Read(text).Candidates.Count == pool.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void DirectTargetLines_Pasted_AreReadOrAllFaultsNamed()
    {
        var read = DirectTargetLines.Read($"统一社会信用代码,名称,理由\r\n{AnyPool.Code(1)}\t甲厂\t省厅，督办\r\n\r\n\"{AnyPool.Code(2)}\",乙厂,计划");
        Assert.Equal([new DirectTarget(AnyPool.Code(1), "甲厂", "省厅，督办"), new DirectTarget(AnyPool.Code(2), "乙厂", "计划")], read);
        var refusal = Assert.Throws<RefusedException>(() => DirectTargetLines.Read($"{AnyPool.Code(1)},甲厂,计划\n{AnyPool.Code(1)},甲厂,计划\n9,乙厂,计划\n{AnyPool.Code(3)},丙厂")).Refusal;
        Assert.Equal("direct_target.faulty", refusal.Code);
        Assert.All(["第 2 行", "第 3 行", "第 4 行"], line => Assert.Contains(line, refusal.Detail, StringComparison.Ordinal));
        Assert.Equal(PoolRefusals.DirectCount, Assert.Throws<RefusedException>(() => DirectTargetLines.Read(" \n ")).Refusal);
    }

    private static Guid EnvelopeOf(int number) => new(number + 10, 0, 0, new byte[8]);
}
