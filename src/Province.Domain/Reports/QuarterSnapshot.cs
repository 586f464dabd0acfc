using System.Text.Json;
using System.Text.Json.Serialization;
using Province.Domain.Plans.Lines;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;

namespace Province.Domain.Reports;

/// <summary>A line as a summary files it.</summary>
/// <param name="Id">The <see cref="PlanLine.Id"/>.</param>
/// <param name="Quarter">1 to 4, or null for the year.</param>
/// <param name="Kind">What kind of inspection it is.</param>
/// <param name="Enterprise">The enterprise, or null where the plan names none.</param>
/// <param name="Visits">家次; 0 where the plan gives no number.</param>
/// <param name="Department">Who does it.</param>
/// <param name="Industry">The industry by its name, or <see cref="FigureLine.NoIndustry"/>.</param>
/// <param name="Annex">The annex that it stands in, from 1; 0 for the main text.</param>
/// <param name="Line">The line of the text, from 1.</param>
/// <param name="DoneOn">The local day on which it was done, or null.</param>
/// <param name="Remark">What the department says about it, or null.</param>
public sealed record QuarterLine(
    string Id, int? Quarter, ScheduleKind Kind, string? Enterprise, int Visits, string Department, string Industry, int Annex, int Line, DateOnly? DoneOn, string? Remark)
{
    /// <summary>Of a line with the report that holds for it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="report">The report, or null.</param>
    /// <returns>The line as it is filed.</returns>
    public static QuarterLine Of(PlanLine line, PlanLineReport? report) => new(
        line.Id, line.Quarter, line.Kind, line.Enterprise, line.Visits, line.Whose, FigureLine.NameOf(line.Industry), line.Annex, line.Line, report?.On, report?.Remark);

    /// <summary>What counts of it.</summary>
    /// <param name="year">The calendar year of the plan.</param>
    /// <returns>The same for figures.</returns>
    public FigureLine Counted(int year) => new(Quarter, PlanLines.DueOf(year, Quarter), Department, Industry, Enterprise, Visits, DoneOn);
}

/// <summary>What a city files of a quarter (<c>province.summary/1</c>): the figures with all lines due by its end, so that the province can open and count them.</summary>
/// <param name="Format"><see cref="FormatName"/>.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Version">The version of the summary, from 1.</param>
/// <param name="PlanId">The city's plan.</param>
/// <param name="PlanVersion">The version of the plan that holds, from 1.</param>
/// <param name="PlanTitle">The title of that version.</param>
/// <param name="On">The local day on which the figures were read, after the quarter's end.</param>
/// <param name="FiledBy">The name of the leader who signed.</param>
/// <param name="Remarks">What the city says about the figures; may be empty.</param>
/// <param name="Figures">The cells of the quarter, and of the year up to its end.</param>
/// <param name="Lines">The lines due by the quarter's end.</param>
public sealed record QuarterSnapshot(
    string Format, int Year, int Quarter, int Version, Guid PlanId, int PlanVersion, string PlanTitle, DateOnly On, string FiledBy, string Remarks,
    IReadOnlyList<FiledFigure> Figures, IReadOnlyList<QuarterLine> Lines)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "plan.summary";

    /// <summary>The name of its form.</summary>
    public const string FormatName = "province.summary/1";

    private static readonly JsonSerializerOptions Strict = new(PlanJson.Compact) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Its quarter.</summary>
    [JsonIgnore]
    public YearQuarter When => new(Year, Quarter);

    /// <summary>The thread of the envelopes about a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The thread.</returns>
    public static string ThreadOf(YearQuarter quarter) => $"summary/{quarter.Year}/{quarter.Quarter}";

    /// <summary>Whether it can be taken: what it says is possible, and its figures are those of its lines.</summary>
    /// <returns>The refusal, or null.</returns>
    public Refusal? Refuse()
    {
        if (Format != FormatName || !When.IsNamed || Version < 1)
            return QuarterRefusals.Malformed("格式不是季度汇总");
        if (Remarks.Length > QuarterSummary.MaxRemarks || PlanTitle.Length > 300 || FiledBy.Length > 60)
            return QuarterRefusals.Malformed("情况说明、计划标题或签字人太长");
        if (On <= When.LastDay)
            return QuarterRefusals.Malformed("季度还没有结束");
        if (Lines.DistinctBy(line => line.Id).Count() < Lines.Count)
            return QuarterRefusals.Malformed("同一项任务列了两次");
        if (Lines.FirstOrDefault(line => line.Visits < 0 || line.Quarter is < 1 or > 4 || PlanLines.DueOf(Year, line.Quarter) > When.LastDay || line.DoneOn > On) is { } odd)
            return QuarterRefusals.Malformed($"{PlanAnnex.NameOf(odd.Annex)} 第 {odd.Line} 行的任务不属于本季度以前，或者完成日期不对");
        return RefuseFigures();
    }

    /// <summary>Whether its lines are those that a plan has by the quarter's end.</summary>
    /// <param name="plan">The version of the plan that it says it sums up.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseAgainst(PlanDocument plan)
    {
        var planned = PlanLines.Of(plan, Year).Where(line => line.Due <= When.LastDay).Select(line => QuarterLine.Of(line, null)).ToHashSet();
        return planned.SetEquals(Lines.Select(line => line with { DoneOn = null, Remark = null })) ? null : QuarterRefusals.LinesDiffer(PlanVersion);
    }

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => JsonSerializer.Serialize(this, PlanJson.Compact);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no summary, or lacks a part of one.</exception>
    public static QuarterSnapshot Read(string json)
    {
        var snapshot = JsonSerializer.Deserialize<QuarterSnapshot>(json, Strict) ?? throw new JsonException("The text is null, not a summary.");
        return snapshot.Lines.Contains(null!) || snapshot.Figures.Contains(null!) ? throw new JsonException("A summary lists something that is null.") : snapshot;
    }

    /// <summary>Reads the remarks alone.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The remarks.</returns>
    public static string? RemarksOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("remarks").GetString();
    }

    private Refusal? RefuseFigures()
    {
        if (Figures.DistinctBy(cell => cell.Key).Count() < Figures.Count)
            return QuarterRefusals.Malformed("同一项数字列了两次");
        var counted = FiledFigures.Of(FigureCube.Of(Lines.Select(line => line.Counted(Year))), Quarter);
        return counted.Except(Figures).Concat(Figures.Except(counted)).FirstOrDefault() is { } wrong ? QuarterRefusals.FiguresDiffer(wrong.Key) : null;
    }
}
