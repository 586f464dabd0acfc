using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns.Rosters;

namespace Province.Domain.Tests.Campaigns.Rosters;

/// <summary>Rosters of two cities that meet every demand, and ways to spoil them, each by the code that it must raise.</summary>
internal static class AnyRoster
{
    internal static readonly int[] Providers = [430400, 430500, 430100, 430200];

    internal static Gen<IReadOnlyList<CityRoster>> GoodGroup { get; } =
        from officers in Gen.Choose(2, 5)
        from experts in Gen.Choose(1, 3)
        from others in Gen.Choose(2, 5)
        from more in Gen.Choose(1, 3)
        from days in Gen.Choose(0, 900)
        select (IReadOnlyList<CityRoster>)[City(430500, true, officers, experts, days), City(430400, false, others, more, days)];

    internal static IReadOnlyDictionary<string, Func<IReadOnlyList<CityRoster>, IReadOnlyList<CityRoster>>> Faults { get; } =
        new Dictionary<string, Func<IReadOnlyList<CityRoster>, IReadOnlyList<CityRoster>>>
        {
            ["ROST101"] = cities => [Lead(cities) with { Members = [.. Lead(cities).Members.Where(m => m.Person.Leads || m.Person.Role == RosterRole.Expert)] }, cities[1] with { Members = [.. cities[1].Members.Where(m => m.Person.Role == RosterRole.Expert)] }],
            ["ROST102"] = cities => [.. cities.Select(city => city with { Members = [.. city.Members.Where(m => m.Person.Role == RosterRole.Officer)] })],
            ["ROST201"] = cities => [Edit(Lead(cities), 0, person => person with { Leads = false }), cities[1]],
            ["ROST202"] = cities => [Edit(Lead(cities), 1, person => person with { Leads = true }), cities[1]],
            ["ROST203"] = cities => [cities[0], Edit(cities[1], 0, person => person with { Leads = true })],
            ["ROST301"] = cities => [cities[0], Edit(cities[1], 0, person => person with { LicenceUntil = new DateOnly(2022, 6, 19) })],
            ["ROST302"] = cities => [cities[0], Edit(cities[1], 0, person => person with { LicenceUntil = new DateOnly(2022, 6, 30) })],
            ["ROST401"] = cities => [cities[0], Edit(cities[1], 0, person => person with { LicenceNumber = cities[0].Members[0].Person.LicenceNumber })],
            ["ROST402"] = cities => [cities[0], Edit(cities[1], 0, person => person with { Name = cities[1].Members[1].Person.Name })],
        };

    internal static RosterPerson Officer(int city, int number, bool leads = false, DateOnly? until = null) =>
        new(RosterRole.Officer, $"执法{city}之{number}", $"{city}应急管理局", "科员", leads, $"湘{city}{number:00}", until ?? new DateOnly(2023, 1, 1));

    internal static RosterPerson Expert(int city, int number) => new(RosterRole.Expert, $"专家{city}之{number}", "研究院", "高级工程师", Field: "粉尘防爆", ProvidedBy: city);

    private static CityRoster City(int city, bool leads, int officers, int experts, int days) => new(city, leads, IsFiled: true,
    [
        .. Enumerable.Range(0, officers).Select(n => new RosterEntry(new Guid(city, (short)n, 1, new byte[8]), Officer(city, n, leads && n == 0, new DateOnly(2022, 7, 1).AddDays(days)))),
        .. Enumerable.Range(0, experts).Select(n => new RosterEntry(new Guid(city, (short)n, 2, new byte[8]), Expert(city, n))),
    ]);

    private static CityRoster Lead(IReadOnlyList<CityRoster> cities) => cities[0];

    private static CityRoster Edit(CityRoster city, int index, Func<RosterPerson, RosterPerson> edit) =>
        city with { Members = [.. city.Members.Select((member, at) => at == index ? member with { Person = edit(member.Person) } : member)] };
}
