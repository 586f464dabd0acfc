using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>A plan and the style it is printed in; shows itself as its style, since the text says the rest.</summary>
internal sealed record PrintedPlan(PlanDocument Plan, PrintStyle Style)
{
    public override string ToString() => Style.ToString();
}

internal static class AnyPrinting
{
    public static Arbitrary<PrintedPlan> Arbitrary { get; } = Arb.From(
        from plan in AnyPlan.Gen
        from style in AnyStyle.Gen
        select new PrintedPlan(plan, style),
        Smaller);

    public static IEnumerable<PrintedPlan> Smaller(PrintedPlan printing) =>
        PlanShrinker.Smaller(printing.Plan).Select(plan => printing with { Plan = plan })
            .Concat(AnyStyle.Plainer(printing.Style).Select(style => printing with { Style = style }));
}
