using Province.Domain.Campaigns.Rosters;

namespace Province.Domain.Tests.Campaigns.Rosters;

public sealed class RosterPersonTests
{
    private static readonly RosterPerson Officer = AnyRoster.Officer(430400, 1);
    private static readonly RosterPerson Expert = AnyRoster.Expert(430400, 1);

    public static TheoryData<RosterPerson, string?> Persons => new()
    {
        { Officer, null },
        { Expert, null },
        { Officer with { Name = " " }, "roster.name_invalid" },
        { Officer with { Name = new string('长', 31) }, "roster.name_invalid" },
        { Officer with { Employer = "" }, "roster.employer_invalid" },
        { Officer with { Post = "" }, "roster.post_invalid" },
        { Officer with { LicenceNumber = null }, "roster.licence_number_invalid" },
        { Officer with { LicenceUntil = null }, "roster.licence_until_invalid" },
        { Officer with { Field = "粉尘防爆" }, "roster.role_invalid" },
        { Expert with { Leads = true }, "roster.leads_invalid" },
        { Expert with { Field = null }, "roster.field_invalid" },
        { Expert with { LicenceNumber = "1" }, "roster.role_invalid" },
        { Expert with { ProvidedBy = null }, "roster.provided_by_invalid" },
        { Expert with { ProvidedBy = 431200 }, "roster.provided_by_invalid" },
    };

    [Theory]
    [MemberData(nameof(Persons))]
    public void Refuse_APerson_IsJudgedByRole(RosterPerson person, string? code) => (person.Refuse(AnyRoster.Providers)?.Code).ShouldBe(code);

    [Fact]
    public void IsLicensedOn_TheLastDay_IsStillValid()
    {
        var person = Officer with { LicenceUntil = new DateOnly(2022, 6, 20) };
        person.IsLicensedOn(new DateOnly(2022, 6, 20)).ShouldBeTrue();
        person.IsLicensedOn(new DateOnly(2022, 6, 21)).ShouldBeFalse();
        Expert.IsLicensedOn(new DateOnly(2022, 6, 20)).ShouldBeFalse();
    }
}
