using System.Globalization;
using Province.Domain.Refusals;

namespace Province.App.Shell;

/// <summary>Reads days and numbers from a page's form; what is no day or number is refused at its field, and what was typed is kept.</summary>
internal static class FormFields
{
    /// <summary>A day as date fields take it.</summary>
    internal static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number as number fields take it.</summary>
    internal static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    /// <returns>The day, or null where the field is empty.</returns>
    internal static DateOnly? Day(this IFormCollection form, string field) => Day(field, form[field]);

    /// <returns>The day, or null where nothing was typed.</returns>
    internal static DateOnly? Day(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedException(Refusal.Invalid("form.day_invalid", "日期请按年-月-日填写，如 2025-06-20。", field));
    }

    /// <returns>The number, or null where the field is empty.</returns>
    internal static int? Whole(this IFormCollection form, string field)
    {
        var text = form[field].ToString();
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusedException(Refusal.Invalid("form.number_invalid", "这里请填整数。", field));
    }

    /// <returns>The number, or null where the field is empty.</returns>
    internal static decimal? Number(this IFormCollection form, string field)
    {
        var text = form[field].ToString();
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusedException(Refusal.Invalid("form.number_invalid", "这里请填数字。", field));
    }

    /// <returns>The lines of a text area, without empty ones.</returns>
    internal static IReadOnlyList<string> Lines(this IFormCollection form, string field) =>
        form[field].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
