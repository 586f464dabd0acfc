using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;

namespace Province.Domain.Tests.Campaigns;

/// <summary>Arrangements that obey every rule and preference: group n inspects the builders of group n + 1, of at least three.</summary>
internal static class AnyArrangement
{
    internal static Gen<CampaignArrangement> Good { get; } =
        from groups in Gen.Choose(3, 9)
        from size in Gen.Choose(1, 3)
        from order in Gen.Shuffle(Enumerable.Range(0, groups * size).ToArray())
        from start in Gen.Choose(1, 300)
        from gaps in Gen.Choose(0, 15).ListOf(4)
        select Make(groups, size, order, new DateOnly(2022, 1, 1).AddDays(start), [.. gaps]);

    private static CampaignArrangement Make(int groups, int size, int[] order, DateOnly start, int[] gaps)
    {
        var cities = order.Select(city => string.Create(CultureInfo.InvariantCulture, $"甲{city}市")).ToArray();
        string[] BuildersOf(int at) => [.. cities.Skip(at % groups * size).Take(size)];
        DateOnly After(int steps) => start.AddDays(gaps.Take(steps).Sum());
        return new()
        {
            Year = 2022,
            Cities = cities,
            Groups = [.. Enumerable.Range(0, groups).Select(at => new CrossGroup
            {
                Number = at + 1,
                Builders = BuildersOf(at),
                Lead = BuildersOf(at)[0],
                Inspected = BuildersOf(at + 1),
                GuidingOfficer = string.Create(CultureInfo.InvariantCulture, $"人员{at / 2}"),
            })],
            Dates = new() { Roster = start, Training = After(1), Pool = After(1), Completion = After(2), ExtendedCompletion = After(3), Summary = After(4) },
            Stated = new() { Groups = groups, Cities = cities.Length, BuildersPerGroup = size, InspectedPerGroup = size },
        };
    }
}
