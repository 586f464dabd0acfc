using System.Text.RegularExpressions;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Units;

internal static partial class UnitRefusals
{
    internal const int LongestName = 100;

    internal static readonly Refusal NotFound = Refusal.NotFound("unit.not_found", "本单位没有这个机构。请返回机构列表重新选择。");

    internal static readonly Refusal Taken = Refusal.Conflict("unit.exists", "这个代码已有机构使用，请换一个。");

    internal static readonly Refusal NoKind = Refusal.Invalid("unit.kind_missing", "请选择机构类别。", "kind");

    /// <summary>What is wrong with a unit, or null.</summary>
    internal static Refusal? Refuse(TenantId tenant, string? code, UnitKind kind)
    {
        if (code is null || !CodeShape().IsMatch(code))
            return Refusal.Invalid("unit.code_invalid", "代码为 1 到 12 位英文字母或数字。", "code");
        var isArea = kind is UnitKind.County or UnitKind.Park;
        if (isArea && !(tenant.IsCity && code.Length == 6 && code.StartsWith(tenant.ToString()[..4], StringComparison.Ordinal) && code.All(char.IsAsciiDigit)))
            return Refusal.Invalid("unit.code_not_of_area", $"区县和园区用六位区划代码，并以本市的 {tenant.ToString()[..4]} 开头。", "code");
        return null;
    }

    /// <summary>A unit's name, checked.</summary>
    internal static string Named(string? name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName
        ? throw new RefusedException(Refusal.Invalid("name.invalid", $"请填写机构名称，最长 {LongestName} 个字。", "name"))
        : name.Trim();

    [GeneratedRegex("^[A-Za-z0-9]{1,12}$")]
    private static partial Regex CodeShape();
}
