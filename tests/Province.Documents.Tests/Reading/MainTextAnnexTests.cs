using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>A main text that lists or schedules enterprises beside the annexes is annex 0; one that lists nobody is none.</summary>
public sealed class MainTextAnnexTests
{
    private static readonly string[] Annex =
    [
        "", "附件：1.2026年度安全培训机构检查计划", "", "附件1", "2026年度安全培训机构检查计划", "一、检查对象", "重点检查以下2家安全培训机构：长沙市安信培训学校、湖南星城安全技术培训有限公司。",
        "二、时间安排", "二季度检查长沙市安信培训学校；三季度检查湖南星城安全技术培训有限公司。",
    ];

    private static readonly string[] Sections =
    [
        "三、任务分工", "（一）危化科", "重点检查长沙市望岳化工有限公司、长沙市岳麓气体有限公司。", "危化科随机抽查危险化学品企业12家。",
        "时间安排：一季度检查长沙市望岳化工有限公司；二季度检查长沙市岳麓气体有限公司，并对一季度检查企业进行复查。",
        "（二）执法支队", "执法一大队负责对下列工贸企业开展重点检查：长沙市湘江铝业有限公司、宁乡市沩江木业有限公司。", "时间安排：一季度检查长沙市湘江铝业有限公司；四季度检查宁乡市沩江木业有限公司。",
    ];

    [Fact]
    public void Read_ListsOfSectionsBesideAnAnnex_AreOfTheMainText()
    {
        var plan = Read(Sections);

        plan.Annexes.Select(annex => $"{annex.Id} {annex.Number} {annex.Title} {annex.Targets.Count}").ShouldBe([$"a0 0 {plan.Title} 4", "a1 1 2026年度安全培训机构检查计划 2"]);
        plan.Annexes[0].Targets.Select(target => $"{target.Id} {target.Name} {target.Department} {target.Team}".TrimEnd()).ShouldBe([
            "a0-target-1 长沙市望岳化工有限公司 危化科", "a0-target-2 长沙市岳麓气体有限公司 危化科",
            "a0-target-3 长沙市湘江铝业有限公司 执法支队 执法一大队", "a0-target-4 宁乡市沩江木业有限公司 执法支队 执法一大队",
        ]);
    }

    [Fact]
    public void Read_ScheduleOfASection_IsOfItsDepartment() => Read(Sections).Annexes[0].Schedule
        .Select(line => $"{line.Id} {string.Join(',', line.Quarters)} {line.Department} {string.Join(',', line.Targets)}{string.Join(',', line.ReinspectionOf)}").ShouldBe([
            "a0-schedule-1 1 危化科 a0-target-1", "a0-schedule-2 2 危化科 a0-target-2", "a0-schedule-3 2 危化科 1", "a0-schedule-4 1 执法支队 a0-target-3", "a0-schedule-5 4 执法支队 a0-target-4",
        ]);

    /// <summary>The numbers of the main text are its totals, once.</summary>
    [Fact]
    public void Read_NumberOfASection_IsATotalOfItsDepartment()
    {
        var plan = Read(Sections);

        plan.Totals.Select(total => $"{total.Id} {total.Kind} {total.Department} {total.Value:0}").ShouldBe(["total-1 Random 危化科 12"]);
        plan.Annexes[0].Quotas.ShouldBeEmpty();
        plan.Obligations.ShouldAllBe(duty => duty.Annex == null);
    }

    [Fact]
    public void Read_ScheduleOfWhomNoListHas_IsOfTheMainText() =>
        Read("三、时间安排", "一季度检查长沙市望岳化工有限公司；二季度检查长沙市湘江铝业有限公司。").Annexes[0].Schedule.SelectMany(line => line.Names).ShouldBe(["长沙市望岳化工有限公司", "长沙市湘江铝业有限公司"]);

    [Theory]
    [InlineData("三、检查任务", "全年重点检查企业2家、随机抽查企业3家。")]
    [InlineData("三、检查对象", "重点检查长沙市安信培训学校、湖南星城安全技术培训有限公司。")]
    [InlineData("三、检查对象", "重点检查长沙市安信培训学校、湖南星城安全培训有限公司。")]
    [InlineData("三、时间安排", "二季度检查长沙市安信培训学校；三季度检查湖南星城安全技术培训有限公司。")]
    [InlineData("三、检查频次", "对非煤矿山中的头顶库，每季度检查1次。")]
    [InlineData("三、工作要求", "深刻吸取长沙市望岳化工有限公司事故教训，严格执法。")]
    public void Read_MainTextThatListsNobodyElse_IsNoAnnex(params string[] lines) => Read(lines).Annexes.Select(annex => annex.Number).ShouldBe([1]);

    private static PlanDocument Read(params string[] lines) =>
        SmallPlan.Read("plan.txt", ["长沙市应急管理局2026年度安全生产监督检查计划", "", "一、总体要求", "坚持依法行政。", "二、检查内容", "各科室应当按照计划检查。", .. lines, .. Annex]);
}
