using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Figures about a city as it is: wholes with parts that make them up, parts that do not, and single figures.</summary>
internal sealed class AnyBaseline(Dice dice, int annex)
{
    private readonly List<BaselineFigure> _figures = [];

    public static IReadOnlyList<BaselineFigure> For(Industry industry, int annex, Place place, Dice dice)
    {
        var figures = new AnyBaseline(dice, annex);
        figures.Add(industry, place);
        return figures._figures;
    }

    private void Add(Industry industry, Place place)
    {
        switch (industry)
        {
            case Industry.HazardousChemicals:
                Family("危险化学品生产、经营和使用企业", "家", false, "生产企业", "储存类经营企业", "加油站", "使用企业");
                Singly(("危险化学品重大危险源", "处"), ("涉及重点监管的危险化工工艺企业", "家"), ("危险化工工艺", "种"), ("危化品行业重点企业", "家"));
                break;
            case Industry.Fireworks:
                Family("烟花爆竹生产企业", "家", true, dice.Some(place.Counties, 2));
                Singly(("烟花爆竹批发企业", "家"), ("烟花爆竹零售经营点（店）", "个"));
                break;
            case Industry.CoalMines:
                Family("煤矿", dice.Pick("处", "家", "个"), true, dice.Pick<string[]>(["省属煤矿", "地方煤矿"], ["煤与瓦斯突出矿井", "高瓦斯矿井", "低瓦斯矿井"], ["正常生产煤矿", "技改煤矿", "停产煤矿"]));
                Singly(("核定产能", "万吨/年"));
                break;
            case Industry.NonCoalMines:
                Family("非煤矿山", dice.Pick("家", "座"), true, "地下矿山", "露天矿山");
                Family("尾矿库", "座", false, "在用", "停用", "已批回采闭库");
                break;
            case Industry.IndustryAndTrade:
                Trade();
                break;
            case Industry.TrainingAndExamination:
                Singly(("安全培训机构", "家"), ("考试点", "个"), ("考试机构", "家"));
                break;
            default:
                Singly(("安全评价机构", "家"), ("安全生产检测检验机构", "家"));
                break;
        }
    }

    private void Trade()
    {
        if (dice.Chance(50))
            Figure("工贸企业", dice.Int(10, 60) * 1000m, "家", Bound.About);
        Family("规模以上工贸企业", "家", dice.Chance(50), dice.Some(["冶金行业企业", "有色行业企业", "机械行业企业", "建材行业企业", "轻工行业企业", "纺织行业企业", "商贸行业企业"], dice.Int(2, 5)));
        Singly(("金属冶炼企业", "家"), ("粉尘涉爆企业", "家"), ("涉氨制冷企业", "家"), ("有限空间作业企业", "家"));
    }

    private void Family(string metric, string unit, bool exhaustive, params string[] parts)
    {
        var values = parts.Select(_ => (decimal)dice.Int(1, 180)).ToArray();
        var whole = Figure(metric, values.Sum() + (exhaustive ? 0 : dice.Int(1, 50)), unit);
        foreach (var (part, value) in parts.Zip(values))
            _figures.Add(New(part, value, unit, Bound.Exact) with { PartOf = whole.Id, Exhaustive = exhaustive });
    }

    private void Singly(params (string Metric, string Unit)[] figures)
    {
        foreach (var (metric, unit) in dice.Some(figures, dice.Int(1, figures.Length)))
            Figure(metric, dice.Int(1, 400), unit);
    }

    private BaselineFigure Figure(string metric, decimal value, string unit, Bound bound = Bound.Exact)
    {
        var figure = New(metric, value, unit, bound);
        _figures.Add(figure);
        return figure;
    }

    private BaselineFigure New(string metric, decimal value, string unit, Bound bound) =>
        new() { Id = $"a{annex}-b{_figures.Count + 1}", Line = 0, Metric = metric, Value = value, Unit = unit, Bound = bound };
}
