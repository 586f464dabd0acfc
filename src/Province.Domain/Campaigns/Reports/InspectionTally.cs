using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Reports;

/// <summary>An inspection as the figures see it, so that a report needs no finding's text.</summary>
/// <param name="Group">The number of the group.</param>
/// <param name="TargetId">The target.</param>
/// <param name="City">The inspected city.</param>
/// <param name="CreditCode">The enterprise's unified social credit code.</param>
/// <param name="Kinds">The kinds that the enterprise counts as.</param>
/// <param name="State">Whether it was inspected.</param>
/// <param name="On">The first local day of the visit.</param>
/// <param name="Days">How many days it took, in steps of half a day; 天.</param>
/// <param name="Findings">Its findings, counted.</param>
public sealed record InspectionTally(
    int Group, Guid TargetId, TenantId City, string CreditCode, IReadOnlyList<EnterpriseKind> Kinds, InspectionState State, DateOnly On, decimal Days, FindingTally Findings)
{
    /// <summary>Counts an inspection that was loaded with its findings.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <returns>Its tally.</returns>
    public static InspectionTally Of(Inspection inspection) => Of(inspection, FindingTally.Of(inspection.Findings.Select(AlikeFindings.Of)));

    /// <summary>Tallies an inspection whose findings were counted where they lie.</summary>
    /// <param name="inspection">The inspection; its own findings are not read.</param>
    /// <param name="findings">Its findings, counted.</param>
    /// <returns>Its tally.</returns>
    public static InspectionTally Of(Inspection inspection, FindingTally findings) =>
        new(inspection.Group, inspection.TargetId, inspection.City, inspection.CreditCode, inspection.Kinds, inspection.State, inspection.On, inspection.Days, findings);

    /// <inheritdoc cref="Inspection.IsShort(decimal?)"/>
    public bool IsShort(decimal? daysPerSmelter) => Inspection.IsShort(State, Kinds, Days, daysPerSmelter);
}

/// <summary>Findings, counted; 条.</summary>
/// <param name="All">All of them.</param>
/// <param name="MajorHazards">Of these, major hazards (重大事故隐患).</param>
/// <param name="HandedOver">Of all, those handed over to the inspected city.</param>
/// <param name="Disputed">Of all, those that the city disputes now.</param>
/// <param name="Rectified">Of all, those put right, a case or not.</param>
/// <param name="Cases">Of all, those that became a case, put right or not.</param>
/// <param name="Open">Of all, those with which something is still to be done.</param>
/// <param name="OpenMajorHazards">Of the major hazards, those with which something is still to be done.</param>
/// <param name="Withdrawn">Those that the province withdrew; they count in none of the others.</param>
public sealed record FindingTally(int All, int MajorHazards, int HandedOver, int Disputed, int Rectified, int Cases, int Open, int OpenMajorHazards, int Withdrawn)
{
    /// <summary>Adds them up.</summary>
    /// <param name="findings">The findings, those that the figures cannot tell apart together or one by one.</param>
    /// <returns>Their tally.</returns>
    public static FindingTally Of(IEnumerable<AlikeFindings> findings)
    {
        var all = findings.ToLookup(alike => alike.Counts);
        int Sum(Func<AlikeFindings, bool> which) => all[true].Where(which).Sum(alike => alike.Count);
        return new FindingTally(Sum(_ => true), Sum(f => f.IsMajorHazard), Sum(f => f.IsHandedOver), Sum(f => f.State == HandoverState.Disputed), Sum(f => f.IsRectified), Sum(f => f.IsCase),
            Sum(f => f.IsOpen), Sum(f => f.IsMajorHazard && f.IsOpen), all[false].Sum(alike => alike.Count));
    }
}

/// <summary>Findings that the figures cannot tell apart.</summary>
/// <param name="IsMajorHazard">Whether they are major hazards.</param>
/// <param name="IsHandedOver">Whether they were handed over to the inspected city.</param>
/// <param name="State">What became of them.</param>
/// <param name="IsRectified">Whether they were put right, a case or not.</param>
/// <param name="IsCase">Whether they became a case, put right or not.</param>
/// <param name="Count">How many; 条, at least 1.</param>
public readonly record struct AlikeFindings(bool IsMajorHazard, bool IsHandedOver, HandoverState State, bool IsRectified, bool IsCase, int Count)
{
    internal bool IsOpen => FindingProgress.IsOpenIn(State);

    internal bool Counts => State != HandoverState.Withdrawn;

    /// <summary>A single finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>It, alone.</returns>
    public static AlikeFindings Of(InspectionFinding finding) => new(
        finding.IsMajorHazard, finding.HandedOverAt is not null, finding.Progress.State, finding.Progress.RectifiedOn is not null, finding.Progress.CaseNumber is not null, 1);
}
