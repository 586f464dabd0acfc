using System.Text.RegularExpressions;

namespace Province.Documents.Structure;

/// <summary>What a page leaves in a text and nobody wrote: page numbers, image names, rules.</summary>
internal static partial class PageNoise
{
    internal static bool Is(string line) => Noise().IsMatch(line.Trim().Trim('*', '#', '>').Trim());

    [GeneratedRegex(@"^(?:[-—－–―•·.]*\s*\d{1,3}\s*[-—－–―•·.]*"
        + @"|第?\s*\d{1,3}\s*[页頁](?:\s*[/，,]?\s*共\s*\d{1,3}\s*[页頁])?|\d{1,3}\s*/\s*\d{1,3}|[Pp]age\s*\d{1,3}(?:\s*of\s*\d{1,3})?"
        + @"|!\[[^\]]{0,100}\]\([^)]{0,200}\)|[\w\-./\\ ]{1,80}\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf)|<!--.{0,200}-->|\[?(?:图片|图像|image|img|插图)\s*\d*\]?"
        + @"|[-—－_=~*·\s]{3,}|\|?[\s:|\-]{3,}\|?|扫描全能王.{0,20}|CamScanner.{0,20}|[□■◆●○★☆\f]+)$", RegexOptions.IgnoreCase, 30000)]
    private static partial Regex Noise();
}
