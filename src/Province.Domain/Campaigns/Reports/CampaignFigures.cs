using Province.Domain.Campaigns.Targets;
using Province.Domain.Inspections;

namespace Province.Domain.Campaigns.Reports;

/// <summary>What was done and found, counted; 家 are enterprises, 家次 visits, never added to one another.</summary>
/// <remarks>Source: domain rules of the province (summaries by group and inspected city; 家 counts enterprises, 家次 visits).</remarks>
public sealed record CampaignFigures
{
    /// <summary>Enterprises drawn and not left out (抽定); 家.</summary>
    public int Drawn { get; init; }

    /// <summary>Enterprises that the inspected city proposed and that were agreed; they do not count towards quotas; 家.</summary>
    public int Proposed { get; init; }

    /// <summary>Enterprises inspected; 家.</summary>
    public int Inspected { get; init; }

    /// <summary>Of these, drawn ones; 家.</summary>
    public int InspectedDrawn { get; init; }

    /// <summary>Visits; 家次.</summary>
    public int Visits { get; init; }

    /// <summary>Enterprises that could not be inspected; 家.</summary>
    public int Unavailable { get; init; }

    /// <summary>Days spent; 天.</summary>
    public decimal Days { get; init; }

    /// <summary>Smelters that were given less time than the campaign asks; 家.</summary>
    public int UnderTime { get; init; }

    /// <summary>Findings (发现问题隐患), those that were withdrawn after a dispute not counted, here and in all that follows; 条.</summary>
    public int Findings { get; init; }

    /// <summary>Of these, major hazards (重大事故隐患); 条.</summary>
    public int MajorHazards { get; init; }

    /// <summary>Of the findings, those handed over to the inspected city; 条.</summary>
    public int HandedOver { get; init; }

    /// <summary>Of the findings, those that the city disputes now; 条.</summary>
    public int Disputed { get; init; }

    /// <summary>Findings that the province withdrew after the city's dispute (撤销); 条.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Of the findings, those put right, a case or not; 条.</summary>
    public int Rectified { get; init; }

    /// <summary>Of the findings, those that became a case, put right or not; 条.</summary>
    public int Cases { get; init; }

    /// <summary>Of the findings, those with which something is still to be done; 条.</summary>
    public int Open { get; init; }

    /// <summary>Of the major hazards, those with which something is still to be done; 条.</summary>
    public int OpenMajorHazards { get; init; }

    /// <summary>Enterprises inspected and findings by kind. An enterprise of several kinds counts in each, so that kinds do not add up.</summary>
    public IReadOnlyList<KindFigures> Kinds { get; init; } = [];

    /// <summary>Rectified findings as a share of all, in percent with one decimal, half away from zero; null when nothing was found.</summary>
    public decimal? RectifiedPercent => Findings == 0 ? null : Math.Round(100m * Rectified / Findings, 1, MidpointRounding.AwayFromZero);

    /// <summary>Counts.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="inspections">The inspections, with their findings counted.</param>
    /// <param name="daysPerSmelter">The campaign's least days (天) for a smelter, or null.</param>
    /// <returns>The figures.</returns>
    public static CampaignFigures Count(IReadOnlyCollection<GroupTarget> targets, IReadOnlyCollection<InspectionTally> inspections, decimal? daysPerSmelter)
    {
        var visits = inspections.Where(inspection => inspection.State == InspectionState.Inspected).ToList();
        int Sum(Func<FindingTally, int> of) => visits.Sum(visit => of(visit.Findings));
        var drawn = targets.Where(target => target.Counts).Select(target => target.Id).ToHashSet();
        return new CampaignFigures
        {
            Drawn = drawn.Count, Proposed = targets.Count(target => target.Origin == TargetOrigin.Proposed && target.LeftOut is null),
            Inspected = Enterprises(visits), InspectedDrawn = Enterprises(visits.Where(visit => drawn.Contains(visit.TargetId))), Visits = visits.Count,
            Unavailable = Enterprises(inspections.Where(inspection => inspection.State == InspectionState.Unavailable)),
            Days = visits.Sum(visit => visit.Days), UnderTime = Enterprises(visits.Where(visit => visit.IsShort(daysPerSmelter))),
            Findings = Sum(tally => tally.All), Withdrawn = Sum(tally => tally.Withdrawn), MajorHazards = Sum(tally => tally.MajorHazards), HandedOver = Sum(tally => tally.HandedOver), Disputed = Sum(tally => tally.Disputed),
            Rectified = Sum(tally => tally.Rectified), Cases = Sum(tally => tally.Cases), Open = Sum(tally => tally.Open), OpenMajorHazards = Sum(tally => tally.OpenMajorHazards),
            Kinds = [.. visits.SelectMany(visit => visit.Kinds.Distinct()).Distinct().Order().Select(kind => KindFigures.Count(kind, visits))],
        };
    }

    internal static int Enterprises(IEnumerable<InspectionTally> inspections) => inspections.Select(inspection => inspection.CreditCode).Distinct().Count();
}

/// <summary>What was done and found at the enterprises of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Inspected">Enterprises inspected; 家.</param>
/// <param name="Findings">Findings; 条.</param>
/// <param name="MajorHazards">Of these, major hazards; 条.</param>
public sealed record KindFigures(EnterpriseKind Kind, int Inspected, int Findings, int MajorHazards)
{
    internal static KindFigures Count(EnterpriseKind kind, IEnumerable<InspectionTally> visits)
    {
        var of = visits.Where(visit => visit.Kinds.Contains(kind)).ToList();
        return new KindFigures(kind, CampaignFigures.Enterprises(of), of.Sum(visit => visit.Findings.All), of.Sum(visit => visit.Findings.MajorHazards));
    }
}
