using System.Globalization;
using System.Numerics;
using Province.Draws.Counting;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Explaining;

/// <summary>An outcome in words: what came out, why nothing else could, and how likely each candidate was.</summary>
internal static class OutcomeWords
{
    private const int MostDigits = 30;
    private const int LongestFraction = 7;

    internal static IEnumerable<ExplainedPart> Of(DrawChain draw, OutcomeRecord outcome, int round)
    {
        var again = round == 0 ? "" : $"（第 {round} 次补抽）";
        yield return new($"结果{again}", [.. RowWords.Result(draw.Basis, outcome.Drawn.Result)]);
        yield return new($"为什么只能是这个结果{again}", [.. Why(outcome)]);
        if (OddsOf(draw.Basis, outcome, round == 0).ToList() is { Count: > 0 } odds)
            yield return new($"每个对象的机会{again}", odds);
    }

    private static IEnumerable<string> Why(OutcomeRecord outcome)
    {
        var count = BigInteger.Parse(outcome.Drawn.Outcomes, CultureInfo.InvariantCulture);
        yield return $"符合全部要求的结果共有 {Long(outcome.Drawn.Outcomes)} 种，按公开的规则从 0 起编号，一种不多，一种不少。";
        yield return "申请、承诺、各方交出的值和最后值一环扣一环地算出种子，改动任何一个字，种子都会变。";
        yield return $"种子是 {DrawExplanation.Short(outcome.Seed)}。";
        if (count.IsOne)
            yield return "只有一种结果，不需要随机。";
        else
        {
            var bits = new SeedBits(Convert.FromHexString(outcome.Seed));
            var rank = bits.Below(count);
            yield return $"由种子展开的随机位每次取 {SeedBits.BitsFor(count)} 位组成一个数，大于等于总数的舍去再取（这样每种结果机会完全相等）；取到第 {bits.Tries} 次，得 {Long(rank.ToString())}。";
        }
        yield return "编号为这个数的结果就是抽出的结果。任何人照此计算，得到的都是同一个。";
        if (outcome.ConfirmedBy.Count > 0)
            yield return $"在自己设备上确认最后值的：{string.Join("、", outcome.ConfirmedBy)}。";
    }

    private static IEnumerable<string> OddsOf(DrawBasis basis, OutcomeRecord outcome, bool isFirst)
    {
        if (basis.Request is InspectionRequest inspection)
            return InspectionOdds(inspection);
        return basis.Cells() is { } cells ? CellOdds(basis.Request, cells, outcome.Drawn.Odds, isFirst) : [];
    }

    private static IEnumerable<string> CellOdds(DrawRequest request, IReadOnlyList<Cell> cells, JsonArray odds, bool isFirst)
    {
        yield return "要求对待完全一样的对象归为一类，同类对象的机会相等：";
        var none = 0;
        foreach (var (cell, pair) in cells.Zip(odds.Cast<JsonArray>()))
        {
            var (above, below) = (((JsonString)pair[0]).Value, ((JsonString)pair[1]).Value);
            if (above == "0")
                none++;
            else
                yield return $"{CellName(request, cell)}：{(isFirst ? $"共 {cell.Count} 个，每个" : "还可以抽的，每个")}的机会{Chance(above, below)}。";
        }
        if (none > 0)
            yield return isFirst ? $"其余 {none} 类机会为零：上列要求不允许抽到它们。" : $"其余 {none} 类机会为零：上列要求，连同保持不变的对象，不允许再抽到它们。";
        yield return "没有归入以上各类的，只有按列明的规则排除的、直接列入的和已经退出的对象。";
    }

    private static IEnumerable<string> InspectionOdds(InspectionRequest request)
    {
        var odds = request.Odds();
        foreach (var group in request.Groups)
            yield return $"{RowWords.Group(request, group.Id)}：" + string.Join("，", request.Cities
                .Where(city => !odds.Ways(group.Id, city.Id).IsZero)
                .Select(city => $"{city.Name} {Percent(odds.Ways(group.Id, city.Id), odds.Outcomes)}")) + "；其余市机会为零。";
    }

    private static string CellName(DrawRequest request, Cell cell)
    {
        if (request is not EnterprisesRequest enterprises)
            return $"“{cell.Key[0]}”";
        List<string> names = [];
        var at = 0;
        foreach (var rule in EnterpriseRule.InRuleOrder(enterprises.Rules))
        {
            names.Add(rule switch
            {
                QuotaRule quota => cell.Key[at] == "1" ? $"计入“{quota.Text}”" : $"不计入“{quota.Text}”",
                DistinctRule when cell.Key[at].Length > 0 => $"{cell.Key[at]}·{cell.Key[at + 1]}",
                _ => cell.Key[at],
            });
            at += rule.KeyElements;
        }
        return string.Join("，", names.Where(name => name.Length > 0).Distinct()) is { Length: > 0 } name ? name : "全部可抽对象";
    }

    private static string Chance(string numerator, string denominator) => (denominator == numerator, denominator.Length <= LongestFraction) switch
    {
        (true, _) => $"是{Odds(numerator, denominator)}",
        (_, true) => $"是 {Odds(numerator, denominator)}",
        _ => Odds(numerator, denominator),
    };

    /// <summary>As a fraction when people can read it, and as a percentage.</summary>
    internal static string Odds(string numerator, string denominator)
    {
        if (numerator == denominator)
            return "百分之百";
        var percent = Percent(BigInteger.Parse(numerator, CultureInfo.InvariantCulture), BigInteger.Parse(denominator, CultureInfo.InvariantCulture));
        return denominator.Length <= LongestFraction ? $"{numerator}/{denominator}（{percent}）" : percent;
    }

    private static string Percent(BigInteger above, BigInteger below)
    {
        const double least = 0.0001;
        var percent = (double)(above * 1_000_000_000 / below) / 10_000_000;
        return percent < least ? "不到百万分之一" : $"约 {percent.ToString("0.####", CultureInfo.InvariantCulture)}%";
    }

    private static string Long(string number) => number.Length <= MostDigits
        ? number
        : $"{number[..8]}…{number[^8..]}（{number.Length} 位数）";
}
