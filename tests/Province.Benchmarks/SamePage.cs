using System.Net;
using System.Text.RegularExpressions;

namespace Province.Benchmarks;

/// <summary>Holds a page against the one that was written by hand.</summary>
internal static partial class SamePage
{
    /// <summary>The HTML without what may differ: white space around tags, the slash of empty elements, character references and one-time tokens.</summary>
    private static string Told(string html) =>
        Spaces().Replace(Around().Replace(Unlike().Replace(WebUtility.HtmlDecode(html), ""), "$1$2"), " ");

    /// <summary>Stops when the two pages do not say the same.</summary>
    internal static void Assert(string page, string byHand) => AssertSame(Told(page), Told(byHand));

    private static void AssertSame(string page, string byHand)
    {
        var same = page.Zip(byHand).TakeWhile(pair => pair.First == pair.Second).Count();
        if (page != byHand)
            throw new InvalidOperationException($"The two pages differ from character {same} on:\n{Near(page, same)}\n{Near(byHand, same)}");
    }

    private static string Near(string html, int at) => html[Math.Max(0, at - 100)..Math.Min(html.Length, at + 200)];

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Unlike();

    [GeneratedRegex(@"\s*(<)\s*|\s*/?(>)\s*")]
    private static partial Regex Around();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
