using System.Globalization;
using System.Text.Json;
using Province.Domain.Plans.Lines;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Reports;

/// <summary>A cell as it is filed.</summary>
/// <param name="Period">The part of the year.</param>
/// <param name="Department">Who does it, or empty for all.</param>
/// <param name="Industry">The industry by its name, or empty for all.</param>
/// <param name="Counts">The figures.</param>
public sealed record FiledFigure(FigurePeriod Period, string Department, string Industry, FigureCounts Counts)
{
    /// <summary>What it is of.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public FigureKey Key => new(Period, Department, Industry);
}

/// <summary>The cells that a summary files: those of its quarter, and of the year up to its end.</summary>
public static class FiledFigures
{
    /// <summary>Picks the cells of a summary.</summary>
    /// <param name="cells">The cells of the plan.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <returns>By period, department and industry.</returns>
    public static IReadOnlyList<FiledFigure> Of(IReadOnlyDictionary<FigureKey, FigureCounts> cells, int quarter) => [.. cells
        .Where(pair => pair.Key.Period == FigurePeriods.Of(quarter) || pair.Key.Period == FigurePeriods.Until(quarter))
        .Select(pair => new FiledFigure(pair.Key.Period, pair.Key.Department, pair.Key.Industry, pair.Value))
        .OrderBy(cell => cell.Period).ThenBy(cell => cell.Department, StringComparer.Ordinal).ThenBy(cell => cell.Industry, StringComparer.Ordinal)];

    /// <summary>The cells as they can be looked up.</summary>
    /// <param name="figures">The cells.</param>
    /// <returns>By what they are of.</returns>
    public static IReadOnlyDictionary<FigureKey, FigureCounts> Cells(IEnumerable<FiledFigure> figures) => figures.ToDictionary(cell => cell.Key, cell => cell.Counts);

    /// <summary>A short name for what somebody is shown and signs.</summary>
    /// <param name="figures">The cells in the order of <see cref="Of"/>.</param>
    /// <param name="planVersion">The version of the plan that they sum up.</param>
    /// <returns>16 lower-case hexadecimal digits, the same for the same figures of the same version.</returns>
    public static string FingerprintOf(IReadOnlyList<FiledFigure> figures, int planVersion) =>
        PlanLines.Digest(string.Create(CultureInfo.InvariantCulture, $"{planVersion}\n{Write(figures)}"));

    /// <summary>Writes them.</summary>
    /// <param name="figures">The cells.</param>
    /// <returns>JSON without white space.</returns>
    public static string Write(IReadOnlyList<FiledFigure> figures) => JsonSerializer.Serialize(figures, PlanJson.Compact);

    /// <summary>Reads them back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The cells.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> holds no figures.</exception>
    public static IReadOnlyList<FiledFigure> Read(string json) =>
        JsonSerializer.Deserialize<List<FiledFigure>>(json, PlanJson.Compact) ?? throw new JsonException("The text is null, not figures.");
}
