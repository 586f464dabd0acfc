using System.Globalization;
using Province.App.Shell.Api;
using Province.Domain.Audit;

namespace Province.App.Features.Audit;

/// <summary>Which entries are asked for.</summary>
/// <param name="Person">A part of the name of who did it, or null.</param>
/// <param name="Action">The use case, or null.</param>
/// <param name="From">The first local day, inclusive, or null.</param>
/// <param name="To">The last local day, inclusive, or null.</param>
public sealed record AuditFilter(string? Person, string? Action, DateOnly? From, DateOnly? To)
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Reads the query string; a day that is none is refused (422).</summary>
    internal static AuditFilter Read(IQueryCollection query) =>
        new(TextOf(query["person"]), TextOf(query["action"]), DayOf(query["from"], "from"), DayOf(query["to"], "to"));

    internal IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries, string? text)
    {
        if (Person is { } person)
            entries = entries.Where(entry => entry.ActorName.Contains(person));
        if (Action is { } action)
            entries = entries.Where(entry => entry.Action == action);
        if (From is { } from && StartOf(from) is var start)
            entries = entries.Where(entry => entry.At >= start);
        if (To is { } to && StartOf(to.AddDays(1)) is var end)
            entries = entries.Where(entry => entry.At < end);
        if (text is not null)
            entries = entries.Where(entry => entry.SubjectTitle.Contains(text) || entry.SubjectId == text || entry.Detail!.Contains(text));
        return entries;
    }

    private static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Offset).ToUniversalTime();

    private static string? TextOf(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateOnly? DayOf(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100
            ? day
            : throw ListQuery.Refused(name, "日期请按 2025-06-20 的样子填写。");
    }
}
