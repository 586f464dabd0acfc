using System.Text.RegularExpressions;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Rules;

/// <summary>PLAN405: the main text keeps the problems of planned checks at the city's level, annexes hand them to a lower one.</summary>
internal static partial class HandedDown
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        if (check.Prose.Sentences(1, check.MainEnd).FirstOrDefault(sentence => Keeps(sentence.Text)) is not { Text: { } rule } keep)
            yield break;

        var handed = check.Attached
            .SelectMany(annex => check.Prose.Sentences(annex.Line, check.EndOf(annex))
                .Where(sentence => HandsDown(sentence.Text))
                .Select(sentence => (Annex: annex, Spot: Place(check, annex, sentence))))
            .ToList();
        if (handed.Count == 0)
            yield break;

        var where = string.Join("、", handed.Select(each => Words.Annex(each.Annex)).Distinct());
        var kept = check.Plan.Obligations.FirstOrDefault(each => each.Kind is ObligationKind.Keep && each.Annex is null && each.Line == keep.Line);
        yield return check.Report("PLAN405", Severity.Warning,
            $"正文要求计划内监督检查发现的问题由本级查处、不得移交下级，{where}规定交给县市区或者属地部门。",
            handed.Select(each => each.Spot).Prepend(new Spot(keep.Line, rule, kept?.Id)))
            with { Stated = "由本级负责查处，不得移交、交办", Found = $"{where}移交、交办" };
    }

    private static Spot Place(PlanUnderCheck check, PlanAnnex annex, (string Text, int Line) sentence)
    {
        var id = check.Plan.Obligations
            .FirstOrDefault(each => each.Kind is ObligationKind.HandOver && each.Annex == annex.Number && Prose.Strip(each.Text).Contains(sentence.Text, StringComparison.Ordinal))?.Id;
        return new(sentence.Line, sentence.Text, id);
    }

    private static bool Keeps(string sentence) => KeepWords().IsMatch(sentence) && (sentence.Contains("计划内", StringComparison.Ordinal) || sentence.Contains("检查发现", StringComparison.Ordinal));

    /// <summary>Joint checks and cross checks have rules of their own; cross checks count where the case is given away outright by the same sentence as planned ones.</summary>
    private static bool HandsDown(string sentence) =>
        HandWords().IsMatch(sentence) && !sentence.Contains("不得", StringComparison.Ordinal) && !sentence.Contains("联合", StringComparison.Ordinal);

    [GeneratedRegex("不得(向|交由|移交|移送|交办)[^。；]*(下级|县)[^。；]*(移交|交办|办理|应急|部门)|由(市局|市)?本级(负责)?立案查处")]
    private static partial Regex KeepWords();

    [GeneratedRegex("(交办|移交|转办)[^，。；]{0,4}(属地|县|下级)|(向|由)[^，。；]{0,4}(属地|县|下级)[^，。；]{0,12}(移交|交办|转办)|交[^，。；]{0,8}(属地|县市|下级)[^，。；]{0,12}(查处|处罚|查办|管辖|督促整改)")]
    private static partial Regex HandWords();
}
