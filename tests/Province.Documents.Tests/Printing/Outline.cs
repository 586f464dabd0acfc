namespace Province.Documents.Tests.Printing;

/// <summary>Numbers headings and items, four levels deep.</summary>
internal sealed class Outline(NumberingScheme scheme)
{
    private readonly int[] _counts = new int[5];

    /// <summary>Whether sections of the second level have Arabic numbers, so that items of a list must not.</summary>
    public bool HasArabicSections => scheme is NumberingScheme.ArabicBelow or NumberingScheme.Circled;

    public static Outline For(Pen pen) => new(pen.Style.Numbering == NumberingScheme.Mixed
        ? (NumberingScheme)pen.Roll("numbering", (int)NumberingScheme.Mixed)
        : pen.Style.Numbering);

    public string Next(int level)
    {
        var number = ++_counts[level];
        for (var below = level + 1; below < _counts.Length; below++)
            _counts[below] = 0;
        return Write(level, number);
    }

    private string Write(int level, int number) => (level, scheme) switch
    {
        (1, NumberingScheme.Articles) => $"第{Numerals.Chinese(number)}条 ",
        (1, _) => $"{Numerals.Chinese(number)}、",
        (2, NumberingScheme.HalfWidth) => $"({Numerals.Chinese(number)})",
        (2, NumberingScheme.ArabicBelow) => $"{number}.",
        (2, NumberingScheme.Circled) => $"{number}、",
        (2, _) => $"（{Numerals.Chinese(number)}）",
        (4, NumberingScheme.ArabicBelow) => Numerals.Circled(number),
        (4, _) => $"（{number}）",
        (_, NumberingScheme.HalfWidth) => $"{number}、",
        (_, NumberingScheme.ArabicBelow) => $"（{number}）",
        (_, NumberingScheme.Circled) => Numerals.Circled(number),
        (_, NumberingScheme.FullWidthStop) => $"{number}．",
        _ => $"{number}.",
    };
}
