using System.Globalization;

namespace Province.Domain.Campaigns.Reports;

/// <summary>The columns of a table of figures, with their units, as the page, the summary and the document print them.</summary>
public static class FigureColumns
{
    /// <summary>Heads and how each prints a figure, in order.</summary>
    public static IReadOnlyList<(string Head, Func<CampaignFigures, string> Value)> All { get; } =
    [
        ("抽定（家）", f => Say(f.Drawn)), ("检查（家）", f => Say(f.Inspected)), ("检查（家次）", f => Say(f.Visits)), ("问题隐患（条）", f => Say(f.Findings)),
        ("重大隐患（条）", f => Say(f.MajorHazards)), ("已移交（条）", f => Say(f.HandedOver)), ("已整改（条）", f => Say(f.Rectified)), ("立案（条）", f => Say(f.Cases)), ("未办结（条）", f => Say(f.Open)),
    ];

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
