using Province.Domain.Tenancy;

namespace Province.Domain.Reports;

/// <summary>A summary of a quarter that a city filed, as it lies on the province's desk; a corrected one is another version beside it.</summary>
/// <remarks>Its lines stay in the snapshot in the inbox and are read only when somebody opens a figure.</remarks>
public sealed class FiledQuarterSummary : ITenantOwned
{
    /// <summary>Takes a filing in.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city that filed.</param>
    /// <param name="envelopeId">The city's envelope; names the filing.</param>
    /// <param name="sha256">The fingerprint of the snapshot.</param>
    /// <param name="snapshot">What was filed; one that <see cref="QuarterSnapshot.Refuse"/> does not refuse.</param>
    /// <param name="filedAt">When the city sealed it, UTC.</param>
    public FiledQuarterSummary(TenantId tenant, TenantId city, Guid envelopeId, string sha256, QuarterSnapshot snapshot, DateTimeOffset filedAt)
    {
        (Tenant, Id, City, Sha256, FiledAt) = (tenant, envelopeId, city, sha256, filedAt);
        (Year, Quarter, Version) = (snapshot.Year, snapshot.Quarter, snapshot.Version);
        (PlanTitle, PlanVersion) = (snapshot.PlanTitle, snapshot.PlanVersion);
        (FiguresOn, FiledBy, Remarks, LineCount) = (snapshot.On, snapshot.FiledBy, snapshot.Remarks, snapshot.Lines.Count);
        FiguresJson = FiledFigures.Write(snapshot.Figures);
    }

    private FiledQuarterSummary() => (Sha256, PlanTitle, FiledBy, Remarks, FiguresJson) = (null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id: that of the city's envelope.</summary>
    public Guid Id { get; private set; }

    /// <summary>The city that filed.</summary>
    public TenantId City { get; private set; }

    /// <summary>The calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>1 to 4.</summary>
    public int Quarter { get; private set; }

    /// <summary>The version, from 1; the latest holds.</summary>
    public int Version { get; private set; }

    /// <summary>The title of the plan that was summed up.</summary>
    public string PlanTitle { get; private set; }

    /// <summary>The version of that plan, from 1.</summary>
    public int PlanVersion { get; private set; }

    /// <summary>The local day on which the city read the figures.</summary>
    public DateOnly FiguresOn { get; private set; }

    /// <summary>What the city says about the figures; may be empty.</summary>
    public string Remarks { get; private set; }

    /// <summary>How many lines the snapshot holds.</summary>
    public int LineCount { get; private set; }

    /// <summary>The name of the leader who signed.</summary>
    public string FiledBy { get; private set; }

    /// <summary>When the city sealed it, UTC.</summary>
    public DateTimeOffset FiledAt { get; private set; }

    /// <summary>The SHA-256 of the snapshot in the inbox.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The figures as JSON.</summary>
    public string FiguresJson { get; private set; }

    /// <summary>Its quarter.</summary>
    public YearQuarter When => new(Year, Quarter);

    /// <summary>The figures.</summary>
    /// <returns>As they were filed.</returns>
    public FiguresOn ReadFigures() => Reports.FiguresOn.Read(Year, FiguresJson, FiguresOn);
}
