using System.Globalization;
using System.Text.RegularExpressions;
using Province.Domain.Plans;
using Province.Domain.Registry;

namespace Province.Domain.Campaigns.Pools;

/// <summary>What a city's candidates are measured by.</summary>
/// <param name="Today">The local day; no inspection is later.</param>
/// <param name="City">The city's name, which people put before a county's.</param>
/// <param name="Counties">The names of the city's counties and parks.</param>
/// <param name="Industries">The industries of the campaign.</param>
public sealed record PoolTerms(DateOnly Today, string City, IReadOnlyList<string> Counties, IReadOnlyList<Industry> Industries);

/// <summary>Reads the fields of a candidate as people write them. Each method gives what it read, or in <c>fault</c> what is wrong.</summary>
public sealed partial class PoolFields(PoolTerms terms)
{
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm"];
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private readonly Dictionary<string, string?> _counties = CountiesOf(terms);

    /// <summary>Reads a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>The name.</returns>
    public static string Name(string text, out string? fault)
    {
        var name = text.Trim();
        fault = name.Length == 0 ? "没有填写企业名称" : name.Length > 100 ? "企业名称超过 100 个字" : name.Any(char.IsControl) ? "企业名称里有换行等控制字符" : null;
        return name;
    }

    /// <summary>Reads a credit code.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>The code: 18 characters when nothing is wrong.</returns>
    public static string CreditCode(string text, out string? fault)
    {
        fault = UnifiedSocialCreditCode.Read(text, out var code) switch
        {
            null => null,
            _ when string.IsNullOrWhiteSpace(text) => "没有填写统一社会信用代码",
            _ when Scientific().IsMatch(text) => "代码已被电子表格改成数字，末几位丢失；请把该列设为文本格式后重新填写",
            CreditCodeFault.Length => $"统一社会信用代码应为 18 位，这里是 {text.Count(letter => !char.IsWhiteSpace(letter))} 位",
            CreditCodeFault.Character => "统一社会信用代码只用数字和大写字母，且没有 I、O、S、V、Z；请核对是否把 0 写成了 O、1 写成了 I",
            _ => "统一社会信用代码的校验位不符，至少有一位写错；请对照营业执照核对",
        };
        return code.ToString();
    }

    /// <summary>Reads the county or park.</summary>
    /// <param name="text">The text: the name, with or without 区, 县, 市 at its end and the city's name before it.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>The name as the city's list has it.</returns>
    public string County(string text, out string? fault)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        var county = _counties.GetValueOrDefault(plain) ?? _counties.GetValueOrDefault(WithoutCity(plain));
        fault = county is not null ? null : plain.Length == 0 ? "没有填写所在县市区" : $"{terms.City}没有“{plain}”；可填：{string.Join('、', terms.Counties)}";
        return county ?? "";
    }

    /// <summary>Reads the industry; where the campaign has one, it need not be said.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>The industry.</returns>
    public Industry? Industry(string text, out string? fault)
    {
        var plain = text.Trim();
        fault = null;
        if (plain.Length == 0 && terms.Industries.Count == 1)
            return terms.Industries[0];
        foreach (var industry in terms.Industries)
            if (plain == ContractNames.Of(industry))
                return industry;
        var allowed = string.Join('、', terms.Industries.Select(ContractNames.Of));
        fault = plain.Length == 0 ? $"没有填写行业领域；可填：{allowed}" : $"“{plain}”不在这次方案的行业领域内；可填：{allowed}";
        return null;
    }

    /// <summary>Reads the kinds.</summary>
    /// <param name="text">The text: kinds with a mark or white space between them; nothing, 无 or 其他 for none.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>The kinds, each once, in their order.</returns>
    public static IReadOnlyList<EnterpriseKind> Kinds(string text, out string? fault)
    {
        var words = text.Split(KindWords.Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = words.Where(word => !KindWords.IsNone(word) && KindWords.Find(word) is null).ToList();
        fault = unknown.Count == 0 ? null : $"不认识的企业类别“{string.Join("”“", unknown)}”；可填：{string.Join('、', Enum.GetValues<EnterpriseKind>().Select(CampaignNames.Of))}，都不是的留空";
        return [.. words.Select(KindWords.Find).OfType<EnterpriseKind>().Distinct().Order()];
    }

    /// <summary>Reads the day of the last inspection.</summary>
    /// <param name="text">The text; nothing, 无 or 未检查 for none.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>The day, or null.</returns>
    public DateOnly? LastInspected(string text, out string? fault)
    {
        var plain = text.Trim();
        fault = null;
        if (plain is "" or "无" or "未检查" or "从未检查" or "没有" or "-" or "—" or "/")
            return null;
        if (!DateOnly.TryParseExact(plain, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < Earliest)
            fault = $"“{plain}”不是日期；请按 2025-06-20 的形式填写，没有检查过的留空";
        else if (day > terms.Today)
            fault = $"“{plain}”晚于今天；这里填已经做过的检查";
        return fault is null ? day : null;
    }

    /// <summary>Reads whether the city proposes the enterprise.</summary>
    /// <param name="text">The text; nothing for no.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>Whether it does.</returns>
    public static bool Proposed(string text, out string? fault)
    {
        var plain = text.Trim();
        var yes = plain is "是" or "√" or "✓" or "✔" or "Y" or "y" or "1" or "建议" or "推荐" or "true" or "TRUE";
        fault = yes || plain is "" or "否" or "不" or "×" or "N" or "n" or "0" or "无" or "—" or "-" or "false" or "FALSE" ? null : $"“{plain}”看不出是不是建议检查；请填“是”或“否”";
        return yes;
    }

    private string WithoutCity(string text) => text.StartsWith(terms.City, StringComparison.Ordinal) ? text[terms.City.Length..]
        : text.StartsWith(terms.City.TrimEnd('市', '州'), StringComparison.Ordinal) ? text[terms.City.TrimEnd('市', '州').Length..] : text;

    /// <summary>Full names and names without their ending; an ending that two share leaves no short name.</summary>
    private static Dictionary<string, string?> CountiesOf(PoolTerms terms)
    {
        var found = terms.Counties.Distinct().ToDictionary(county => county, county => (string?)county, StringComparer.Ordinal);
        foreach (var county in terms.Counties.Where(county => county.Length > 2 && county[^1] is '区' or '县' or '市'))
            found[county[..^1]] = found.ContainsKey(county[..^1]) ? null : county;
        return found;
    }

    [GeneratedRegex(@"^\s*\d(\.\d+)?[Ee]\+\d+\s*$")]
    private static partial Regex Scientific();
}
