using Province.Domain.Tenancy;

namespace Province.Domain.Reports;

/// <summary>A cell of a plan's figures as it is kept: written in the transaction in which a line is reported, a report is taken back or a version is filed.</summary>
/// <remarks>Kept is what does not depend on the day: planned, done, and not done in time. What is late follows from it on any day (<see cref="FigureBook"/>), so that
/// no row changes at midnight. 家 are distinct enterprises and cannot be carried forward by adding one, for another line of the cell may name the same enterprise;
/// whoever reports has the plan's lines in hand anyway, so the cells are counted from them and those that changed are written. A plan has some hundred lines and
/// some hundred cells; readers read the cells alone.</remarks>
public sealed class KeptFigure : ITenantOwned
{
    /// <summary>Keeps a cell.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="key">What it is of.</param>
    /// <param name="counts">The figures.</param>
    public KeptFigure(TenantId tenant, Guid planId, FigureKey key, FigureCounts counts)
    {
        (Tenant, PlanId, Period, Department, Industry) = (tenant, planId, key.Period, key.Department, key.Industry);
        Take(counts);
    }

    private KeptFigure() => (Department, Industry) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The part of the year.</summary>
    public FigurePeriod Period { get; private set; }

    /// <summary>Who does it, or <see cref="FigureKey.All"/>.</summary>
    public string Department { get; private set; }

    /// <summary>The industry, or <see cref="FigureKey.All"/>.</summary>
    public string Industry { get; private set; }

    /// <summary>Lines that the plan has.</summary>
    public int Lines { get; private set; }

    /// <summary>Of these, reported.</summary>
    public int LinesDone { get; private set; }

    /// <summary>Of these, open or done after their day.</summary>
    public int LinesNotInTime { get; private set; }

    /// <summary>Enterprises (家) that the plan has.</summary>
    public int Enterprises { get; private set; }

    /// <summary>Of these, with a line that is reported.</summary>
    public int EnterprisesDone { get; private set; }

    /// <summary>Of these, with a line that is open or was done after its day.</summary>
    public int EnterprisesNotInTime { get; private set; }

    /// <summary>Visits (家次) that the plan has.</summary>
    public int Visits { get; private set; }

    /// <summary>Of these, reported.</summary>
    public int VisitsDone { get; private set; }

    /// <summary>Of these, open or done after their day.</summary>
    public int VisitsNotInTime { get; private set; }

    /// <summary>What it is of.</summary>
    public FigureKey Key => new(Period, Department, Industry);

    /// <summary>The figures.</summary>
    public FigureCounts Counts => new(new(Lines, LinesDone, LinesNotInTime), new(Enterprises, EnterprisesDone, EnterprisesNotInTime), new(Visits, VisitsDone, VisitsNotInTime));

    /// <summary>Sets the figures.</summary>
    /// <param name="counts">The figures.</param>
    public void Take(FigureCounts counts)
    {
        (Lines, LinesDone, LinesNotInTime) = (counts.Lines.Planned, counts.Lines.Done, counts.Lines.NotInTime);
        (Enterprises, EnterprisesDone, EnterprisesNotInTime) = (counts.Enterprises.Planned, counts.Enterprises.Done, counts.Enterprises.NotInTime);
        (Visits, VisitsDone, VisitsNotInTime) = (counts.Visits.Planned, counts.Visits.Done, counts.Visits.NotInTime);
    }
}
