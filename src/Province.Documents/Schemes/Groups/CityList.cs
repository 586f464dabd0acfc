using System.Text.RegularExpressions;
using Province.Domain.Campaigns;

namespace Province.Documents.Schemes.Groups;

/// <summary>A city as a list prints it.</summary>
/// <param name="Name">In its one form.</param>
/// <param name="Leads">Whether the list says that it leads: 长沙市（牵头）.</param>
/// <param name="IsBureau">Whether it is written as a bureau.</param>
internal sealed record ListedCity(string Name, bool Leads, bool IsBureau);

/// <summary>Lists of cities: 长沙市应急管理局（牵头）、岳阳市应急管理局; 长沙、岳阳两市.</summary>
internal static partial class CityList
{
    /// <summary>The cities of a cell; words that the column's width broke are joined.</summary>
    internal static List<ListedCity> Of(Cell cell)
    {
        List<ListedCity> found = [];
        var words = cell.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            for (; i + 1 < words.Count && (IsBracket(words[i + 1].Text) || IsBroken(text, words[i + 1].Text)); i++)
                text += words[i + 1].Text;
            found.AddRange(Of(text));
        }
        return found;
    }

    /// <summary>The cities of a text that is a list of them; empty when a part of it is no city.</summary>
    internal static List<ListedCity> Of(string text)
    {
        List<ListedCity> found = [];
        foreach (Match piece in Pieces().Matches(Label().Replace(text, "")))
        {
            var leads = LeadMark().IsMatch(piece.Value);
            var bare = Brackets().Replace(piece.Value, "");
            foreach (var name in CityName.FindKnown(Bureau().Replace(bare, "")) is null ? And().Split(bare) : [bare])
            {
                if (Find(name) is not { } city)
                    return [];
                found.Add(new(city, leads, Bureau().IsMatch(name)));
            }
        }
        return found;
    }

    private static string? Find(string name) => CityName.Find(name) ?? (Count().Match(name) is { Success: true } count ? CityName.FindKnown(name[..count.Index]) : null);

    private static bool IsBracket(string next) => next.StartsWith('（');

    private static bool IsBroken(string text, string next) => Of(text).Count == 0 && text.Length > 0 && Of(next).Count == 0 && Of(text + next).Count > 0;

    [GeneratedRegex("(?:[^、，；/（）]+|（[^（）]*）)+", RegexOptions.None, 30000)]
    private static partial Regex Pieces();

    [GeneratedRegex("^[^：、，]{1,12}：", RegexOptions.None, 30000)]
    private static partial Regex Label();

    [GeneratedRegex("（[^（）]*）", RegexOptions.None, 30000)]
    private static partial Regex Brackets();

    [GeneratedRegex("（[^（）]*(?:牵头|组长)[^（）]*）", RegexOptions.None, 30000)]
    private static partial Regex LeadMark();

    [GeneratedRegex("(?<=[\\u4e00-\\u9fa5]{2})(?:和|与|以及|及)(?=[\\u4e00-\\u9fa5]{2})", RegexOptions.None, 30000)]
    private static partial Regex And();

    [GeneratedRegex("(?:应急管理|应急|安全生产监督管理|安监)局?$", RegexOptions.None, 30000)]
    private static partial Regex Bureau();

    [GeneratedRegex("等?[两二三四五六七八\\d]+个?(?:市州|地市|市|州)$|等$", RegexOptions.None, 30000)]
    private static partial Regex Count();
}
