using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Plans.Lines;

/// <summary>A department says that a line of the plan was done (完成登记). It can be taken back with a reason, and stays on record.</summary>
/// <remarks>Invariants: of one line at most one report holds; a report never changes but by being taken back, once.</remarks>
public sealed class PlanLineReport : ITenantOwned
{
    /// <summary>The longest remark or reason, in characters.</summary>
    public const int MaxText = 500;

    /// <summary>Reports a line.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="line">The line.</param>
    /// <param name="number">How many reports of the line there have been, with this one.</param>
    /// <param name="done">When it was done, and how.</param>
    public PlanLineReport(TenantId tenant, Guid planId, PlanLine line, int number, DoneLine done)
    {
        (Tenant, PlanId, LineId, Number) = (tenant, planId, line.Id, number);
        (Task, Quarter, Kind, Whose, Enterprise) = (line.Task, line.Quarter, line.Kind, line.Whose, line.Enterprise);
        (On, Remark, By, At) = (done.On, done.Remark, done.By, done.At);
    }

    private PlanLineReport() => (LineId, Task, Whose, By) = (null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The <see cref="PlanLine.Id"/> of the line as it was when it was reported.</summary>
    public string LineId { get; private set; }

    /// <summary>Its number among the reports of the line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The <see cref="PlanLine.Task"/> of the line.</summary>
    public string Task { get; private set; }

    /// <summary>The quarter of the line, 1 to 4, or null for the year.</summary>
    public int? Quarter { get; private set; }

    /// <summary>What kind of inspection it was.</summary>
    public ScheduleKind Kind { get; private set; }

    /// <summary>Whose line it was.</summary>
    public string Whose { get; private set; }

    /// <summary>The enterprise, or null.</summary>
    public string? Enterprise { get; private set; }

    /// <summary>The local day on which it was done.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What is to be said about it, or null.</summary>
    public string? Remark { get; private set; }

    /// <summary>The name of who reported it.</summary>
    public string By { get; private set; }

    /// <summary>When it was reported, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The name of who took it back, or null.</summary>
    public string? WithdrawnBy { get; private set; }

    /// <summary>When it was taken back, UTC, or null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was taken back, or null.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Whether it holds, which it does until it is taken back.</summary>
    public bool Holds => WithdrawnAt is null;

    /// <summary>Whether what is said about a line can be kept.</summary>
    /// <param name="year">The calendar year of the plan.</param>
    /// <param name="on">The local day on which it was done, or null.</param>
    /// <param name="remark">What is to be said about it, or null.</param>
    /// <param name="today">The local day.</param>
    /// <returns>The refusal, or null.</returns>
    /// <remarks>A day after the plan's year is late and true; one before it belongs to another year's plan.</remarks>
    public static Refusal? Refuse(int year, DateOnly? on, string? remark, DateOnly today)
    {
        if (on is not { } day)
            return PlanLineRefusals.DayMissing;
        if (day > today)
            return PlanLineRefusals.DayInFuture;
        if (day.Year < year)
            return PlanLineRefusals.DayBeforeYear(year);
        return remark?.Length > MaxText ? PlanLineRefusals.RemarkTooLong : null;
    }

    /// <summary>Takes it back.</summary>
    /// <param name="reason">Why; 1 to <see cref="MaxText"/> characters.</param>
    /// <param name="by">The name of who takes it back.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was taken back before, or the reason is missing or too long.</exception>
    public void Withdraw(string? reason, string by, DateTimeOffset at)
    {
        if (!Holds)
            throw new RefusedException(PlanLineRefusals.NotReported);
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > MaxText)
            throw new RefusedException(PlanLineRefusals.ReasonMissing);
        (WithdrawalReason, WithdrawnBy, WithdrawnAt) = (reason.Trim(), by, at);
        Revision++;
    }
}

/// <summary>That a line was done.</summary>
/// <param name="On">The local day on which it was done.</param>
/// <param name="Remark">What is to be said about it, or null; at most <see cref="PlanLineReport.MaxText"/> characters.</param>
/// <param name="By">The name of who reports it.</param>
/// <param name="At">When it is reported, UTC.</param>
public sealed record DoneLine(DateOnly On, string? Remark, string By, DateTimeOffset At);
