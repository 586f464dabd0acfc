using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>Finds the department that owns an annex: in its title, else the one that its text makes responsible most often.</summary>
internal static partial class AnnexOwner
{
    internal static string? Of(string title, Block root)
    {
        if (InTitle().Match(title) is { Success: true } match)
            return match.Groups["name"].Value;
        if (root.Children.Take(2).Select(b => Below().Match(b.Content.Text)).FirstOrDefault(m => m.Success) is { } below)
            return below.Groups["name"].Value;
        return root.Descendants.Where(b => b.Role is not (Role.Basis or Role.CheckItems) && b.Activity != Activity.Joint)
            .SelectMany(b => b.Content.Split("，。；：、（").Select(Departments.LeadingIn).Where(d => d is not null).Select(d => d!.Value.Text).Concat(Responsible().Matches(b.Content.Text).Select(m => m.Groups["name"].Value)))
            .Where(name => !name.Contains("支队", StringComparison.Ordinal) && !Vague().IsMatch(name) && name.Length <= 14)
            .GroupBy(name => name).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
    }

    /// <summary>（烟花爆竹安全监督管理科） or 责任科室：工贸科 right under the title.</summary>
    [GeneratedRegex("^(?:（|(?:责任|牵头|承办|实施)(?:科室|单位|部门)：)(?<name>[\\u4e00-\\u9fa5]{2,20}?(?:科|处))(?:、[\\u4e00-\\u9fa5、]{2,30})?）?$", RegexOptions.None, 30000)]
    private static partial Regex Below();

    [GeneratedRegex("^(?:.*?20\\d\\d年度?)?(?<name>[\\u4e00-\\u9fa5（）、]{2,24}?(?:科（[^）]{1,10}）|科室|科(?![技学])|支队|大队|处(?!置)))", RegexOptions.None, 30000)]
    private static partial Regex InTitle();

    [GeneratedRegex("各|相关|有关|业务|内容|会同|相应|县市区|人员", RegexOptions.None, 30000)]
    private static partial Regex Vague();

    [GeneratedRegex("由(?<name>[\\u4e00-\\u9fa5（）]{1,12}?科)", RegexOptions.None, 30000)]
    private static partial Regex Responsible();
}
