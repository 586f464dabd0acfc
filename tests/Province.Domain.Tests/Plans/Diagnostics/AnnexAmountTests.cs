using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Plans.Diagnostics;

public sealed class AnnexAmountTests
{
    [Fact]
    public void Of_PartsOfPartsInAnyOrder_CountsTheWholeOfTheIndustryOnce()
    {
        PlanQuota[] quotas =
        [
            Quota("leaf", "危险化学品生产企业", 2, "middle"), Quota("middle", "危险化学品企业", 2, "whole"),
            Quota("fireworks", "烟花爆竹企业", 5, null), Quota("whole", "危险化学品单位", 9, null),
        ];
        foreach (var order in Orders(quotas))
        {
            var annex = new PlanAnnex { Id = "a1", Line = 1, Number = 1, Title = "危化（烟花）", Industries = [Industry.HazardousChemicals, Industry.Fireworks], Quotas = [.. order] };
            AnnexAmount.Of(annex, QuotaKind.Random, Industry.HazardousChemicals)!.Quotas.Select(quota => quota.Id).ShouldBe(["whole"]);
        }
    }

    private static PlanQuota Quota(string id, string category, int value, string? partOf) =>
        new() { Id = id, Line = 1, Kind = QuotaKind.Random, Category = category, Value = value, Unit = "家", PartOf = partOf };

    private static IEnumerable<IEnumerable<PlanQuota>> Orders(PlanQuota[] quotas) => quotas.Length == 0
        ? [[]]
        : quotas.SelectMany(first => Orders([.. quotas.Where(other => other != first)]).Select(rest => rest.Prepend(first)));
}
