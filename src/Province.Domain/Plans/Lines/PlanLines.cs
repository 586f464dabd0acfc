using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Lines;

/// <summary>The lines of a plan, which follow from its content alone.</summary>
public static class PlanLines
{
    /// <summary>The lines that a plan has.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">Its calendar year.</param>
    /// <returns>By quarter, the year last; then by who does it, and in the order of the text. Their ids differ.</returns>
    public static IReadOnlyList<PlanLine> Of(PlanDocument plan, int year)
    {
        var drafts = plan.Annexes.SelectMany(Scheduled).Concat(plan.Annexes.SelectMany(WithoutQuarter));
        return [.. drafts.GroupBy(draft => (draft.Quarter, draft.Whose, draft.Kind, Name: draft.Enterprise is null ? null : EnterpriseName.Plain(draft.Enterprise)))
            .SelectMany(same => same.Select((draft, at) => Line(draft, year, TaskOf(draft.Quarter, draft.Kind, same.Key.Name, at))))
            .OrderBy(line => line.Quarter ?? 5).ThenBy(line => line.Whose, StringComparer.Ordinal).ThenBy(line => line.Annex).ThenBy(line => line.Line)];
    }

    /// <summary>The last day on which something is in time.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="quarter">1 to 4, or null for the year.</param>
    /// <returns>The local day.</returns>
    public static DateOnly DueOf(int year, int? quarter) => new(year, (quarter ?? 4) * 3, DateTime.DaysInMonth(year, (quarter ?? 4) * 3));

    /// <summary>The name of a part of the plan's dates.</summary>
    /// <param name="quarter">1 to 4, or null for the year.</param>
    /// <param name="whose">Who does it.</param>
    /// <returns>The same name for the same two.</returns>
    public static string PartOf(int? quarter, string whose) => quarter is { } number ? $"q{number}/{whose}" : $"year/{whose}";

    /// <summary>The department that does it; of an annex that names none, the annex, or 正文.</summary>
    /// <param name="department">The department that the statement names, or null.</param>
    /// <param name="annex">The annex that it stands in.</param>
    /// <returns>A name for people.</returns>
    public static string WhoseOf(string? department, PlanAnnex annex) => department ?? annex.Department ?? (annex.IsMainText ? PlanAnnex.NameOf(annex.Number) : $"{PlanAnnex.NameOf(annex.Number)} {annex.Title}");

    /// <summary>The lines of a schedule that ask for something by a quarter's end.</summary>
    /// <param name="annex">The annex.</param>
    /// <returns>Those with a quarter that do not say 无.</returns>
    public static IEnumerable<ScheduleLine> DueLines(PlanAnnex annex) => annex.Schedule.Where(line => line.Shape != ScheduleShape.None && line.Quarters.Count > 0);

    /// <summary>The key enterprises that no quarter names.</summary>
    /// <param name="annex">The annex.</param>
    /// <returns>They are due with the year.</returns>
    public static IEnumerable<PlanTarget> Unscheduled(PlanAnnex annex)
    {
        var scheduled = annex.Schedule.Where(line => line.Quarters.Count > 0).SelectMany(line => line.Targets).ToHashSet();
        return annex.Targets.Where(target => !scheduled.Contains(target.Id));
    }

    private static IEnumerable<Draft> Scheduled(PlanAnnex annex)
    {
        var visits = new AnnexVisits(annex);
        foreach (var line in DueLines(annex))
        {
            var draft = new Draft(line.Quarters.Max(), line.Kind, WhoseOf(line.Department, annex), annex, line.Line, null, OnlyOf(annex), line.Stated ?? 0);
            var named = visits.Of(line);
            foreach (var (name, target) in named)
                yield return draft with { Enterprise = target?.Name ?? name, Industry = target?.Industry ?? OnlyOf(annex), Visits = 1 };
            if (named.Count == 0)
                yield return draft;
        }
    }

    private static IEnumerable<Draft> WithoutQuarter(PlanAnnex annex) =>
        from target in Unscheduled(annex)
        select new Draft(null, ScheduleKind.Key, WhoseOf(target.Department, annex), annex, target.Line, target.Name, target.Industry ?? OnlyOf(annex), 1);

    private static Industry? OnlyOf(PlanAnnex annex) => annex.Industries is [var only] ? only : null;

    private static PlanLine Line(Draft draft, int year, string task) => new()
    {
        Id = Digest($"{task}\n{draft.Whose}"), Task = task, Year = year, Quarter = draft.Quarter, Kind = draft.Kind, Enterprise = draft.Enterprise, Visits = draft.Visits,
        Whose = draft.Whose, Industry = draft.Industry, Annex = draft.Annex.Number, Line = draft.Line,
    };

    /// <summary>The n-th mention of an enterprise in a quarter is another visit; its place in the text says nothing, for lines move between versions.</summary>
    private static string TaskOf(int? quarter, ScheduleKind kind, string? name, int at) =>
        Digest(string.Create(CultureInfo.InvariantCulture, $"{quarter}\n{kind}\n{name}\n{at}"));

    /// <summary>A short name for words, the same for the same words.</summary>
    internal static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private sealed record Draft(int? Quarter, ScheduleKind Kind, string Whose, PlanAnnex Annex, int Line, string? Enterprise, Industry? Industry, int Visits);
}
