using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>A number with the way it binds: the set of numbers that it allows.</summary>
internal readonly record struct Quantity(decimal Value, Bound Bound)
{
    private decimal Low => Bound is Bound.Max ? 0 : Value;

    private decimal High => Bound is Bound.Min ? decimal.MaxValue : Value;

    /// <summary>The sum; null when it binds in no one way (a floor and a cap added, or anything about).</summary>
    internal static Quantity? Sum(IEnumerable<Quantity> parts)
    {
        var all = parts.ToList();
        var bounds = all.Select(part => part.Bound).Where(bound => bound is not Bound.Exact).Distinct().ToList();
        return all.Count == 0 || bounds.Count > 1 || bounds.Contains(Bound.About)
            ? null
            : new(all.Sum(part => part.Value), bounds.Count == 0 ? Bound.Exact : bounds[0]);
    }

    /// <summary>How surely two numbers for the same thing disagree.</summary>
    /// <param name="detail">The number that carries it out.</param>
    /// <returns>An error when no number satisfies both or when both bind in the same way, a warning when the detail allows what this one does not, else null; the same number binding differently is no disagreement.</returns>
    internal Severity? Against(Quantity detail)
    {
        if (Value == detail.Value || Bound is Bound.About || detail.Bound is Bound.About)
            return null;

        if (Bound == detail.Bound || detail.Low > High || detail.High < Low)
            return Severity.Error;

        return detail.Low >= Low && detail.High <= High ? null : Severity.Warning;
    }
}
