using System.Text.Json;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Calendar;

/// <summary>The notice of a year that is not built in, as an operator imported it; the same for every tenant.</summary>
public sealed class ImportedYear : IReference
{
    /// <summary>Keeps a notice.</summary>
    /// <param name="year">The notice.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="WorkYear.Refuse"/> says.</exception>
    public ImportedYear(WorkYear year, DateTimeOffset at)
    {
        (Year, Json) = (year.Year, null!);
        Change(year, at);
    }

    private ImportedYear() => Json = null!;

    /// <summary>The calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>The notice as JSON.</summary>
    public string Json { get; private set; }

    /// <summary>When it was imported last, UTC.</summary>
    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The notice.</summary>
    /// <returns>A new copy at each call.</returns>
    public WorkYear Read() => JsonSerializer.Deserialize<WorkYear>(Json, JsonSerializerOptions.Web)!;

    /// <summary>Takes a corrected notice for the same year; one that is the same to the letter changes nothing.</summary>
    /// <param name="year">The notice.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="RefusedException">As <see cref="WorkYear.Refuse"/> says.</exception>
    public bool Change(WorkYear year, DateTimeOffset at)
    {
        RefusedException.Enforce(year.Refuse());
        if (year.Year != Year)
            throw new ArgumentException($"This is the notice of {Year}, not of {year.Year}.", nameof(year));
        var json = JsonSerializer.Serialize(year, JsonSerializerOptions.Web);
        if (json == Json)
            return false;
        (Json, ImportedAt) = (json, at);
        Revision++;
        return true;
    }
}
