using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Rules;

/// <summary>PLAN401: a floor above a cap, in one sentence or between an annex and the main text, for the same enterprises and the same level.</summary>
internal static class FloorAboveCap
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        var own = check.Plan.Frequency.Concat(check.Annexes.SelectMany(annex => annex.Frequency))
            .Where(frequency => frequency.Min > frequency.Max)
            .Select(frequency => Report(check, frequency, frequency));
        var across =
            from annex in check.Annexes
            let layers = FrequencyScope.OfKeyTargets(check, annex).ToList()
            from floor in layers.Where(each => each.Min is not null)
            from cap in layers.Where(each => each.Max is not null)
            where cap != floor
                && FrequencyScope.AYear(floor.Min!.Value, floor.Per) > FrequencyScope.AYear(cap.Max!.Value, cap.Per)
            select Report(check, floor, cap);
        return own.Concat(across).DistinctBy(found => found.Message);
    }

    private static Diagnostic Report(PlanUnderCheck check, PlanFrequency floor, PlanFrequency cap)
    {
        var (least, most) = (FrequencyScope.Say(floor.Min!.Value, floor.Per), FrequencyScope.Say(cap.Max!.Value, cap.Per));
        return check.Report("PLAN401", Severity.Error,
            $"{floor.Scope}不少于{least}，{(floor == cap ? "" : cap.Scope)}不超过{most}，下限高于上限。",
            floor, cap) with { Stated = most, Found = least };
    }
}
