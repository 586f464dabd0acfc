namespace Province.Domain.Campaigns;

/// <summary>The names by which schemes call cities: in full, save that an autonomous prefecture leaves its peoples out (湘西州).</summary>
public static class CityName
{
    private static readonly string[] Peoples =
    [
        "土家族", "苗族", "侗族", "布依族", "朝鲜族", "藏族", "羌族", "彝族", "白族", "傣族", "景颇族", "哈尼族", "壮族", "傈僳族", "回族", "蒙古族", "蒙古", "哈萨克", "柯尔克孜",
    ];

    /// <summary>The name in schemes.</summary>
    /// <param name="area">The official name of the area, such as 湘西土家族苗族自治州.</param>
    /// <returns>湘西州; any other name as it is.</returns>
    public static string Of(string area)
    {
        const string suffix = "自治州";
        if (!area.EndsWith(suffix, StringComparison.Ordinal))
            return area;
        var name = area[..^suffix.Length];
        while (Array.Find(Peoples, people => name.EndsWith(people, StringComparison.Ordinal) && name.Length > people.Length) is { } found)
            name = name[..^found.Length];
        return name + "州";
    }
}
