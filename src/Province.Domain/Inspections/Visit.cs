using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>A visit of a cross group to an enterprise.</summary>
/// <param name="On">The first local day.</param>
/// <param name="Days">How many days (天) it took; 0.5 to 30 in steps of 0.5.</param>
/// <param name="Present">The members of the group who were there.</param>
/// <param name="Remark">A general remark, or null; at most 1,000 characters.</param>
public sealed record Visit(DateOnly On, decimal Days, IReadOnlyList<PresentMember> Present, string? Remark)
{
    /// <summary>The fewest licensed officers (名) at a visit.</summary>
    /// <remarks>Source: 行政处罚法 (2021) article 42: 执法人员不得少于两人.</remarks>
    public const int LeastOfficers = 2;

    /// <summary>The last local day.</summary>
    public DateOnly LastDay => On.AddDays((int)Math.Ceiling(Days) - 1);

    /// <summary>Whether the visit can be recorded.</summary>
    /// <param name="today">The local day.</param>
    /// <returns>The refusal, or null: the day is not to come, an officer's licence is valid until the last day, and two licensed officers were there.</returns>
    public Refusal? Refuse(DateOnly today)
    {
        if (Days is < 0.5m or > 30 || Days * 2 != Math.Floor(Days * 2))
            return InspectionRefusals.DaysInvalid;
        if (On > today)
            return InspectionRefusals.DayToCome;
        if (Remark?.Length > 1000)
            return InspectionRefusals.RemarkTooLong;
        var officers = Present.Where(present => present.Person.Role == RosterRole.Officer).ToList();
        if (officers.Find(officer => !officer.Person.IsLicensedOn(LastDay)) is { } without)
            return InspectionRefusals.Unlicensed($"{without.Person.Name}的执法证 {Say.Day(without.Person.LicenceUntil!.Value)}到期，{Say.Day(LastDay)}已经无效，不能参加这次检查。请取消勾选，或由其所在市州更新名单。");
        return officers.Count < LeastOfficers ? InspectionRefusals.TooFewOfficers(officers.Count) : null;
    }
}

/// <summary>A member of the group's accepted rosters.</summary>
/// <param name="City">The city that named the person.</param>
/// <param name="MemberId">The city's id of the member.</param>
/// <param name="Person">The person.</param>
public sealed record PresentMember(TenantId City, Guid MemberId, RosterPerson Person);

/// <summary>A member of the group who was at a visit, as the roster said then.</summary>
public sealed class InspectionMember : ITenantOwned
{
    internal InspectionMember(Inspection inspection, PresentMember present)
    {
        (Tenant, InspectionId) = (inspection.Tenant, inspection.Id);
        (City, MemberId, Person) = (present.City, present.MemberId, present.Person);
    }

    private InspectionMember() => Person = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The inspection.</summary>
    public Guid InspectionId { get; private set; }

    /// <summary>The city that named the person.</summary>
    public TenantId City { get; private set; }

    /// <summary>The city's id of the member.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The person.</summary>
    public RosterPerson Person { get; private set; }

    internal void Renew(RosterPerson person)
    {
        if (person != Person)
            Person = person;
    }
}
