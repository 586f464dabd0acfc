using System.Text.RegularExpressions;
using Province.Domain.Refusals;

namespace Province.Domain.Deadlines;

/// <summary>The text of a message, with fields in braces that each reminder fills (提醒模板), such as {事项}.</summary>
/// <param name="Text">The text.</param>
public sealed partial record ReminderTemplate(string Text)
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxText = 2000;

    /// <summary>The fields that are known.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["事项", "期限", "剩余", "单位", "链接"];

    /// <summary>Whether it can be filled.</summary>
    /// <param name="field">The name of the form's field that holds it.</param>
    /// <returns>What is wrong, naming the unknown field; null when nothing is.</returns>
    public Refusal? Refuse(string field)
    {
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > MaxText)
            return Refusal.Invalid("reminder_template.length_invalid", $"请填写提醒的文字，1 到 {MaxText} 个字。", field);
        return FieldPattern().Matches(Text).Select(match => match.Groups[1].Value.Trim()).FirstOrDefault(name => !Fields.Contains(name)) is { } unknown
            ? Refusal.Invalid("reminder_template.field_unknown", $"模板里的“{{{unknown}}}”不认识。可以用的有：{string.Join('、', Fields.Select(name => $"{{{name}}}"))}。", field)
            : null;
    }

    /// <summary>Fills it.</summary>
    /// <param name="words">What the fields say.</param>
    /// <returns>The text.</returns>
    /// <exception cref="RefusedException">It names a field that is not known.</exception>
    public string Fill(ReminderWords words)
    {
        RefusedException.Enforce(Refuse("text"));
        return FieldPattern().Replace(Text, match => match.Groups[1].Value.Trim() switch
        {
            "事项" => words.Title,
            "期限" => words.Due,
            "剩余" => words.Left,
            "单位" => words.Bureau,
            _ => words.Link,
        });
    }

    [GeneratedRegex("""\{([^{}\n]*)\}""")]
    private static partial Regex FieldPattern();
}

/// <summary>What the fields of a template say for one reminder.</summary>
/// <param name="Title">事项: what has to be done.</param>
/// <param name="Due">期限: the day.</param>
/// <param name="Left">剩余: how many days are left, or how many it is late.</param>
/// <param name="Bureau">单位: the bureau that is told.</param>
/// <param name="Link">链接: where to do it.</param>
public sealed record ReminderWords(string Title, string Due, string Left, string Bureau, string Link);
