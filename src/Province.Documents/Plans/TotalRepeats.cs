using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>重点检查20家 in the text and again as the last row of a table is one total, with the parts of both.</summary>
internal static class TotalRepeats
{
    internal static List<PlanTotal> Without(List<PlanTotal> totals)
    {
        Dictionary<string, string> first = [];
        foreach (var total in totals.Where(IsWhole))
            first[total.Id] = totals.Find(other => IsWhole(other) && IsSame(other, total))!.Id;
        return [.. totals.Where(total => first.GetValueOrDefault(total.Id, total.Id) == total.Id)
            .Select(total => total.PartOf is { } whole ? total with { PartOf = first.GetValueOrDefault(whole, whole) } : total)];
    }

    private static bool IsWhole(PlanTotal total) => total is { Industry: null, Department: null };

    private static bool IsSame(PlanTotal one, PlanTotal other) =>
        (one.Kind, one.Value, one.Unit, one.Category) == (other.Kind, other.Value, other.Unit, other.Category);
}
