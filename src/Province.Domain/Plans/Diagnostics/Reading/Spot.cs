using System.Globalization;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>A place that a finding points at.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Hint">Words that the sentence there holds, or null.</param>
/// <param name="Id">The statement read there, or null for mere text.</param>
internal sealed record Spot(int Line, string? Hint, string? Id = null)
{
    internal static Spot Of(PlanStatement statement) => new(statement.Line, HintOf(statement), statement.Id);

    internal static Spot Of(PlanStatement statement, string hint) => new(statement.Line, hint, statement.Id);

    private static string? HintOf(PlanStatement statement) => statement switch
    {
        PlanTotal total => (total.Category ?? "") + Number(total.Value),
        PlanQuota { Value: { } value } => Number(value),
        PlanQuota { Ratio: { } ratio } => Number(ratio.Percent),
        BaselineFigure figure => Number(figure.Value) + figure.Unit,
        PlanTarget target => target.Name,
        PlanObligation obligation => obligation.Text,
        PlanAnnex annex => annex.Title,
        AnnexListing listing => listing.Title,
        ScheduleLine { Names: [var first, ..] } => first,
        _ => null,
    };

    internal static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
