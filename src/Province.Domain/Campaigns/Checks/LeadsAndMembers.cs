using System.Globalization;
using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>CAMP106, CAMP109, CAMP111: each group has a number of its own, a lead among its builders, and somebody to inspect.</summary>
internal static class LeadsAndMembers
{
    internal static IEnumerable<ArrangementFinding> Find(CampaignArrangement arrangement, ArrangementPreferences preferences)
    {
        foreach (var cross in arrangement.Groups)
        {
            if (LeadProblem(cross) is { } problem)
                yield return new("CAMP106", Severity.Error, problem) { Groups = [cross.Number], Cities = cross.Lead is null ? [] : [cross.Lead] };
            if (cross.Inspected.Count == 0)
                yield return new("CAMP111", Severity.Error, $"{Say.Group(cross.Number)}没有被检查市州，请为它安排，或者撤销这一组。") { Groups = [cross.Number] };
        }

        foreach (var same in arrangement.Groups.GroupBy(cross => cross.Number).Where(same => same.Count() > 1))
            yield return new("CAMP109", Severity.Error, string.Create(CultureInfo.InvariantCulture, $"有 {same.Count()} 个组都是第 {same.Key} 组，请给每组一个不同的组号。")) { Groups = [same.Key] };
    }

    private static string? LeadProblem(CrossGroup cross) => cross switch
    {
        { Builders.Count: 0 } => $"{Say.Group(cross.Number)}没有组建市州，也就没有牵头市州，请为它安排。",
        { Lead: null } => $"{Say.Group(cross.Number)}没有写明由谁牵头，请指定{Say.Cities(cross.Builders)}中的一个。",
        { Lead: { } lead } when !cross.Builders.Contains(lead) => $"{Say.Group(cross.Number)}由{lead}牵头，但它不在组建市州（{Say.Cities(cross.Builders)}）之中，请改由其中一个牵头。",
        _ => null,
    };
}
