using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Differences;

/// <summary>Changes within an annex that both versions have.</summary>
internal static class AnnexChanges
{
    internal static IEnumerable<PlanChange> Of(PlanAnnex old, PlanAnnex now)
    {
        var where = Words.Annex(now);
        var renames = TargetChanges.Renames(old.Targets, now.Targets);
        return Heads(old, now, where)
            .Concat(NumberChanges.OfBaseline(where, old.Baseline, now.Baseline))
            .Concat(NumberChanges.OfQuotas(where, old.Quotas, now.Quotas))
            .Concat(NumberChanges.OfFrequency(where, old.Frequency, now.Frequency))
            .Concat(TargetChanges.Of(where, old.Targets, now.Targets, renames))
            .Concat(ScheduleChanges.Of(where, old, now, renames))
            .Concat(WordChanges.OfCheckItems(where, old.CheckItems, now.CheckItems))
            .Concat(WordChanges.OfSupervision(where, old.Supervision, now.Supervision));
    }

    private static IEnumerable<PlanChange> Heads(PlanAnnex old, PlanAnnex now, string where)
    {
        (string What, string Before, string After)[] heads =
        [
            ("标题", EnterpriseName.Wide(old.Title), EnterpriseName.Wide(now.Title)),
            ("牵头科室", EnterpriseName.Wide(old.Department ?? "未写明"), EnterpriseName.Wide(now.Department ?? "未写明")),
            ("行业", Industries(old), Industries(now)),
        ];
        return from head in heads
               where head.Before != head.After
               select new PlanChange(ChangeKind.Changed, PlanPart.Annexes, $"{where}{head.What}由“{head.Before}”改为“{head.After}”。", old.Line, now.Line);
    }

    private static string Industries(PlanAnnex annex) => string.Join("、", annex.Industries.Order().Select(Words.Of));
}
