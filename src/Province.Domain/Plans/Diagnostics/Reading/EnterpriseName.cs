using System.Text.RegularExpressions;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>Names of enterprises as one compares them.</summary>
internal static partial class EnterpriseName
{
    /// <summary>Without white space, with brackets of one width, without a bracket at the end.</summary>
    internal static string Plain(string name)
    {
        var plain = Wide(name);
        return TrailingBracket().Replace(plain, "") is { Length: > 0 } bare ? bare : plain;
    }

    /// <summary>The same with its brackets.</summary>
    internal static string Wide(string name) =>
        Prose.Strip(name).Replace('(', '（').Replace(')', '）').TrimEnd('。', '；', ';', '，', ',', '、');

    /// <summary>The legal person's part of a name, up to 公司; null when the name has none.</summary>
    internal static string? LegalPerson(string name)
    {
        var match = Company().Match(Plain(name));
        return match.Success ? match.Value : null;
    }

    /// <summary>The legal person without its legal form and without 省 and 市, which are dropped and added at will.</summary>
    internal static string Stem(string legalPerson) =>
        Form().Replace(legalPerson, "").Replace("市", "", StringComparison.Ordinal).Replace("省", "", StringComparison.Ordinal);

    /// <summary>The number of letters to insert, delete or change to make one name of the other.</summary>
    internal static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }

    /// <summary>Whether two different names are so close that one is likely the other miswritten.</summary>
    internal static bool AreClose(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        return one != other && shorter >= 5 && Distance(one, other) <= (shorter >= 10 ? 2 : 1) || SameButForm(one, other);
    }

    /// <summary>Whether two different names differ only in the legal form (有限公司, 有限责任公司) or in 省 and 市.</summary>
    internal static bool SameButForm(string one, string other) =>
        one != other && LegalPerson(one) is { } a && LegalPerson(other) is { } b
        && Stem(a) == Stem(b) && Plain(one)[a.Length..] == Plain(other)[b.Length..];

    [GeneratedRegex("（[^（）]*(（[^（）]*）[^（）]*)*）$")]
    private static partial Regex TrailingBracket();

    [GeneratedRegex("^.*?(有限责任公司|股份有限公司|有限公司|集团公司|总公司|公司)")]
    private static partial Regex Company();

    [GeneratedRegex("(股份有限公司|有限责任公司|有限公司|公司)$")]
    private static partial Regex Form();
}
