using Province.Domain.Refusals;

namespace Province.Domain.Tenancy;

/// <summary>What is refused about keys of programs.</summary>
public static class ApiKeyRefusals
{
    /// <summary>The key is wrong, expired or revoked, or its person may not sign in now.</summary>
    public static readonly Refusal NotGood = Refusal.Forbidden("key.not_good", "密钥不对、已过期或已撤销，或者其使用人已不能登录。请联系本单位管理员核对。");

    /// <summary>Some things a person does in person.</summary>
    public static readonly Refusal PersonOnly = Refusal.Forbidden("key.person_only", "这件事不能用密钥办理，请本人登录后办理。");

    /// <summary>There is no such key in the caller's tenant.</summary>
    public static readonly Refusal NotFound = Refusal.NotFound("key.not_found", "本单位没有这个密钥。请从密钥列表重新打开。");

    /// <summary>It was revoked before.</summary>
    public static readonly Refusal RevokedAlready = Refusal.Conflict("key.revoked_already", "这个密钥已经撤销，没有重复办理。");

    /// <summary>The person has a key of that name.</summary>
    public static readonly Refusal NameTaken = new(RefusalKind.Conflict, "key.name_taken", "这个人员已有同名的密钥（含已撤销的）。操作记录用名称区分密钥，请换一个名称。", "name");

    /// <summary>Nobody signs in with a closed account, no program either.</summary>
    public static readonly Refusal Closed = Refusal.Conflict("key.account_closed", "该账号已停用，不能生成密钥。请先重新启用账号。");

    /// <summary>A key needs a name.</summary>
    public static readonly Refusal Name = Refusal.Invalid("key.name_invalid", $"请填写用途或程序名称，最长 {ApiKey.LongestName} 个字。", "name");

    /// <summary>A key ends, and within a year.</summary>
    public static readonly Refusal LastDay = Refusal.Invalid("key.last_day_invalid", $"请填写有效期的最后一天：从今天起，最长 {ApiKey.LongestDays} 天。", "lastDay");
}
