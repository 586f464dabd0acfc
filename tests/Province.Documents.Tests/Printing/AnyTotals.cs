using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Totals of the main text: key, random, cross and combined, each with its parts.</summary>
internal sealed class AnyTotals(Dice dice)
{
    private readonly List<PlanTotal> _totals = [];

    public static IReadOnlyList<PlanTotal> For(IReadOnlyList<PlanAnnex> annexes, Dice dice)
    {
        var totals = new AnyTotals(dice);
        var industries = annexes.SelectMany(annex => annex.Industries).ToArray();
        totals.Key(annexes, industries);
        if (dice.Chance(40))
            totals.Group(TotalKind.Combined, industries, "家次", dice.Pick(Bound.Exact, Bound.Min));
        else
            totals.Separately(industries);
        return totals._totals;
    }

    private void Key(IReadOnlyList<PlanAnnex> annexes, Industry[] industries)
    {
        var targets = annexes.SelectMany(annex => annex.Targets.Select(target => (annex, target))).ToArray();
        var total = Add(new() { Id = "", Line = 0, Kind = TotalKind.Key, Value = targets.Length, Unit = "家" });
        foreach (var industry in industries)
            if (targets.Count(t => t.target.Industry == industry) is > 0 and var count)
                Add(new() { Id = "", Line = 0, Kind = TotalKind.Key, Industry = industry, Value = count, Unit = "家", PartOf = total.Id });
        if (dice.Chance(40))
            foreach (var department in targets.GroupBy(t => t.target.Department))
                Nested(department, Add(new() { Id = "", Line = 0, Kind = TotalKind.Key, Department = department.Key, Value = department.Count(), Unit = "家", PartOf = total.Id }));
    }

    /// <summary>The team's share by industry.</summary>
    private void Nested(IEnumerable<(PlanAnnex Annex, PlanTarget Target)> targets, PlanTotal team)
    {
        if (team.Department != AnyTargets.Force || dice.Chance(50))
            return;
        foreach (var industry in targets.GroupBy(t => t.Target.Industry))
            Add(new() { Id = "", Line = 0, Kind = TotalKind.Key, Department = team.Department, Industry = industry.Key, Value = industry.Count(), Unit = "家", PartOf = team.Id });
    }

    private void Separately(Industry[] industries)
    {
        if (dice.Chance(70))
            Group(TotalKind.Random, dice.Some(industries, dice.Int(2, industries.Length)), "家", dice.Pick(Bound.Exact, Bound.Exact, Bound.Min));
        if (dice.Chance(60))
            Group(TotalKind.Cross, dice.Some(industries, dice.Int(2, industries.Length)), "家", Bound.Exact);
    }

    private void Group(TotalKind kind, Industry[] industries, string unit, Bound bound)
    {
        var values = industries.Select(_ => dice.Int(1, 60)).ToArray();
        var total = Add(new() { Id = "", Line = 0, Kind = kind, Value = values.Sum(), Unit = unit, Bound = bound });
        foreach (var (industry, value) in industries.Zip(values))
            Add(new() { Id = "", Line = 0, Kind = kind, Industry = industry, Value = value, Unit = unit, PartOf = total.Id });
    }

    private PlanTotal Add(PlanTotal total)
    {
        _totals.Add(total with { Id = $"t{_totals.Count + 1}" });
        return _totals[^1];
    }
}
