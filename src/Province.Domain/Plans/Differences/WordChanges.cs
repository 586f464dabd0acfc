using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Differences;

/// <summary>Changes of check items, supervision and obligations: sentences that come and go.</summary>
internal static class WordChanges
{
    internal static IEnumerable<PlanChange> OfCheckItems(string where, IReadOnlyList<PlanCheckItem> olds, IReadOnlyList<PlanCheckItem> news) =>
        Pairing.Changes(PlanPart.CheckItems, Pairing.Of(olds, news, item => EnterpriseName.Wide(item.Text)), item => $"{where}检查内容“{EnterpriseName.Wide(item.Text)}”", _ => "");

    internal static IEnumerable<PlanChange> OfSupervision(string where, IReadOnlyList<PlanSupervision> olds, IReadOnlyList<PlanSupervision> news) =>
        Pairing.Changes(PlanPart.Supervision, Pairing.Of(olds, news, task => EnterpriseName.Wide(task.Text)), task => $"{where}执法监督“{EnterpriseName.Wide(task.Text)}”", _ => "");

    internal static IEnumerable<PlanChange> OfObligations(IReadOnlyList<PlanObligation> olds, IReadOnlyList<PlanObligation> news) => Pairing.Changes(
        PlanPart.Obligations,
        Pairing.Of(olds, news, duty => (duty.Annex, EnterpriseName.Wide(duty.Text))),
        duty => $"{(duty.Annex is { } annex ? $"附件{annex}" : "正文")}要求“{EnterpriseName.Wide(duty.Text)}”",
        _ => "");
}
