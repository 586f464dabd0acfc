using System.Text.RegularExpressions;

namespace Province.Documents.Structure;

/// <summary>How a paragraph is numbered.</summary>
internal enum LabelStyle
{
    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    ChineseBracket,

    /// <summary>1. or 1、</summary>
    Arabic,

    /// <summary>（1） or 1）</summary>
    ArabicBracket,

    /// <summary>2.1</summary>
    Decimal,

    /// <summary>2.1.1</summary>
    SubDecimal,

    /// <summary>A.</summary>
    Letter,

    /// <summary>①</summary>
    Circled,

    /// <summary>第一部分, 第一章, 第一条</summary>
    Part,

    /// <summary>A short line without a number that opens what follows.</summary>
    Plain,
}

/// <summary>A paragraph's number.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly partial record struct Label(LabelStyle Style, int Length)
{
    /// <summary>The label that a text starts with, or null.</summary>
    internal static Label? Of(string text)
    {
        if (text.Length == 0)
            return null;
        var match = Numbered().Match(text);
        if (!match.Success)
            return null;
        foreach (var style in (ReadOnlySpan<LabelStyle>)[LabelStyle.Chinese, LabelStyle.ChineseBracket, LabelStyle.Arabic, LabelStyle.ArabicBracket, LabelStyle.SubDecimal, LabelStyle.Decimal, LabelStyle.Letter, LabelStyle.Circled, LabelStyle.Part])
        {
            if (match.Groups[style.ToString()].Success)
                return new(style, match.Length);
        }
        return null;
    }

    [GeneratedRegex(@"^(?:(?<Chinese>[一二三四五六七八九十]{1,3}[、.．](?!第?[二三四](?:季度|、第?[三四]季度)))"
        + @"|(?<ChineseBracket>（[一二三四五六七八九十]{1,3}）[、.．]?|[㈠-㈩])"
        + @"|(?<Arabic>\d{1,3}(?:[.．](?!\d)|、(?!\d{1,2}(?:季度|月|[、号至和—-]))))"
        + @"|(?<ArabicBracket>（\d{1,2}）[、.．]?(?!年)|\d{1,2}）|[⑴-⒇])"
        + @"|(?<SubDecimal>\d{1,2}(?:[.．]\d{1,2}){2}[.、．]?(?=[\u4e00-\u9fa5“《（]))"
        + @"|(?<Decimal>\d{1,2}[.．]\d{1,2}[.、．]?(?=[\u4e00-\u9fa5“《（])(?![万亿家个座处户种次件名人米吨倍元年月日度]|公里|平方|[级类型号等]))"
        + @"|(?<Letter>[A-H][.．](?=[\u4e00-\u9fa5]))"
        + @"|(?<Circled>[①-⑳][、.．]?)"
        + @"|(?<Part>第[一二三四五六七八九十]{1,3}(?:部分|章|节|条)[、：]?))", RegexOptions.None, 30000)]
    private static partial Regex Numbered();
}
