using Province.App.Security;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

internal static class MemberRefusals
{
    internal static readonly Refusal NotFound = Refusal.NotFound("user.not_found", "本单位没有这个账号。请返回人员列表重新选择。");

    internal static readonly Refusal RoleNotFound = Refusal.NotFound("role.not_found", "该人员没有这个岗位。请刷新后再试。");

    internal static readonly Refusal Guest = Refusal.Forbidden("user.of_another_tenant", "该账号由其他单位管理，只能在本单位增减岗位。姓名、密码和停用请联系其所在单位。");

    internal static readonly Refusal LastAdministrator =
        Refusal.Conflict("role.last_administrator", "这是本单位最后一个长期管理员，不能取消或停用。请先让本单位另一个人担任管理员，并且不填结束日期。");

    internal static readonly Refusal NoRole = Refusal.Invalid("role.missing", "请选择岗位。", "role");

    internal static readonly Refusal SamePassword = Refusal.Invalid("password.same", "新密码不能与现在的密码相同。", "password");

    internal static readonly Refusal Dates = Refusal.Invalid("role.dates", "结束日期不能早于开始日期。", "until");

    internal static readonly Refusal NoUnit = Refusal.Invalid("role.unit_missing", "“区县园区人员”必须选择所在的区县或园区。", "unit");

    internal static readonly Refusal UnknownUnit = Refusal.Invalid("unit.unknown", "本单位没有这个机构。请从列表中选择。", "unit");

    internal static readonly Refusal SecondUnit = Refusal.Conflict("role.second_unit", "该人员已在另一个区县或园区任职。请先结束那个岗位。");

    internal static readonly Refusal Held = Refusal.Conflict("role.held", "该人员在这段时间已有这个岗位，不必重复添加。");

    internal static Refusal RoleOfAnotherLevel(Role role) =>
        Refusal.Forbidden("role.other_level", $"“{RoleNames.Of(role)}”不是本级的岗位，不能在本单位授予。");

    internal static Refusal Name(string field, string what, int longest) =>
        Refusal.Invalid($"{field}.invalid", $"请填写{what}，最长 {longest} 个字。", field);
}
