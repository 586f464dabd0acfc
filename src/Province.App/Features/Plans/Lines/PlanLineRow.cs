using System.Globalization;
using Province.App.Features.Plans.View;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Plans.Statements;

namespace Province.App.Features.Plans.Lines;

/// <summary>Where a line stands.</summary>
public enum PlanLineState
{
    /// <summary>Not done, and in time.</summary>
    Open,

    /// <summary>Not done, and its day is over.</summary>
    Late,

    /// <summary>Reported as done.</summary>
    Done,
}

/// <summary>A line of a plan as lists show it.</summary>
/// <param name="Place">Its place in the plan's own order, from 1.</param>
/// <param name="Department">Who does it: the department, or for an annex that names none the annex.</param>
/// <param name="Quarter">1 to 4, or null for the year.</param>
/// <param name="Enterprise">The enterprise, or null where the plan names none.</param>
/// <param name="Report">The report that holds, or null.</param>
public sealed record PlanLineRow(
    string LineId, int Place, string Department, int? Quarter, DateOnly Due, ScheduleKind Kind, Industry? Industry, string? Enterprise, int Visits, int Annex, int Line,
    PlanLineState State, PlanLineReportRow? Report)
{
    internal static IReadOnlyList<PlanLineRow> Of(ReportedLines reported, DateOnly today) => [.. reported.Lines.Select((line, at) => Of(line, at + 1, reported.Find(line), today))];

    internal static PlanLineRow Of(ReportedLines reported, PlanLine line, DateOnly today) => Of(line, reported.Lines.TakeWhile(one => one.Id != line.Id).Count() + 1, reported.Find(line), today);

    internal static string NameOf(PlanLine line) => NameOf(line.Kind, line.Enterprise, line.Visits);

    internal static string NameOf(ScheduleKind kind, string? enterprise, int visits) => enterprise is not null
        ? $"{ScheduleKindNames.Of(kind)} {enterprise}"
        : string.Create(CultureInfo.InvariantCulture, $"{ScheduleKindNames.Of(kind)}{(visits > 0 ? $" {visits} 家" : "（家数见原文）")}");

    internal static string QuarterOf(int? quarter) => quarter is { } number ? PlanWords.Quarters([number]) : "全年（未分季度）";

    private static PlanLineRow Of(PlanLine line, int place, PlanLineReport? report, DateOnly today) => new(
        line.Id, place, line.Whose, line.Quarter, line.Due, line.Kind, line.Industry, line.Enterprise, line.Visits, line.Annex, line.Line,
        report is not null ? PlanLineState.Done : line.Due < today ? PlanLineState.Late : PlanLineState.Open, report is null ? null : PlanLineReportRow.Of(report));
}

/// <summary>A report of a line.</summary>
/// <param name="Number">Its number among the reports of the line; a withdrawal names it.</param>
/// <param name="WithdrawnBy">Who took it back, or null while it holds.</param>
public sealed record PlanLineReportRow(int Number, DateOnly On, string? Remark, string By, DateTimeOffset At, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, string? WithdrawalReason)
{
    internal static PlanLineReportRow Of(PlanLineReport report) =>
        new(report.Number, report.On, report.Remark, report.By, report.At, report.WithdrawnBy, report.WithdrawnAt, report.WithdrawalReason);
}
