using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Province.Domain.Campaigns;

/// <summary>The names of cities as schemes write them, brought to one form: 长沙, 长沙市 and 长沙市应急管理局 are 长沙市; 湘西土家族苗族自治州 is 湘西州.</summary>
public static partial class CityName
{
    private static readonly FrozenDictionary<string, string> Known = Suffixed(PrefectureNames.Cities, "市")
        .Concat(Suffixed(PrefectureNames.Prefectures, "州")).Concat(Suffixed(PrefectureNames.Leagues, "盟")).Concat(Suffixed(PrefectureNames.Areas, "地区"))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Brings a name to its one form.</summary>
    /// <param name="printed">A name such as 长沙, 长沙市应急局 or 湘西自治州, without white space around it.</param>
    /// <returns>The name with its suffix; districts and counties (of cities that are provinces) are told by their form. Null when the text is no such name.</returns>
    public static string? Find(string printed)
    {
        var name = Bureau().Replace(printed, "");
        return FindKnown(name) ?? (OtherForm().IsMatch(name) ? name : null);
    }

    /// <summary>Brings the name of a city at prefecture level to its one form.</summary>
    /// <param name="name">A name without a bureau.</param>
    /// <returns>The name with its suffix; null when there is no such city.</returns>
    public static string? FindKnown(string name)
    {
        if (Known.TryGetValue(name, out var city))
            return city;
        if (name.EndsWith("自治州", StringComparison.Ordinal))
            return Known.GetValueOrDefault(Nationalities().Replace(name, ""));
        var bare = name.EndsWith("地区", StringComparison.Ordinal) ? name[..^2] : name.Length > 2 ? name[..^1] : name;
        return Known.TryGetValue(bare, out city) && city == name ? city : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Suffixed(string names, string suffix) =>
        names.Split(' ').Select(name => KeyValuePair.Create(name, name + suffix));

    [GeneratedRegex("(?:人民政府)?(?:应急管理|应急|安全生产监督管理|安监)局?$", RegexOptions.None, 30000)]
    private static partial Regex Bureau();

    [GeneratedRegex("^[\\u4e00-\\u9fa5]{1,7}(?:市|新区|示范区|区|县|自治县|旗)$", RegexOptions.None, 30000)]
    private static partial Regex OtherForm();

    [GeneratedRegex("(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|柯尔克孜|哈萨克)*自治州$", RegexOptions.None, 30000)]
    private static partial Regex Nationalities();
}
