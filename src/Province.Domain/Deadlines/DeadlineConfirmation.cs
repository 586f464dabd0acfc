using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines;

/// <summary>Somebody says that a thing was done which nothing in the system records yet (登记办结).</summary>
public sealed class DeadlineConfirmation : ITenantOwned
{
    /// <summary>Keeps it.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="on">The local day on which it was done.</param>
    /// <param name="remark">How; 1 to 500 characters.</param>
    /// <param name="by">The name of who says so.</param>
    /// <param name="at">When, UTC.</param>
    public DeadlineConfirmation(Deadline deadline, DateOnly on, string remark, string by, DateTimeOffset at)
    {
        (Tenant, DeadlineId) = (deadline.Tenant, deadline.Id);
        (On, Remark, By, At) = (on, remark, by, at);
    }

    private DeadlineConfirmation() => (Remark, By) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The deadline; one is confirmed once.</summary>
    public Guid DeadlineId { get; private set; }

    /// <summary>The local day on which it was done.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How.</summary>
    public string Remark { get; private set; }

    /// <summary>The name of who says so.</summary>
    public string By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether nothing in the system records that things of a kind were done: the lines of a plan are reported one by one, what else it asks for is not.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for supervision and assessment.</returns>
    public static bool IsByHand(DeadlineKind kind) => kind is DeadlineKind.Supervision or DeadlineKind.Assessment;

    /// <summary>Whether a deadline can be confirmed by hand.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="on">The local day on which it was done, or null.</param>
    /// <param name="remark">How.</param>
    /// <param name="today">The local day.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? Refuse(Deadline deadline, DateOnly? on, string? remark, DateOnly today)
    {
        if (!IsByHand(deadline.Kind))
            return DeadlineRefusals.NotByHand;
        if (deadline.State != DeadlineState.Open)
            return DeadlineRefusals.NotOpen(deadline);
        if (on is null || on > today || on < new DateOnly(deadline.Year, 1, 1).AddYears(-1))
            return DeadlineRefusals.DayInvalid;
        return string.IsNullOrWhiteSpace(remark) || remark.Length > 500 ? DeadlineRefusals.RemarkMissing : null;
    }
}
