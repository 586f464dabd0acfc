using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>What people call a role.</summary>
internal static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.ProvinceAdministrator => "省级管理员",
        Role.Organiser => "组织人员",
        Role.GuidingOfficer => "指导人员",
        Role.ProvinceLeader => "省厅领导",
        Role.CityAdministrator => "市级管理员",
        Role.Planner => "计划编制人员",
        Role.Section => "业务科室人员",
        Role.LegalReviewer => "法制审核人员",
        Role.Leader => "局领导",
        Role.Team => "执法支队人员",
        Role.Inspector => "执法人员",
        Role.County => "区县园区人员",
        Role.DisciplineOffice => "纪检人员",
        Role.CrossMember => "交叉执法组成员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no name for this role."),
    };

    /// <summary>The roles that a tenant can give.</summary>
    public static IReadOnlyList<Role> For(TenantId tenant) =>
        [.. Enum.GetValues<Role>().Where(role => tenant.IsProvince ? RoleRights.IsOfProvince(role) : tenant.IsCity && RoleRights.IsOfCity(role))];
}
