using System.Globalization;
using Province.Domain.Refusals;

namespace Province.App.Shell.Api;

/// <summary>Which part of a list is asked for, the same way everywhere: <c>?page=1&amp;size=50&amp;sort=-filedAt&amp;q=…</c>.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page, 1 to <see cref="LargestSize"/>.</param>
/// <param name="Sort">The name of a column, or null for the list's own order.</param>
/// <param name="Descending">Whether the largest comes first (<c>sort=-name</c>).</param>
/// <param name="Text">What is searched for, trimmed, or null.</param>
internal sealed record ListQuery(int Page = 1, int Size = ListQuery.UsualSize, string? Sort = null, bool Descending = false, string? Text = null)
{
    public const int UsualSize = 50;
    public const int LargestSize = 200;
    private const int LargestPage = 1_000_000;
    private const int LongestText = 100;

    /// <summary>Reads the query string; called by the framework. A value out of range is refused (422) with its name.</summary>
    public static ValueTask<ListQuery?> BindAsync(HttpContext context) => new(From(context.Request.Query));

    public static ListQuery From(IQueryCollection query)
    {
        var sort = NullIfBlank(query["sort"]);
        var text = NullIfBlank(query["q"]);
        if (text?.Length > LongestText)
            throw Refused("q", $"搜索内容最长 {LongestText} 个字。");
        return new ListQuery(
            Number(query["page"], "page", 1, LargestPage), Number(query["size"], "size", UsualSize, LargestSize),
            sort?.TrimStart('-'), sort?.StartsWith('-') ?? false, text);
    }

    /// <summary>Reads a filter that names one of a few values; null when it is absent.</summary>
    /// <exception cref="RefusedException">The value is none of them (422).</exception>
    public static T? Filter<T>(string name, string? value) where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        return !char.IsAsciiDigit(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
            ? parsed
            : throw Refused(name, $"筛选条件 {name} 不认识“{value}”。");
    }

    internal static RefusedException Refused(string field, string detail) => new(Refusal.Invalid($"list.{field}_invalid", detail, field));

    private static int Number(string? value, string name, int usual, int largest)
    {
        if (string.IsNullOrWhiteSpace(value))
            return usual;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest
            ? number
            : throw Refused(name, $"{name} 应为 1 到 {largest} 的整数。");
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
