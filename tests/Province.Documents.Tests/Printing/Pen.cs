using System.Globalization;

namespace Province.Documents.Tests.Printing;

/// <summary>Chooses wordings: the same style and place give the same words, whatever else the plan holds, so that shrinking changes one thing at a time.</summary>
internal sealed record Pen(PrintStyle Style, string Path)
{
    public Pen At(object step) => this with { Path = $"{Path}/{step}" };

    public int Roll(string key, int sides) => Style.Seed == 0 ? 0 : (int)(Hash(key) % (uint)sides);

    public string Pick(string key, params ReadOnlySpan<string> options) => options[Roll(key, options.Length)];

    public bool Chance(string key, int percent) => Style.Seed != 0 && Hash(key) % 100 < percent;

    public string Number(decimal value)
    {
        var digits = value.ToString("0.####", CultureInfo.InvariantCulture);
        return Style.Digits switch
        {
            DigitForm.FullWidth when !digits.Contains('.') => string.Concat(digits.Select(d => (char)('０' + (d - '0')))),
            DigitForm.Spaced => Pick("space" + digits, $" {digits} ", digits, $" {digits}", $"{digits} "),
            _ => digits,
        };
    }

    public string Count(decimal value, string? unit) => unit is "家" or "人" or "万家" && value >= 10000
        ? $"{Number(value / 10000)}万{unit}"
        : $"{Number(value)}{unit}";

    private uint Hash(string key)
    {
        var hash = 2166136261u;
        foreach (var letter in $"{Style.Seed}{Path}|{key}")
            hash = unchecked((hash ^ letter) * 16777619u);
        hash ^= hash >> 15;
        return unchecked(hash * 2246822519u) >> 7;
    }
}
