using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Plans.Diagnostics;

/// <summary>The totals of a made plan's main text: by industry, by department, and together.</summary>
internal static class MainTotals
{
    internal static IEnumerable<PlanTotal> Of(AnnexShape[] shapes)
    {
        var (key, random, cross) = (shapes.Sum(shape => shape.Key), shapes.Sum(shape => shape.Random), shapes.Sum(shape => shape.Cross));
        return
        [
            Total("k", TotalKind.Key, key, 10),
            .. shapes.Select((shape, at) => Total($"k{at}", TotalKind.Key, shape.Key, 11) with { Industry = shape.Industry, PartOf = "k" }),
            .. shapes.Select((shape, at) => Total($"d{at}", TotalKind.Key, shape.Key, 12) with { Department = PlanMaker.DepartmentOf(at), PartOf = "k" }),
            Total("r", TotalKind.Random, random, 13),
            .. shapes.Select((shape, at) => Total($"r{at}", TotalKind.Random, shape.Random, 14) with { Industry = shape.Industry, PartOf = "r" }),
            Total("c", TotalKind.Cross, cross, 15),
            .. shapes.Select((shape, at) => Total($"c{at}", TotalKind.Cross, shape.Cross, 16) with { Industry = shape.Industry, PartOf = "c" }),
            Total("rc", TotalKind.Combined, random + cross, 17),
        ];
    }

    private static PlanTotal Total(string id, TotalKind kind, int value, int line) =>
        new() { Id = id, Line = line, Kind = kind, Value = value, Unit = "家" };
}
