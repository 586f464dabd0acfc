namespace Province.Documents.Sheets;

/// <summary>A cell of a workbook that is written: a text, or a number with which people can go on counting.</summary>
/// <param name="Text">The text; empty where there is a number.</param>
/// <param name="Number">The number, or null.</param>
public readonly record struct SheetCell(string Text, decimal? Number)
{
    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator SheetCell(string text) => new(text, null);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator SheetCell(int number) => new("", number);

    /// <summary>A number, or an empty cell.</summary>
    /// <param name="number">The number, or null.</param>
    public static implicit operator SheetCell(decimal? number) => new("", number);
}
