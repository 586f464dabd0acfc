namespace Province.Domain.Tenancy;

/// <summary>A person's role in a tenant, from a day, perhaps until a day.</summary>
/// <remarks>The home tenant holds an open-ended one; a member of a cross group holds a dated one in the province's tenant.</remarks>
public sealed class Membership : ITenantOwned, IUnitOwned
{
    /// <summary>Makes a membership.</summary>
    /// <param name="tenant">The tenant in which the role holds.</param>
    /// <param name="id">A new id.</param>
    /// <param name="accountId">The person's account.</param>
    /// <param name="role">The role.</param>
    /// <param name="unitCode">The unit it is limited to or belongs to, or null.</param>
    /// <param name="from">The first day, inclusive, local.</param>
    /// <param name="until">The last day, inclusive, local; null for open-ended.</param>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public Membership(TenantId tenant, Guid id, Guid accountId, Role role, string? unitCode, DateOnly from, DateOnly? until = null)
    {
        if (until < from)
            throw new ArgumentException("A membership ends before it begins.", nameof(until));
        Tenant = tenant;
        Id = id;
        AccountId = accountId;
        Role = role;
        UnitCode = unitCode;
        From = from;
        Until = until;
    }

    private Membership()
    {
    }

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the tenant.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person's account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <inheritdoc/>
    public string? UnitCode { get; private set; }

    /// <summary>The first day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, inclusive; null for open-ended.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The local day.</param>
    /// <returns>True from <see cref="From"/> to <see cref="Until"/>, both inclusive.</returns>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Ends it.</summary>
    /// <param name="lastDay">The last day, inclusive; a day before <see cref="From"/> makes it hold on no day.</param>
    public void End(DateOnly lastDay) => Until = lastDay;
}
