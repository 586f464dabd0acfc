using Province.Domain.Campaigns.Checks;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>Compares the people of a group with what the campaign asks: numbers, leader, licences, and nobody twice.</summary>
/// <remarks>Source: the 2021 scheme, part 2 (2): at least 4 licensed officers with the leader, at least 2 experts, counted over both cities of the group;
/// the leader is the deputy director of the leading city. The numbers themselves come from the campaign.</remarks>
public static class RosterCheck
{
    /// <summary>Checks a group.</summary>
    /// <param name="demands">What the campaign asks.</param>
    /// <param name="cities">The cities that build the group, in its order.</param>
    /// <returns>What does not fit, gravest first. Numbers are judged once every city has filed: until then they may still come.</returns>
    public static IReadOnlyList<RosterFinding> OfGroup(RosterDemands demands, IReadOnlyList<CityRoster> cities)
    {
        var found = new List<RosterFinding>();
        if (cities.Count > 0 && cities.All(city => city.IsFiled))
            found.AddRange(Numbers(demands, cities));
        foreach (var city in cities.Where(city => city.IsFiled))
            found.AddRange(OfCity(demands, city));
        found.AddRange(Twice(cities.SelectMany(city => city.Members)));
        return [.. found.DistinctBy(finding => (finding.Code, finding.Member, finding.Message)).OrderBy(finding => finding.Severity)];
    }

    /// <summary>Checks what one city can mend by itself, before and after it files.</summary>
    /// <param name="demands">What the campaign asks.</param>
    /// <param name="city">The city.</param>
    /// <returns>What does not fit.</returns>
    public static IReadOnlyList<RosterFinding> OfCity(RosterDemands demands, CityRoster city) =>
        [.. Leader(city), .. Licences(demands, city.Members), .. Twice(city.Members)];

    private static IEnumerable<RosterFinding> Numbers(RosterDemands demands, IReadOnlyList<CityRoster> cities)
    {
        var (officers, experts) = (cities.Sum(city => city.Officers), cities.Sum(city => city.Experts));
        if (officers < demands.Officers)
            yield return new("ROST101", Severity.Error, $"持证执法人员 {officers} 名，不足 {demands.Officers} 名（含组长）。", "请退回名单，由组建市州补足。");
        if (experts < demands.Experts)
            yield return new("ROST102", Severity.Error, $"专家 {experts} 名，不足 {demands.Experts} 名。", "请退回名单补报专家；由被检查市州提供的，也由组建市州一并报送，并注明提供单位。");
    }

    private static IEnumerable<RosterFinding> Leader(CityRoster city)
    {
        var leaders = city.Members.Where(member => member.Person.Leads).ToList();
        if (city.Leads && leaders.Count == 0)
            yield return new("ROST201", Severity.Error, "牵头市州没有指定组长。", "请把带队的分管局领导设为组长。");
        if (leaders.Count > 1)
            yield return new("ROST202", Severity.Error, $"指定了 {leaders.Count} 名组长：{string.Join('、', leaders.Select(leader => leader.Person.Name))}。", "一组只有一名组长，请保留一人。");
        if (!city.Leads && leaders.Count > 0)
            yield return new("ROST203", Severity.Error, $"{leaders[0].Person.Name}被设为组长，但本市不是牵头市州。", "组长由牵头市州派出，请取消“组长”。", leaders[0].Id);
    }

    private static IEnumerable<RosterFinding> Licences(RosterDemands demands, IReadOnlyList<RosterEntry> members)
    {
        foreach (var (id, person, _) in members.Where(member => member.Person.Role == RosterRole.Officer))
            if (person.LicenceUntil is { } until && until < demands.Completion)
                yield return new("ROST301", Severity.Error, $"{person.Name}的执法证 {Say.Day(until)}到期，早于完成期限 {Say.Day(demands.Completion.Value)}。", "请换一名执法人员，或换证后更新有效期。", id);
            else if (person.LicenceUntil is { } last && last < demands.ExtendedCompletion)
                yield return new("ROST302", Severity.Warning, $"{person.Name}的执法证 {Say.Day(last)}到期，早于顺延的完成期限 {Say.Day(demands.ExtendedCompletion.Value)}。", "若检查顺延，届时不能参加；请提前换证或备好替换人员。", id);
    }

    private static IEnumerable<RosterFinding> Twice(IEnumerable<RosterEntry> members)
    {
        var all = members.ToList();
        foreach (var same in all.Where(member => member.Person.LicenceNumber is not null).GroupBy(member => member.Person.LicenceNumber).Where(same => same.Count() > 1))
            yield return new("ROST401", Severity.Error, $"执法证号 {same.Key} 填了 {same.Count()} 次：{string.Join('、', same.Select(member => member.Person.Name))}。", "请核对执法证号；同一人只列一次。", same.Last().Id);
        foreach (var same in all.GroupBy(member => (member.Person.Name, member.Person.Employer)).Where(same => same.Count() > 1))
            yield return new("ROST402", Severity.Warning, $"{same.Key.Name}（{same.Key.Employer}）列了 {same.Count()} 次。", "如是同名的两个人，请在职务中区分；如是同一人，请删去一行。", same.Last().Id);
    }
}
