using System.Globalization;
using Province.Domain.Refusals;
using Province.Draws;
using Province.Draws.Records;

namespace Province.Domain.Draws;

/// <summary>A last value as people type it: digits of dice with or without gaps, numbers of balls apart, or a public source's text.</summary>
internal sealed record TypedValue(string Text, IReadOnlyList<int>? Numbers)
{
    private static readonly char[] Gaps = [' ', ',', '，', '、', '\t', '\r', '\n', '　'];

    /// <exception cref="RefusedException"><c>draw.last_missing</c>, <c>draw.last_not_numbers</c>.</exception>
    internal static TypedValue Read(string? typed, LastSource source)
    {
        if (string.IsNullOrWhiteSpace(typed))
            throw new RefusedException(DrawRefusals.LastMissing);
        if (source is PublicSource)
            return new(typed.Trim(), null);
        var parts = typed.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        var numbers = source is DiceSource ? Digits(string.Concat(parts)) : [.. parts.Select(Number)];
        return new(string.Join(' ', numbers), numbers);
    }

    internal DrawFault? Record(DrawChain chain) => Numbers is null ? chain.Last(Text) : chain.Last(Numbers);

    private static int[] Digits(string text) => [.. text.Select(digit => Number(digit.ToString()))];

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new RefusedException(DrawRefusals.LastNotNumbers);
}
