using System.Text.RegularExpressions;
using Province.Domain.Plans;

namespace Province.Documents.Grammar;

/// <summary>The words by which a plan means an industry.</summary>
internal static partial class Industries
{
    /// <summary>The plain names of industries, the longer first.</summary>
    internal static readonly IReadOnlyList<(string Name, Industry Industry)> Names =
    [
        ("危险化学品", Industry.HazardousChemicals), ("烟花爆竹", Industry.Fireworks), ("非煤矿山", Industry.NonCoalMines), ("安全评价", Industry.SafetyAssessment),
        ("危化品", Industry.HazardousChemicals), ("危化", Industry.HazardousChemicals), ("化工", Industry.HazardousChemicals), ("烟花", Industry.Fireworks), ("非煤", Industry.NonCoalMines),
        ("煤矿", Industry.CoalMines), ("工贸", Industry.IndustryAndTrade), ("培训", Industry.TrainingAndExamination),
    ];

    /// <summary>The industries that a text names, in the order in which it names them.</summary>
    internal static List<Industry> Of(string text)
    {
        List<Industry> found = [];
        foreach (Match match in Words().Matches(text))
        {
            var industry = Named(match);
            if (!found.Contains(industry))
                found.Add(industry);
        }
        return found;
    }

    /// <summary>The first industry that a text names, or null.</summary>
    internal static Industry? FirstOf(string text) => Words().Match(text) is { Success: true } match ? Named(match) : null;

    /// <summary>The industry that stands for a row or a number: 矿山 alone means those that are no coal mines.</summary>
    internal static Industry? Meant(string text) => FirstOf(text) ?? (Mines().IsMatch(text) ? Industry.NonCoalMines : null);

    /// <summary>Whether a text says 矿山 and not which.</summary>
    internal static bool IsMines(string text) => Mines().IsMatch(text);

    /// <summary>Whether a text is nothing but the name of an industry, such as 危化企业 or 工贸行业.</summary>
    internal static bool IsBare(string text) => Bare().IsMatch(text);

    private static Industry Named(Match match) => match switch
    {
        _ when match.Groups["fire"].Success => Industry.Fireworks,
        _ when match.Groups["mine"].Success => Industry.NonCoalMines,
        _ when match.Groups["coal"].Success => Industry.CoalMines,
        _ when match.Groups["train"].Success => Industry.TrainingAndExamination,
        _ when match.Groups["assess"].Success => Industry.SafetyAssessment,
        _ when match.Groups["chem"].Success => Industry.HazardousChemicals,
        _ => Industry.IndustryAndTrade,
    };

    [GeneratedRegex("^(?:其中|[：，、（])*矿山(?:行业|领域|企业|安全)*$", RegexOptions.None, 30000)]
    private static partial Regex Mines();

    [GeneratedRegex("(?<fire>烟花|爆竹|花炮|鞭炮)|(?<mine>非煤|尾矿|露天矿|地下矿|金属非金属|采石|石灰岩矿|选矿)|(?<coal>煤矿|煤炭|煤业|矿井)"
        + "|(?<assess>安全评价|评价机构|检测检验|检验检测)|(?<train>培训|考试|教育训练)"
        + "|(?<trade>工贸|冶金|有色|建材|机械|轻工|纺织|烟草|商贸|粉尘|涉爆|铝加工|金属冶炼|有限空间|制冷|工商贸)"
        + "|(?<chem>危险化学品|危化|化工|加油站|加气站|加油|油库|医药|气体|化学品)", RegexOptions.None, 30000)]
    private static partial Regex Words();

    [GeneratedRegex("^(?:(?:化工[和及与、]?)?(?:（)?(?:危险化学品|危化品?)(?:）)?(?:[和及与、]化工)?|烟花爆竹|烟花|煤矿|煤炭|非煤矿山|工贸|工商贸|安全生产培训|安全培训|培训考试|安全评价(?:检测检验)?)(?:（[^）]{1,8}）)?(?:安全)?(?:生产经营|重点)?(?:企业|行业企业|行业|单位|领域|类|机构|行业领域|方面)?$", RegexOptions.None, 30000)]
    private static partial Regex Bare();
}
