using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Security;

public sealed class StandingTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public void ToCaller_TwoRolesGiveOneRight_TheWiderScopeHolds()
    {
        var caller = Of([In(Role.County, "430408"), In(Role.CityAdministrator, null)]).ToCaller();

        caller.Rights[Right.ViewMembers].ShouldBe(Scope.Tenant);
        caller.UnitCode.ShouldBe("430408");
    }

    [Fact]
    public void ToCaller_InitialPassword_LeavesOnlyOneself() =>
        Of([In(Role.CityAdministrator, null)], mustChange: true).ToCaller().Rights.Keys.Order().ShouldBe([Right.ViewSelf, Right.ManageSelf]);

    [Fact]
    public void UnitCode_CountyBesideAnotherUnit_IsTheCounty() =>
        Of([In(Role.Section, "D01"), In(Role.County, "430408")]).UnitCode.ShouldBe("430408");

    private static Membership In(Role role, string? unit) => new(ProvinceApp.Hengyang, Guid.NewGuid(), Guid.NewGuid(), role, unit, Day);

    private static Standing Of(IReadOnlyList<Membership> memberships, bool mustChange = false) =>
        new(Guid.NewGuid(), "user", "姓名", ProvinceApp.Hengyang, "衡阳市应急管理局", memberships, null, "stamp", mustChange);
}
