using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>粉尘涉爆企业、有限空间作业企业各6家: the number is that of each kind before it.</summary>
internal static class QuotaSharers
{
    /// <summary>The kinds that share a number with the one right before it; empty where it stands for one alone.</summary>
    internal static List<string> Before(Clip sentence, Amount amount, IReadOnlyList<Industry> industries, QuotaKind kind)
    {
        if (!QuotaWords.ForEach().IsMatch(amount.Before.Text))
            return [];
        var stretch = (sentence with { End = amount.Before.Start }).Split("，；：").LastOrDefault();
        if (stretch.Passage is null || stretch.End != amount.Before.Start || stretch[stretch.Length - 1] != '、')
            return [];
        var kinds = stretch.Split("、").ConvertAll(word => Categories.Of(word.Text, industries));
        return kinds.TrueForAll(word => word is not null && QuotaWords.NamesObjects(word, kind)) ? kinds.OfType<string>().ToList() : [];
    }
}
