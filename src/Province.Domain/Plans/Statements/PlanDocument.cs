namespace Province.Domain.Plans.Statements;

/// <summary>A yearly inspection plan as data: <c>province.plan/1</c>. Every statement in it knows the line it was read from.</summary>
/// <remarks>The document is what a city printed, contradictions included; what disagrees is found by the diagnostics, never mended by the reader.</remarks>
public sealed record PlanDocument
{
    /// <summary>The name of the format, <c>province.plan/1</c>.</summary>
    public const string FormatName = "province.plan/1";

    /// <summary>The format, always <see cref="FormatName"/>.</summary>
    public string Format { get; init; } = FormatName;

    /// <summary>The city with its suffix, such as 衡阳市; null when the text names none.</summary>
    public string? City { get; init; }

    /// <summary>The calendar year that the plan is for; null when the text names none.</summary>
    public int? Year { get; init; }

    /// <summary>The document number as printed, such as 衡应急〔2023〕92号; null when there is none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Issuer and heading as one line.</summary>
    public string? Title { get; init; }

    /// <summary>The bureau that issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>The day of signature, else the day of printing.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Who approved it, as printed (市人民政府); null when the text does not say that it was approved.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>How it may be disclosed.</summary>
    public Disclosure? Disclosure { get; init; }

    /// <summary>The lines that the header was read from.</summary>
    public IReadOnlyList<HeaderOrigin> Origins { get; init; } = [];

    /// <summary>The departments that the plan names, each with the other ways it is written.</summary>
    public IReadOnlyList<PlanDepartment> Departments { get; init; } = [];

    /// <summary>Totals of the main text.</summary>
    public IReadOnlyList<PlanTotal> Totals { get; init; } = [];

    /// <summary>Frequency floors and caps of the main text.</summary>
    public IReadOnlyList<PlanFrequency> Frequency { get; init; } = [];

    /// <summary>What is to be checked, by the main text.</summary>
    public IReadOnlyList<PlanCheckItem> CheckItems { get; init; } = [];

    /// <summary>Supervision of enforcement, by the main text.</summary>
    public IReadOnlyList<PlanSupervision> Supervision { get; init; } = [];

    /// <summary>The list of annexes that the main text prints (附件：1. …).</summary>
    public IReadOnlyList<AnnexListing> AnnexList { get; init; } = [];

    /// <summary>The annexes, in order; before them what the main text itself lists, where it does.</summary>
    public IReadOnlyList<PlanAnnex> Annexes { get; init; } = [];

    /// <summary>Sentences that bind somebody.</summary>
    public IReadOnlyList<PlanObligation> Obligations { get; init; } = [];

    /// <summary>Text that could not be placed: nothing is lost silently.</summary>
    public IReadOnlyList<UnplacedText> Unplaced { get; init; } = [];
}
