using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>Numbers behind 分别 belong one by one to the list before it: kinds, industries, departments or quarters.</summary>
public sealed class RespectiveTests
{
    [Theory]
    [InlineData("对露天矿山、地下矿山、尾矿库分别随机抽查5家、11家、6家，合计22家。", "5露天矿山 11地下矿山 6尾矿库 22")]
    [InlineData("随机抽查22家（露天矿山、地下矿山和尾矿库分别为5家、11家和6家）。", "22 5露天矿山 11地下矿山 6尾矿库")]
    [InlineData("随机抽查16家，露天矿山、地下矿山分别不少于5家、11家。", "16 5露天矿山≥ 11地下矿山≥")]
    [InlineData("执法一大队、执法二大队分别随机抽查4家、13家，合计17家。", "4/执法一大队 13/执法二大队 17")]
    [InlineData("随机抽查34家，执法一大队、执法二大队分别承担17家和17家。", "34 17/执法一大队 17/执法二大队")]
    [InlineData("随机抽查32家，第一季度至第四季度分别安排11家、5家、10家、6家。", "32 11@1 5@2 10@3 6@4")]
    [InlineData("随机抽查16家，上、下半年分别抽查11家、5家。", "16 11@1+2 5@3+4")]
    [InlineData("随机抽查16家，一季度、三季度分别抽查11家、5家。", "16 11@1 5@3")]
    [InlineData("随机抽查露天矿山、地下矿山、尾矿库，分别为5家、11家。", "5 11")]
    public void Read_NumbersBehindAList_AreThoseOfItsWords(string text, string quotas) => string.Join(' ', SmallPlan.Annex("一、检查对象", "（一）随机抽查", text).Quotas.Select(Shown)).ShouldBe(quotas);

    [Theory]
    [InlineData("重点检查企业共21家，危化企业、烟花爆竹企业、工贸企业分别为7家、4家、10家。", "21 7HazardousChemicals 4Fireworks 10IndustryAndTrade")]
    [InlineData("重点检查企业共13家，危险化学品企业、安全培训（考试）机构分别为9家、4家。", "13 9HazardousChemicals 4TrainingAndExamination")]
    [InlineData("重点检查企业共12家，工贸科、执法支队分别检查7家和5家。", "12 7工贸科 5执法支队")]
    [InlineData("重点检查企业共12家，工贸科重点检查企业7家、执法支队重点检查企业5家。", "12 7工贸科 5执法支队")]
    [InlineData("重点检查企业共12家，按责任划分，工贸科全年检查企业7家；执法支队共检查企业5家。", "12 7工贸科 5执法支队")]
    [InlineData("重点检查企业共14家：\n1. 5 家危险化学品企业；\n2. 9 家工贸企业。", "14 5HazardousChemicals 9IndustryAndTrade")]
    [InlineData("重点检查企业共14家：\n1.5家危险化学品企业；\n2.9家工贸企业。", "14 5HazardousChemicals 9IndustryAndTrade")]
    [InlineData("2.抓好重点检查。直接检查的重点企业为10家：\n1.煤矿企业2家；\n2.非煤矿山企业8家。\n3.随机抽查。双随机抽查不少于16家，其中工贸企业16家。", "10 2CoalMines 8NonCoalMines 16 16IndustryAndTrade")]
    [InlineData("开展部门联合检查5次，其中危化科2次、矿山科1次、工贸科牵头2次。", "5 2危化科 1矿山科 2工贸科")]
    public void Read_TotalsBehindAList_AreThoseOfItsWords(string text, string totals) =>
        string.Join(' ', SmallPlan.Read("plan.md", ["长沙市应急管理局2026年度安全生产监管执法检查计划", "", "一、检查任务", "", .. text.Split('\n'), "", "二、附则", "", "本计划对企业的检查自印发之日起执行。"])
            .Totals.Select(total => $"{total.Value:0.#}{total.Industry}{total.Department}")).ShouldBe(totals);

    [Fact]
    public void Read_FiguresBehindAList_AreThoseOfItsWords() =>
        string.Join(' ', SmallPlan.Annex("一、基本情况", "全市现有非煤矿山10座，露天矿山、地下矿山分别为7座、3座。").Baseline.Select(figure => $"{figure.Metric}{figure.Value:0}")).ShouldBe("非煤矿山10 露天矿山7 地下矿山3");

    private static string Shown(PlanQuota quota) =>
        $"{quota.Value:0}{quota.Category}{(quota.Department is { } by ? $"/{by}" : "")}{(quota.Quarters.Count > 0 ? $"@{string.Join('+', quota.Quarters)}" : "")}{(quota.Bound == Bound.Min ? "≥" : "")}";
}
