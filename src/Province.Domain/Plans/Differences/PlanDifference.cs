using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Differences;

/// <summary>What a corrected document changes: the difference between two versions of a plan.</summary>
/// <remarks>Compares what the plans say, not where: moved lines, white space and brackets of another width are no change. The difference of a plan with itself is empty, and the other way round it has as many changes.</remarks>
public static class PlanDifference
{
    /// <summary>Compares two versions.</summary>
    /// <param name="old">The version so far.</param>
    /// <param name="now">The version that takes its place.</param>
    /// <returns>The changes by part of the plan, in the order of <see cref="PlanPart"/>, within a part as the plans print them.</returns>
    public static IReadOnlyList<PlanChange> Between(PlanDocument old, PlanDocument now) =>
    [
        .. HeaderChanges.Of(old, now)
            .Concat(NumberChanges.OfTotals(old.Totals, now.Totals))
            .Concat(NumberChanges.OfFrequency("正文", old.Frequency, now.Frequency))
            .Concat(WordChanges.OfCheckItems("正文", old.CheckItems, now.CheckItems))
            .Concat(WordChanges.OfSupervision("正文", old.Supervision, now.Supervision))
            .Concat(WordChanges.OfObligations(old.Obligations, now.Obligations))
            .Concat(Pairing.Of(old.Annexes, now.Annexes, annex => annex.Number).SelectMany(OfAnnex))
            .OrderBy(change => change.Part),
    ];

    private static IEnumerable<PlanChange> OfAnnex((PlanAnnex? Old, PlanAnnex? New) pair) => pair switch
    {
        ({ } old, { } now) => AnnexChanges.Of(old, now),
        (null, { } added) => [new(ChangeKind.Added, PlanPart.Annexes, $"新增{Words.Annex(added)}“{Prose.Strip(added.Title)}”。", null, added.Line)],
        ({ } removed, null) => [new(ChangeKind.Removed, PlanPart.Annexes, $"删去{Words.Annex(removed)}“{Prose.Strip(removed.Title)}”。", removed.Line, null)],
        _ => [],
    };
}
