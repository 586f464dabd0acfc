namespace Province.Documents.Tests.Printing;

internal static class QuarterWords
{
    public static string Of(IReadOnlyList<int> quarters, Pen pen) => string.Concat(quarters) switch
    {
        "12" => pen.Pick("half", "第一、二季度", "上半年", "一、二季度"),
        "34" => pen.Pick("half", "第三、四季度", "下半年", "三、四季度"),
        "23" => pen.Pick("middle", "第二、三季度", "二、三季度", "第二、第三季度"),
        "123" => pen.Pick("front", "第一、二、三季度", "前三季度", "一至三季度"),
        _ when quarters.Count == 1 => pen.Pick("single", $"第{Numerals.Chinese(quarters[0])}季度", $"{Numerals.Chinese(quarters[0])}季度", $"{Numerals.Chinese(quarters[0])}季度", $"第{quarters[0]}季度"),
        _ => "第" + string.Join("、", quarters.Select(Numerals.Chinese)) + "季度",
    };
}
