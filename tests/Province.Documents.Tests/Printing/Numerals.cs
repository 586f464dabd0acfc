namespace Province.Documents.Tests.Printing;

internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";

    public static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        10 => "十",
        < 20 => "十" + Digits[number - 10],
        _ => Digits[number / 10] + "十" + (number % 10 == 0 ? "" : Digits[number % 10]),
    };

    public static string Circled(int number) => number <= 20 ? ((char)('①' + number - 1)).ToString() : $"({number})";

    public static string Year(int year, char zero = '〇') =>
        string.Concat(year.ToString().Select(d => d == '0' ? zero : Digits[d - '0']));
}
