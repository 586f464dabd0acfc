using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>A short plan without annexes says everything in its main text: what belongs to an annex is kept as one, under the plan's own title.</summary>
internal static class PlanWithoutAnnexes
{
    internal static PlanAnnex? Read(PlanLayout layout, PlanDocument header, Ledger ledger)
    {
        if (!layout.IsOnePaper || layout.Title.Count == 0)
            return null;
        var source = new AnnexPart(1, [.. layout.Title.Select(passage => passage.Whole)]);
        source.Passages.AddRange(layout.Body);
        var annex = new AnnexReader(source, layout, ledger).Read().Annex;
        return SaysWhom(annex) ? annex with { Title = header.Title ?? annex.Title, Frequency = [], CheckItems = [] } : null;
    }

    private static bool SaysWhom(PlanAnnex annex) =>
        annex.Targets.Count > 0 || annex.Baseline.Count > 0 || annex.Schedule.Any(line => line.Shape is ScheduleShape.Names or ScheduleShape.Count);
}
