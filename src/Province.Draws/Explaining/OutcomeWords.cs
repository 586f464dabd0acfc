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

    internal static IEnumerable<ExplainedPart> Of(DrawChain draw, OutcomeRecord outcome, int round)
    {
        var again = round == 0 ? "" : $"（第 {round} 次补抽）";
        yield return new($"结果{again}", [.. RowWords.Result(draw.Basis, outcome.Drawn.Result)]);
        yield return new($"为什么只能是这个结果{again}", [.. Why(outcome)]);
        if (OddsOf(draw.Basis, outcome).ToList() is { Count: > 0 } odds)
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

    private static IEnumerable<string> OddsOf(DrawBasis basis, OutcomeRecord outcome)
    {
        if (basis.Cells() is not { } cells)
            yield break;
        yield return "要求对待完全一样的对象归为一类，同类对象的机会相等：";
        for (var i = 0; i < cells.Count && i < outcome.Drawn.Odds.Count; i++)
        {
            var odds = (JsonArray)outcome.Drawn.Odds[i];
            yield return $"{CellName(basis.Request, cells[i])}：共 {cells[i].Count} 个，每个的机会 {Chance(((JsonString)odds[0]).Value, ((JsonString)odds[1]).Value)}。";
        }
        yield return "机会为零的，只有被列明的规则排除的对象，和已经抽中或退出而不再参加补抽的对象。";
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

    /// <summary>As a fraction when people can read it, and as a percentage.</summary>
    private static string Chance(string numerator, string denominator)
    {
        if (numerator == "0")
            return "为零";
        var (above, below) = (BigInteger.Parse(numerator, CultureInfo.InvariantCulture), BigInteger.Parse(denominator, CultureInfo.InvariantCulture));
        if (above == below)
            return "是百分之百";
        var percent = (double)(above * 1_000_000_000 / below) / 10_000_000;
        var about = percent < 0.0001 ? "不到百万分之一" : $"约 {percent.ToString("0.####", CultureInfo.InvariantCulture)}%";
        return denominator.Length <= 7 ? $"是 {numerator}/{denominator}（{about}）" : about;
    }

    private static string Long(string number) => number.Length <= MostDigits
        ? number
        : $"{number[..8]}…{number[^8..]}（{number.Length} 位数）";
}
