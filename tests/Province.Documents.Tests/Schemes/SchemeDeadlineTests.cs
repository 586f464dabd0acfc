using Province.Documents.Schemes;
using Province.Domain.Plans;

namespace Province.Documents.Tests.Schemes;

/// <summary>What is due on one day.</summary>
public sealed class SchemeDeadlineTests
{
    [Theory]
    [InlineData("请各市州于2026年5月20日前将执法人员名单和检查企业名单报省厅。", "Roster 5-20 Pool 5-20")]
    [InlineData("2026年5月20日前，各市州将检查企业名录、参加人员登记表报省厅。", "Roster 5-20 Pool 5-20")]
    [InlineData("请各市州于2026年5月20日前报送候选企业名单。", "Pool 5-20")]
    [InlineData("请各市州于2026年5月20日前报送执法人员名单。", "Roster 5-20")]
    [InlineData("请各市州于2026年5月20日前报送执法人员名单，5月25日前报送检查企业名单。", "Roster 5-20 Pool 5-25")]
    public void Read_RosterAndPool_AreBothDue(string sentence, string due) => string.Join(' ', SchemeReader.Read(new SourceText("a.txt",
    [
        "湖南省工贸行业交叉执法工作方案", "排名在前的市州牵头。", sentence,
        "| 组别 | 组建市州 | 被检查市州 | 指导人员 |", "|---|---|---|---|", "| 第一组 | 长沙市 | 湘潭市 | 甲某 |", "| 第二组 | 湘潭市 | 长沙市 | 乙某 |",
    ])).Deadlines.Select(deadline => $"{deadline.Kind} {deadline.On.Month}-{deadline.On.Day}")).ShouldBe(due);
}
