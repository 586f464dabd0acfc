using System.Text;
using Province.Documents.Source;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>What a plan in one paper says of the year, of a quarter and of its own keeping.</summary>
public sealed class MainTextTests
{
    [Theory]
    [InlineData("（三）联合检查。会同消防部门推行综合查一次，全年不少于2次。", "Joint2")]
    [InlineData("（三）工作方式。推行联合检查，会同消防部门每年开展不少于2次。", "Joint2")]
    [InlineData("（三）联合检查。会同消防部门开展，每个科室不少于2次。", "")]
    [InlineData("（三）联合检查。会同消防部门开展，每季度不少于1次。", "")]
    [InlineData("（三）时间安排。第三季度重点检查长沙市望岳油库，以及危险化学品企业2家、工贸企业3家。", "")]
    [InlineData("（三）交叉检查。下半年组织开展交叉检查，检查企业不少于36家，其中烟花爆竹企业18家。", "Cross36 Cross18")]
    [InlineData("（三）力量安排。监督检查工作日为2000个，其中用于重点检查1200个、用于随机抽查800个。", "")]
    [InlineData("（三）时间安排。全年重点检查危险化学品企业2家、工贸企业3家。", "Key2 Key3")]
    [InlineData("（三）随机抽查。粉尘涉爆企业按50%的比例抽取7家，加油站按10%的比例抽取8家。", "")]
    [InlineData("（三）随机抽查。按规模以上企业50%的比例随机抽查7家。", "Random7")]
    [InlineData("（三）组织抽查和交叉执法检查。全年共组织抽查、交叉执法检查39家。", "Combined39")]
    public void Read_NumbersOfTheMainText_AreTotalsWhereTheyAreTheYears(string paragraph, string totals) =>
        string.Join(' ', Plan("二、检查任务", paragraph).Totals.Select(total => $"{total.Kind}{total.Value:0}")).ShouldBe(totals);

    [Theory]
    [InlineData("（三）随机抽查。全年抽查企业20家，其中工贸企业20家。另对煤矿企业随机抽查4矿次。", "20 20<total-1 4")]
    [InlineData("（三）重点检查。全年重点检查企业22家，安全生产执法监察局牵头重点执法检查企业5家。", "22 5安全生产执法监察局<total-1")]
    public void Read_NumberBesideATotal_IsAPartOfItWhereItIsSaidToBe(string paragraph, string totals) =>
        string.Join(' ', Plan("二、检查任务", paragraph).Totals.Select(total => $"{total.Value:0}{total.Department}{(total.PartOf is { } whole ? "<" + whole : "")}")).ShouldBe(totals);

    [Fact]
    public void Read_TimesOfJointChecks_AreNoFrequency() =>
        Plan("二、检查任务", "（三）联合检查。会同消防部门开展，全年不少于2次。", "三、检查频次", "重点企业每年检查不少于1次。").Frequency.Select(one => one.Min).ShouldBe([1]);

    [Theory]
    [InlineData("（三）政策法规科每半年评查行政检查案卷10份，每季度回访受检单位2家。", "10HalfYear 2Quarter")]
    [InlineData("（三）每季度对办结案件的案卷抽查3件。", "3Quarter")]
    [InlineData("（三）法规股每季度对3件行政处罚案卷进行评查，随机回访受检企业2家。", "3Quarter")]
    [InlineData("（三）每季度对企业开展1次安全培训，培训企业2家。", "")]
    [InlineData("（三）各科室每月检查企业2家，及时制作执法案卷。", "")]
    public void Read_SupervisionAmongTheMeasures_IsRead(string paragraph, string tasks) =>
        string.Join(' ', Plan("七、保障措施", "（一）加强领导。", paragraph).Supervision.Select(task => $"{task.Count}{task.Per}")).ShouldBe(tasks);

    [Theory]
    [InlineData("长应急〔2026〕9号\n\n（2026年3月9日经长沙市人民政府批准）")]
    [InlineData("（2026年3月9日经长沙市人民政府批准）\n长应急〔2026〕9号")]
    [InlineData("为规范检查，制定本计划。\n\n长应急〔2026〕9号")]
    public void Read_NumberBelowTheTitle_IsTheDocuments(string below) => Plan(below.Split('\n')).DocumentNumber.ShouldBe("长应急〔2026〕9号");

    /// <summary>A line that is the number of the document stands alone, however its year is bracketed.</summary>
    [Theory]
    [InlineData("长应急〔2026〕9号")]
    [InlineData("长应急【2026】9号")]
    [InlineData("长应急（2026）9号")]
    [InlineData("长应急[2026]9号")]
    [InlineData("长沙市安全监管执法〔2026〕9号")]
    public void Join_NumberBelowAnOpenLine_IsNoPartOfIt(string number) =>
        PassageJoiner.Join(SourceReader.Read(Encoding.UTF8.GetBytes($"现将计划印发给你们，请认真遵照执行并\n{number}"), "plan.txt"))[^1].Printed.ShouldBe(number);

    [Theory]
    [InlineData("长沙市应急管理局文件　长应急〔2026〕9号")]
    [InlineData("长沙市应急管理局　长应急〔2026〕9号")]
    public void Read_NumberBesideTheLetterhead_IsTheNumberAlone(string head) =>
        SmallPlan.Read("plan.txt", head, "", "长沙市应急管理局2026年度安全生产检查计划", "", "一、检查任务", "全年重点检查企业3家。").DocumentNumber.ShouldBe("长应急〔2026〕9号");

    private static PlanDocument Plan(params string[] lines) =>
        SmallPlan.Read("plan.txt", ["长沙市应急管理局2026年度安全生产监管执法检查计划", "", .. lines, "", "八、附则", "本计划对企业的检查自印发之日起执行。"]);
}
