using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>The totals of the main text as a tree: by the parts that the reader saw, or, where it saw none of a kind, by what the totals are for.</summary>
internal sealed class Totals(IReadOnlyList<PlanTotal> totals)
{
    private readonly Dictionary<string, PlanTotal> _byId = totals.DistinctBy(total => total.Id).ToDictionary(total => total.Id);

    internal IReadOnlyList<PlanTotal> All => totals;

    /// <summary>The total of a kind over everything; null when there is none or more than one.</summary>
    internal PlanTotal? Grand(TotalKind kind)
    {
        var grand = totals.Where(total => total.Kind == kind && total is { Industry: null, Department: null } && !IsPart(total)).ToList();
        return grand.Count == 1 ? grand[0] : null;
    }

    /// <summary>The parts of a total that count the same kind.</summary>
    internal IReadOnlyList<PlanTotal> Parts(PlanTotal whole)
    {
        var marked = totals.Where(total => total.PartOf == whole.Id && total.Kind == whole.Kind).ToList();
        if (marked.Count > 0 || totals.Any(total => total.Kind == whole.Kind && total.PartOf is not null))
            return marked;

        return whole switch
        {
            { Industry: not null } => [],
            { Department: { } department } => [.. Of(whole.Kind).Where(total => total.Department == department && total.Industry is not null)],
            _ when Grand(whole.Kind) != whole => [],
            _ => [.. Of(whole.Kind).Where(total => (total.Industry is null) != (total.Department is null))],
        };
    }

    /// <summary>The total that this one is a part of, or null.</summary>
    internal PlanTotal? Whole(PlanTotal part) =>
        part.PartOf is { } id ? _byId.GetValueOrDefault(id) : totals.FirstOrDefault(total => total != part && Parts(total).Contains(part));

    /// <summary>The totals for an industry over all departments.</summary>
    internal IReadOnlyList<PlanTotal> For(TotalKind kind, Industry industry) =>
        [.. Of(kind).Where(total => total.Industry == industry && total.Department is null)];

    private IEnumerable<PlanTotal> Of(TotalKind kind) => totals.Where(total => total.Kind == kind);

    private bool IsPart(PlanTotal total) =>
        total.PartOf is { } id && _byId.TryGetValue(id, out var whole) && whole.Kind == total.Kind;
}
