using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Sentences that bind somebody, and sentences that only look busy.</summary>
internal static class Duties
{
    private static readonly (string Text, ObligationKind Kind)[] Binding =
    [
        ("执法人员应依法取得有效的安全生产执法证。", ObligationKind.Must),
        ("执法人员不得泄漏执法工作秘密。", ObligationKind.MustNot),
        ("不得收受执法对象的礼金、礼品。", ObligationKind.MustNot),
        ("执法人员必须遵守各项党风廉政制度。", ObligationKind.Must),
        ("遇到重大问题，执法人员应及时向局领导报告、请示。", ObligationKind.Must),
    ];

    public static IReadOnlyList<PlanObligation> For(IReadOnlyList<PlanAnnex> annexes, Dice dice) =>
        [.. annexes.Where(annex => annex.Industries.Count > 0).SelectMany(annex => dice.Some(Binding, dice.Int(0, 3))
            .Select((duty, i) => new PlanObligation { Id = $"a{annex.Number}-o{i + 1}", Line = 0, Text = duty.Text, Kind = duty.Kind, Annex = annex.Number }))];
}
