using Province.Domain.Plans;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns;

/// <summary>What a campaign is about and asks for, apart from who inspects whom.</summary>
/// <remarks>Source: the 2021 scheme, parts 1 to 4. Every number is the campaign's own; <see cref="StandardTerms"/> only proposes.</remarks>
public sealed record CampaignTerms
{
    /// <summary>The title; 1 to 100 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>The calendar year, 2000 to 2100.</summary>
    public int Year { get; init; }

    /// <summary>The industries that are inspected; at least one.</summary>
    public IReadOnlyList<Industry> Industries { get; init; } = [];

    /// <summary>The first day of the campaign, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the campaign, inclusive, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The deadlines.</summary>
    public CampaignDates Dates { get; init; } = new();

    /// <summary>The quotas.</summary>
    public CampaignQuotas Quotas { get; init; } = new();

    /// <summary>What is to be checked; each 1 to 500 characters, at most 100.</summary>
    public IReadOnlyList<string> CheckItems { get; init; } = [];

    /// <summary>The rules of discipline that each member acknowledges; each 1 to 500 characters, at most 30.</summary>
    public IReadOnlyList<string> DisciplineRules { get; init; } = [];

    /// <summary>The names of cities of the province that take no part, neither building nor inspected; usually none.</summary>
    public IReadOnlyList<string> NotTaking { get; init; } = [];

    /// <summary>Whether cities that inspect each other are reported.</summary>
    public bool AvoidMutual { get; init; } = true;

    /// <summary>Whether a city that inspects the same city as last time is reported.</summary>
    public bool AvoidRepeats { get; init; } = true;

    /// <summary>The counts that the scheme document states; empty for a campaign made on a page.</summary>
    public StatedCounts Stated { get; init; } = new();

    /// <summary>The same for another year: dates moved by whole years, the year in the title replaced, nothing that a document stated.</summary>
    /// <param name="year">The other year.</param>
    /// <returns>The terms.</returns>
    public CampaignTerms ForYear(int year)
    {
        DateOnly? Moved(DateOnly? day) => day?.AddYears(year - Year);
        return this with
        {
            Title = Title.Replace($"{Year}", $"{year}", StringComparison.Ordinal), Year = year, From = Moved(From), Until = Moved(Until), Stated = new(),
            Dates = Dates.All.Aggregate(new CampaignDates(), (dates, date) => dates.With(date.Kind, Moved(date.On))),
        };
    }

    /// <summary>The same without white space at the ends and without empty lines; what a program left out counts as empty.</summary>
    /// <returns>The terms.</returns>
    public CampaignTerms Tidy() => this with
    {
        Title = Title?.Trim() ?? "",
        Industries = [.. (Industries ?? []).Where(Enum.IsDefined).Distinct()],
        Dates = Dates ?? new(),
        Quotas = (Quotas ?? new()) with { Kinds = [.. (Quotas?.Kinds ?? []).Where(quota => quota?.Kinds is { Count: > 0 })] },
        CheckItems = Lines(CheckItems),
        DisciplineRules = Lines(DisciplineRules),
        NotTaking = [.. Lines(NotTaking).Distinct()],
        Stated = Stated ?? new(),
    };

    private static List<string> Lines(IReadOnlyList<string>? lines) => [.. (lines ?? []).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Trim())];

    /// <summary>Whether these terms could be those of a campaign.</summary>
    /// <returns>What is missing or wrong, with the field; null when nothing is. Missing deadlines do not keep a draft from being saved.</returns>
    public Refusal? Refuse()
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > 100)
            return Invalid("title", "请填写标题，不超过 100 个字。");
        if (Year is < 2000 or > 2100)
            return Invalid("year", "年度请填 2000 到 2100 之间的四位数字。");
        if (Industries.Count == 0)
            return Invalid("industries", "请至少选择一个行业领域。");
        if (Until < From)
            return Invalid("until", "结束日期早于开始日期，请改正其中一个。");
        return RefuseLists() ?? RefuseQuotas();
    }

    private Refusal? RefuseLists()
    {
        if (CheckItems.Count > 100 || CheckItems.Any(item => string.IsNullOrWhiteSpace(item) || item.Length > 500))
            return Invalid("check_items", "检查内容每条 1 到 500 个字，最多 100 条。", "checkItems");
        return DisciplineRules.Count > 30 || DisciplineRules.Any(rule => string.IsNullOrWhiteSpace(rule) || rule.Length > 500)
            ? Invalid("discipline_rules", "纪律要求每条 1 到 500 个字，最多 30 条。", "disciplineRules")
            : null;
    }

    private Refusal? RefuseQuotas()
    {
        int?[] numbers = [Quotas.OfficersPerGroup, Quotas.ExpertsPerGroup, Quotas.EnterprisesPerCity, Quotas.EnterprisesPerGroup, Quotas.CountiesPerCity, .. Quotas.Kinds.Select(kind => (int?)kind.AtLeast)];
        if (numbers.Any(number => number is < 0 or > 1000) || Quotas.DaysPerSmelter is < 0 or > 30)
            return Invalid("quotas", "数量要求请填 0 到 1000 之间的整数，每家金属冶炼企业检查天数请填 0 到 30。");
        return Quotas.CountiesPerCity > Quotas.EnterprisesPerCity
            ? Invalid("quotas", "每个市州的企业数少于要求分布的县市区数，无法做到。请改正其中一个。")
            : null;
    }

    private static Refusal Invalid(string noun, string detail, string? field = null) => Refusal.Invalid($"campaign.{noun}_invalid", detail, field ?? noun);
}
