using System.Text.RegularExpressions;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Rules;

/// <summary>PLAN404: the main text sets no number for a kind of check, an annex gives one.</summary>
internal static partial class NumberWhereNone
{
    private static readonly (QuotaKind Kind, string Word)[] Kinds =
    [
        (QuotaKind.KeyPeriod, "重点时段"), (QuotaKind.Joint, "联合"), (QuotaKind.Cross, "交叉"), (QuotaKind.Random, "双随机"),
    ];

    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        (from sentence in Sentences(check)
         let clause = NoNumber().Match(sentence.Hint ?? "")
         where clause.Success
         from kind in Kinds
         where IsMeant(kind.Word, sentence.Hint![..(clause.Index + clause.Length)], clause.Value)
         from annex in check.Annexes
         from quota in annex.Quotas
         where quota.Kind == kind.Kind && quota is { Value: > 0, PartOf: null }
         select check.Report("PLAN404", Severity.Error,
             $"正文规定{kind.Word}检查不设定数量，{Words.Annex(annex)}写明 {Words.Number(quota)}。",
             [sentence with { Hint = clause.Value }, Spot.Of(quota, Words.Of(kind.Kind)[..2])])
             with { Stated = "不设定数量", Found = Words.Number(quota) }).DistinctBy(found => found.Message);

    /// <summary>Whether the clause names the kind, or names none and the kind is the last that was spoken of before it.</summary>
    private static bool IsMeant(string word, string until, string clause) =>
        Kinds.Any(kind => clause.Contains(kind.Word, StringComparison.Ordinal))
            ? clause.Contains(word, StringComparison.Ordinal)
            : until.Contains(word, StringComparison.Ordinal) && Kinds.MaxBy(kind => until.LastIndexOf(kind.Word, StringComparison.Ordinal)).Word == word;

    private static IEnumerable<Spot> Sentences(PlanUnderCheck check) =>
        check.Plan.Obligations.Where(obligation => obligation.Annex is null)
            .Select(obligation => new Spot(obligation.Line, Prose.Strip(obligation.Text), obligation.Id))
            .Concat(check.Prose.Sentences(1, check.MainEnd).Select(sentence => new Spot(sentence.Line, sentence.Text)));

    [GeneratedRegex("[^，。；]*不(设定|设|确定|预设|规定)[^，。；]{0,6}(数量|家数|次数|数)")]
    private static partial Regex NoNumber();
}
