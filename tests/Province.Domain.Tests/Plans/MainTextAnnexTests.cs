using Province.Domain.Deadlines;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Differences;
using Province.Domain.Plans.Lines;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Plans;

/// <summary>What a main text lists itself is annex 0, which people call 正文 and which is no attachment.</summary>
public sealed class MainTextAnnexTests
{
    private static readonly PlanDocument Plan = new()
    {
        City = "德阳市", Year = 2026, DocumentNumber = "德应急〔2026〕1号", Title = "德阳市应急管理局2025年度安全生产监督检查计划", Issuer = "德阳市应急管理局", IssuedOn = new(2026, 1, 5), ApprovedBy = "市人民政府", Disclosure = Disclosure.Public,
        Totals =
        [
            Total("k1", TotalKind.Key, Industry.HazardousChemicals, null, 2), Total("k2", TotalKind.Key, Industry.TrainingAndExamination, null, 1),
            Total("r1", TotalKind.Random, Industry.HazardousChemicals, "危化科", 12), Total("r2", TotalKind.Random, Industry.IndustryAndTrade, "基础科", 20),
        ],
        AnnexList = [new() { Id = "l1", Line = 8, Number = 1, Title = "2026年度培训计划" }],
        Annexes =
        [
            new()
            {
                Id = "a0", Line = 1, Number = PlanAnnex.MainText, Title = "2025年度安全生产监督检查计划", Industries = [Industry.HazardousChemicals],
                Targets = [Target("a0-t1", "甲化工有限公司", Industry.HazardousChemicals, null), Target("a0-t2", "乙气体有限公司", Industry.HazardousChemicals, null)],
                Schedule = [new() { Id = "a0-s1", Line = 6, Kind = ScheduleKind.Key, Quarters = [1], Names = ["甲化工有限公司", "乙气体有限公司"], Targets = ["a0-t1", "a0-t2"], Shape = ScheduleShape.Names }],
            },
            new()
            {
                Id = "a1", Line = 9, Number = 1, Title = "2026年度培训计划", Department = "宣教科", Industries = [Industry.TrainingAndExamination], Targets = [Target("a1-t1", "丙培训学校", Industry.TrainingAndExamination, "宣教科")],
                Quotas = [new() { Id = "a1-q1", Line = 10, Kind = QuotaKind.Random, Value = 1, Unit = "个" }, new() { Id = "a1-q2", Line = 10, Kind = QuotaKind.Random, Category = "化工", Value = 1, Unit = "家", PartOf = "a1-q1" }],
            },
        ],
    };

    private static readonly SourceText Text = new("plan.txt", ["德阳市应急管理局2026年度安全生产监督检查计划", "检查发现的问题不得向下级移交。", "联合检查发现的问题可以移交属地办理。", "交由县应急管理局查处。", "甲化工有限公司、乙气体有限公司。", "一季度检查甲化工有限公司、乙气体有限公司。", "", "附件：2026年度培训计划", "2026年度培训计划", "丙培训学校。"]);

    [Fact]
    public void Check_OfAMainTextThatListsItself_CriesNoWolf() => PlanCheck.Run(Plan, Text).Select(found => $"{found.Code} {found.Message}").ShouldBeEmpty();

    [Fact]
    public void Check_OfAListOfTheMainText_SaysSo() => PlanCheck.Run(Plan with { Totals = [Plan.Totals[0] with { Value = 3 }, .. Plan.Totals.Skip(1)] }, Text)
        .Select(found => $"{found.Code} {found.Message}").ShouldBe(["PLAN202 正文重点检查危险化学品为 3 家，正文名单列有 2 家。"]);

    [Fact]
    public void Check_OfWhomTheMainTextNeverSchedules_SaysSo() =>
        PlanCheck.Run(Plan with { Annexes = [Plan.Annexes[0] with { Schedule = [Plan.Annexes[0].Schedule[0] with { Names = ["甲化工有限公司"], Targets = ["a0-t1"] }] }, Plan.Annexes[1]] }, Text)
            .Select(found => found.Message).ShouldBe(["正文名单上的“乙气体有限公司”没有安排检查时间。"]);

    [Fact]
    public void Figures_OfAPlan_CountAnnexesWithoutTheMainTextAndItsSectionsOnce() =>
        PlanFigures.Of(new(new("plan.txt", new string('0', 64)), Plan, Text, [])).ShouldBe(new PlanFigures(Targets: 3, Random: 33, Cross: 0, Annexes: 1, Errors: 0, Warnings: 0));

    [Fact]
    public void LinesAndDates_OfTheMainText_AreCalledSo()
    {
        PlanLines.Of(Plan, 2026).Where(line => line.Quarter == 1).Select(line => $"{line.Whose} {line.Annex} {line.Enterprise}").ShouldBe(["正文 0 甲化工有限公司", "正文 0 乙气体有限公司"]);
        PlanDates.Of(Plan, 2026)[0].ShouldSatisfyAllConditions(
            date => date.Title.ShouldBe("2026 年第 1 季度检查任务：正文（重点检查 2 家）"),
            date => date.Clause.ShouldBe("正文第 6 行"));
    }

    [Fact]
    public void Difference_FromAVersionWithoutIt_NamesTheMainText() =>
        PlanDifference.Between(Plan with { Annexes = [Plan.Annexes[1]] }, Plan).Single().Message.ShouldStartWith("新增正文“");

    private static PlanTotal Total(string id, TotalKind kind, Industry industry, string? department, int value) =>
        new() { Id = id, Line = 2, Kind = kind, Industry = industry, Department = department, Value = value, Unit = "家" };

    private static PlanTarget Target(string id, string name, Industry industry, string? department) => new() { Id = id, Line = 5, Name = name, Printed = name, Industry = industry, Department = department };
}
