using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>A person whom a city names for its cross group (交叉执法人员).</summary>
/// <param name="Role">Officer or expert.</param>
/// <param name="Name">The name; 1 to 30 characters.</param>
/// <param name="Employer">The unit that the person works for; 1 to 60 characters.</param>
/// <param name="Post">The post there (职务); 1 to 40 characters.</param>
/// <param name="Leads">Whether the person leads the group (组长); an officer of the leading city.</param>
/// <param name="LicenceNumber">The number of an officer's enforcement licence (执法证); null for an expert.</param>
/// <param name="LicenceUntil">The last day on which it is valid, inclusive; null for an expert.</param>
/// <param name="Field">An expert's field; null for an officer.</param>
/// <param name="ProvidedBy">The area code of the city that provides an expert; null for an officer.</param>
public sealed record RosterPerson(
    RosterRole Role, string Name, string Employer, string Post, bool Leads = false,
    string? LicenceNumber = null, DateOnly? LicenceUntil = null, string? Field = null, int? ProvidedBy = null)
{
    /// <summary>Whether the person could be on a roster.</summary>
    /// <param name="providers">The area codes of the cities that may provide experts: those of the group and those it inspects.</param>
    /// <returns>What is missing or wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse(IReadOnlyCollection<int> providers)
    {
        if (TooLong(Name, 30))
            return RosterRefusals.Field("name", "姓名请填写 1 到 30 个字。");
        if (TooLong(Employer, 60))
            return RosterRefusals.Field("employer", "工作单位请填写 1 到 60 个字。");
        if (TooLong(Post, 40))
            return RosterRefusals.Field("post", "职务请填写 1 到 40 个字。");
        return Role == RosterRole.Officer ? RefuseOfficer() : RefuseExpert(providers);
    }

    /// <summary>Whether the licence is valid on a day.</summary>
    /// <param name="day">The local day.</param>
    /// <returns>True for an officer whose licence ends on that day or later.</returns>
    public bool IsLicensedOn(DateOnly day) => Role == RosterRole.Officer && LicenceUntil >= day;

    private Refusal? RefuseOfficer()
    {
        if (TooLong(LicenceNumber, 40))
            return RosterRefusals.Field("licenceNumber", "执法人员请填写执法证号，不超过 40 个字符。");
        if (LicenceUntil is null)
            return RosterRefusals.Field("licenceUntil", "执法人员请填写执法证有效期的最后一天。");
        return Field is not null || ProvidedBy is not null ? RosterRefusals.Field("role", "专业领域和提供单位只由专家填写。请改选“专家”，或清空这两项。") : null;
    }

    private Refusal? RefuseExpert(IReadOnlyCollection<int> providers)
    {
        if (Leads)
            return RosterRefusals.Field("leads", "组长须是执法人员，专家不能担任。");
        if (TooLong(Field, 40))
            return RosterRefusals.Field("field", "专家请填写专业领域，不超过 40 个字。");
        if (LicenceNumber is not null || LicenceUntil is not null)
            return RosterRefusals.Field("role", "执法证只由执法人员填写。请改选“执法人员”，或清空执法证号和有效期。");
        return ProvidedBy is { } city && providers.Contains(city) ? null : RosterRefusals.Field("providedBy", "请选择由哪个市州提供这名专家：组建市州或被检查市州。");
    }

    private static bool TooLong(string? text, int most) => string.IsNullOrWhiteSpace(text) || text.Length > most;
}

/// <summary>What a member of a cross group is.</summary>
public enum RosterRole
{
    /// <summary>A licensed officer (执法人员).</summary>
    Officer,

    /// <summary>An expert, who enforces nothing (专家).</summary>
    Expert,
}

/// <summary>A member as rosters carry it.</summary>
/// <param name="Id">The city's id of the member; the same in every version of its roster.</param>
/// <param name="Person">The person.</param>
/// <param name="AccountId">The person's account in the city, or null; the province admits it to the group once the roster is accepted.</param>
public sealed record RosterEntry(Guid Id, RosterPerson Person, Guid? AccountId = null);
