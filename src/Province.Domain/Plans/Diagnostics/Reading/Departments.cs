using System.Text.RegularExpressions;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>Which names of departments mean the same one: 危化（烟花）监管科 and 危化烟花科, 宣教科 and 宣传教育科.</summary>
internal sealed partial class Departments(IReadOnlyList<PlanDepartment> known)
{
    private readonly Dictionary<string, string> _plain = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> _groups =
        [.. known.Select(department => department.Aliases.Prepend(department.Name).Select(Shorten).ToHashSet(StringComparer.Ordinal))];

    internal bool Same(string? one, string? other)
    {
        if (one is null || other is null)
            return false;

        var (a, b) = (Plain(one), Plain(other));
        return a == b || _groups.Exists(group => group.Contains(a) && group.Contains(b));
    }

    private string Plain(string name)
    {
        if (!_plain.TryGetValue(name, out var plain))
            _plain[name] = plain = Shorten(name);
        return plain;
    }

    private static string Shorten(string name)
    {
        var plain = Filler().Replace(Prose.Strip(name), "")
            .Replace("危险化学品", "危化", StringComparison.Ordinal)
            .Replace("烟花爆竹", "烟花", StringComparison.Ordinal)
            .Replace("宣传教育", "宣教", StringComparison.Ordinal)
            .Replace("教育培训", "教培", StringComparison.Ordinal);
        return plain.StartsWith('市') ? plain[1..] : plain;
    }

    [GeneratedRegex("[()（）]|应急管理局|安全|生产|监督|管理|监管|监察|综合|行政(?=执法)|行业")]
    private static partial Regex Filler();
}
