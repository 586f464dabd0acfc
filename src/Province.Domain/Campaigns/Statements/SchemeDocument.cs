namespace Province.Domain.Campaigns.Statements;

/// <summary>A scheme of cross enforcement (交叉执法工作方案) as data: <c>province.scheme/1</c>. Every statement in it knows the line it was read from.</summary>
/// <remarks>The document is what the province printed, contradictions included; what disagrees is found by the checks, never mended by the reader.</remarks>
public sealed record SchemeDocument
{
    /// <summary>The name of the format, <c>province.scheme/1</c>.</summary>
    public const string FormatName = "province.scheme/1";

    /// <summary>The format, always <see cref="FormatName"/>.</summary>
    public string Format { get; init; } = FormatName;

    /// <summary>The province with its suffix, such as 湖南省; null when the text names none.</summary>
    public string? Province { get; init; }

    /// <summary>The calendar year of the campaign: of its title, else of its dates; null when the text names none.</summary>
    public int? Year { get; init; }

    /// <summary>The heading as one line.</summary>
    public string? Title { get; init; }

    /// <summary>The lines that the header and the lists of words were read from, by field.</summary>
    public IReadOnlyList<SchemeOrigin> Origins { get; init; } = [];

    /// <summary>The groups, in order.</summary>
    public IReadOnlyList<SchemeGroup> Groups { get; init; } = [];

    /// <summary>The dates; a kind may come twice where the text gives two dates for it.</summary>
    public IReadOnlyList<SchemeDeadline> Deadlines { get; init; } = [];

    /// <summary>The numbers that the text sets, each key once.</summary>
    public IReadOnlyList<SchemeQuota> Quotas { get; init; } = [];

    /// <summary>Who signs the draw, as printed (见证人, 抽签人).</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];

    /// <summary>What may not be inspected.</summary>
    public IReadOnlyList<SchemeExclusion> Exclusions { get; init; } = [];

    /// <summary>What may be inspected and does not count towards the quotas.</summary>
    public IReadOnlyList<SchemeAddition> NotCounted { get; init; } = [];

    /// <summary>What is to be checked, in order.</summary>
    public IReadOnlyList<SchemeItem> CheckItems { get; init; } = [];

    /// <summary>The documents that the text cites, each title once.</summary>
    public IReadOnlyList<CitedDocument> Documents { get; init; } = [];
}
