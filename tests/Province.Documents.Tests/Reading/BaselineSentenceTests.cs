using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>Where a semicolon ends what a sentence divides, and that nothing behind it is lost.</summary>
public sealed class BaselineSentenceTests
{
    [Theory]
    [InlineData("全市现有非煤矿山10座，其中地下矿山3座；尾矿库5座。", "非煤矿山10 地下矿山3<非煤矿山 尾矿库5")]
    [InlineData("全市现有非煤矿山10座，其中：地下矿山3座；露天矿山7座。", "非煤矿山10 地下矿山3<非煤矿山 露天矿山7<非煤矿山")]
    [InlineData("全市现有非煤矿山10座（其中：地下矿山3座；露天矿山7座）；尾矿库5座，其中头顶库2座；选矿厂8座。",
        "非煤矿山10 地下矿山3<非煤矿山 露天矿山7<非煤矿山 尾矿库5 头顶库2<尾矿库 选矿厂8")]
    [InlineData("全市现有非煤矿山10座，其中地下矿山4座（生产3座；停产1座）、露天矿山6座；尾矿库5座。",
        "非煤矿山10 地下矿山4<非煤矿山 生产3<地下矿山 停产1<地下矿山 露天矿山6<非煤矿山 尾矿库5")]
    [InlineData("全市现有矿山从业人员1200人；执法人员34人；非煤矿山10座。", "矿山从业人员1200 非煤矿山10")]
    [InlineData("全市现有非煤矿山10座。总法定工作日3968个，其中监督检查工作日1360个。", "非煤矿山10")]
    [InlineData("全市现有非煤矿山10座；暂无露天煤矿。", "非煤矿山10 露天煤矿0")]
    public void Read_FiguresBehindASemicolon_BelongWhereTheyAreSaid(string sentence, string figures)
    {
        var baseline = SmallPlan.Annex("一、基本情况", sentence).Baseline;

        string.Join(' ', baseline.Select(figure => $"{figure.Metric}{figure.Value:0}{Whole(baseline, figure)}")).ShouldBe(figures);
    }

    [Theory]
    [InlineData("全市现有地下矿山3座，分别是：浏阳市大围山铜矿；宁乡市煤炭坝铁矿；浏阳市永和磷矿。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿 浏阳市永和磷矿")]
    [InlineData("全市现有地下矿山2座，分别是：浏阳市大围山铜矿、宁乡市煤炭坝铁矿；由矿山科对浏阳市永和磷矿开展检查。", "浏阳市大围山铜矿 宁乡市煤炭坝铁矿")]
    public void Read_NamesDividedBySemicolons_AreAllOfTheFigure(string sentence, string names) =>
        string.Join(' ', SmallPlan.Annex("一、基本情况", sentence).Baseline[0].Names).ShouldBe(names);

    [Theory]
    [InlineData("全市现有非煤矿山10座（地下矿山3座、露天矿山7座）。", "非煤矿山 地下矿山=True 露天矿山=True")]
    [InlineData("全市现有尾矿库10座（头顶库3座、重大危险源2座）。", "尾矿库 头顶库 重大危险源")]
    public void Read_BracketOfHazards_DividesNothing(string sentence, string figures) =>
        string.Join(' ', SmallPlan.Annex("一、基本情况", sentence).Baseline.Select(figure => $"{figure.Metric}{(figure.Exhaustive is { } all ? $"={all}" : "")}")).ShouldBe(figures);

    private static string Whole(IReadOnlyList<BaselineFigure> baseline, BaselineFigure figure) =>
        figure.PartOf is { } whole ? $"<{baseline.Single(other => other.Id == whole).Metric}" : "";
}
