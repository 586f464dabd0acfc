namespace Province.Domain.Tenancy;

/// <summary>What a member does in a tenant. What each role may do is <see cref="RoleRights"/>.</summary>
public enum Role
{
    /// <summary>Manages the province's users, units and roles (省级管理员).</summary>
    ProvinceAdministrator,

    /// <summary>Organises: receives plans, accepts or returns them (组织人员).</summary>
    Organiser,

    /// <summary>Guides cross groups (指导人员).</summary>
    GuidingOfficer,

    /// <summary>Leads the provincial department (省厅领导).</summary>
    ProvinceLeader,

    /// <summary>Manages the city's users, units and roles (市级管理员).</summary>
    CityAdministrator,

    /// <summary>Makes the yearly plan and files it (计划编制人员).</summary>
    Planner,

    /// <summary>Works in a department that owns an annex (业务科室).</summary>
    Section,

    /// <summary>Reviews for the legal section (法制审核人员).</summary>
    LegalReviewer,

    /// <summary>Leads the bureau and approves (局领导).</summary>
    Leader,

    /// <summary>Leads an enforcement team (执法支队).</summary>
    Team,

    /// <summary>Inspects (执法人员).</summary>
    Inspector,

    /// <summary>Works for a county or park (县市区、园区).</summary>
    County,

    /// <summary>Watches over discipline: reads the audit trail (纪检监督).</summary>
    DisciplineOffice,

    /// <summary>Somebody of a city who works in a cross group, in the province's tenant and for that group only (交叉执法组成员).
    /// An accepted roster gives it; no administrator does.</summary>
    CrossMember,
}
