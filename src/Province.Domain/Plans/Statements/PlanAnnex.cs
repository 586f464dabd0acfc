using System.Text.Json.Serialization;

namespace Province.Domain.Plans.Statements;

/// <summary>One annex: a department's share of the plan.</summary>
public sealed record PlanAnnex : PlanStatement
{
    /// <summary>The number of the main text (正文) where it lists or schedules enterprises beside the annexes.</summary>
    public const int MainText = 0;

    /// <summary>Its number, from 1, by its heading or by its place in the list of annexes; <see cref="MainText"/> for what the main text itself lists.</summary>
    public required int Number { get; init; }

    /// <summary>Whether it is the main text, which is no attachment.</summary>
    [JsonIgnore]
    public bool IsMainText => Number == MainText;

    /// <summary>What people call the annex of a number.</summary>
    /// <param name="number">A <see cref="Number"/>.</param>
    /// <returns>附件 1, or 正文.</returns>
    public static string NameOf(int number) => number == MainText ? "正文" : $"附件 {number}";

    /// <summary>Its own title, as printed above it; of the main text the plan's.</summary>
    public required string Title { get; init; }

    /// <summary>The department that owns it; null when the text names none.</summary>
    public string? Department { get; init; }

    /// <summary>The industries it covers; empty for an annex on supervision.</summary>
    public IReadOnlyList<Industry> Industries { get; init; } = [];

    /// <summary>Figures about the city as it is (基本情况).</summary>
    public IReadOnlyList<BaselineFigure> Baseline { get; init; } = [];

    /// <summary>What is to be done in numbers.</summary>
    public IReadOnlyList<PlanQuota> Quotas { get; init; } = [];

    /// <summary>The key enterprises.</summary>
    public IReadOnlyList<PlanTarget> Targets { get; init; } = [];

    /// <summary>When what is done.</summary>
    public IReadOnlyList<ScheduleLine> Schedule { get; init; } = [];

    /// <summary>Whom a line of the schedule means: the names as printed, or of a set that it does not name those of the list.</summary>
    /// <param name="line">A line of this annex.</param>
    /// <returns>Names in the order of the text; none where the line says nobody.</returns>
    public IEnumerable<string> Whom(ScheduleLine line) =>
        line.Names.Count > 0 ? line.Names : Targets.Where(target => line.Targets.Contains(target.Id)).Select(target => target.Name);

    /// <summary>Frequency floors and caps.</summary>
    public IReadOnlyList<PlanFrequency> Frequency { get; init; } = [];

    /// <summary>What is to be checked.</summary>
    public IReadOnlyList<PlanCheckItem> CheckItems { get; init; } = [];

    /// <summary>Supervision of enforcement.</summary>
    public IReadOnlyList<PlanSupervision> Supervision { get; init; } = [];
}
