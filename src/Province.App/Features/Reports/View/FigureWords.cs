using System.Globalization;
using Province.App.Features.Reports.Desk;
using Province.App.Shell.Components;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.View;

/// <summary>How figures are said on pages: 家 and 家次 apart, never added.</summary>
internal static class FigureWords
{
    private const char Together = '\u00A0';

    /// <summary>12 家 15 家次; 3 项 where the plan gives no number of visits; a dash where it has nothing.</summary>
    public static string Count(ProgressFigures figures, FigureColumn column) => figures switch
    {
        { Lines: 0 } => "—",
        { Visits.Planned: 0 } => $"{LinesOf(figures, column)}{Together}项",
        _ => $"{Of(figures.Enterprises, column)}{Together}家 {Of(figures.Visits, column)}{Together}家次",
    };

    /// <summary>The shares of enterprises and of visits; one share where there are only lines.</summary>
    public static string Share(ProgressFigures figures) => figures switch
    {
        { Lines: 0 } => "—",
        { Visits.Planned: 0 } => Percent(ProgressShare.Of(figures)),
        _ => $"家{Together}{Percent(ProgressShare.Of(figures.Enterprises))} 家次{Together}{Percent(ProgressShare.Of(figures.Visits))}",
    };

    public static string Percent(decimal? share) => share is { } known ? known.ToString("0.#", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>Whether there is something to open behind a figure.</summary>
    public static bool Opens(ProgressFigures figures, FigureColumn column) => LinesOf(figures, column) > 0;

    public static string Of(QuarterSummaryStage stage) => stage switch
    {
        QuarterSummaryStage.Open => "待报送",
        QuarterSummaryStage.Filed => "已报送",
        QuarterSummaryStage.Declined => "未受理",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no word for this stage."),
    };

    public static StatusTone ToneOf(QuarterSummaryStage stage) => stage switch
    {
        QuarterSummaryStage.Filed => StatusTone.Done,
        QuarterSummaryStage.Declined => StatusTone.Late,
        _ => StatusTone.Open,
    };

    public static string Of(QuarterFilingState state) => state switch
    {
        QuarterFilingState.Open => "未报送",
        QuarterFilingState.Late => "逾期未报",
        QuarterFilingState.Filed => "已报送",
        QuarterFilingState.FiledLate => "逾期报送",
        QuarterFilingState.NotAsked => "不需报送",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no word for this state."),
    };

    public static StatusTone ToneOf(QuarterFilingState state) => state switch
    {
        QuarterFilingState.Late => StatusTone.Late,
        QuarterFilingState.FiledLate => StatusTone.Soon,
        QuarterFilingState.Filed => StatusTone.Done,
        QuarterFilingState.Open => StatusTone.Open,
        _ => StatusTone.Quiet,
    };

    public static string NameOf(FigureColumn column) => column switch
    {
        FigureColumn.Planned => "计划",
        FigureColumn.Done => "已完成",
        FigureColumn.Late => "逾期",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "There is no word for this column."),
    };

    private static int Of(ProgressCount count, FigureColumn column) => column switch { FigureColumn.Planned => count.Planned, FigureColumn.Done => count.Done, _ => count.Late };

    private static int LinesOf(ProgressFigures figures, FigureColumn column) => column switch { FigureColumn.Planned => figures.Lines, FigureColumn.Done => figures.DoneLines, _ => figures.LateLines };
}
