using System.Text.Json;
using System.Text.Json.Serialization;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines;

/// <summary>The rule set of one tenant and year: how its deadlines are reminded of. A tenant without a row has <see cref="StandardRules"/>.</summary>
public sealed class DeadlineRules : ITenantOwned
{
    /// <summary>Keeps a rule set.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="content">The rules.</param>
    /// <param name="by">The name of who set them.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="RuleContent.Refuse"/> says.</exception>
    public DeadlineRules(TenantId tenant, int year, RuleContent content, string by, DateTimeOffset at)
    {
        (Tenant, Year, Json, ChangedBy) = (tenant, year, null!, by);
        Change(content, by, at);
    }

    private DeadlineRules() => (Json, ChangedBy) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>The rules as JSON.</summary>
    public string Json { get; private set; }

    /// <summary>The name of who changed them last.</summary>
    public string ChangedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The rules.</summary>
    /// <returns>A new copy at each call.</returns>
    public RuleContent Read() => RuleContent.Read(Json);

    /// <summary>Sets other rules.</summary>
    /// <param name="content">The rules.</param>
    /// <param name="by">The name of who sets them.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="RuleContent.Refuse"/> says.</exception>
    public void Change(RuleContent content, string by, DateTimeOffset at)
    {
        RefusedException.Enforce(content.Refuse());
        (Json, ChangedBy, ChangedAt) = (content.Write(), by, at);
        Revision++;
    }
}

/// <summary>What a rule set says.</summary>
public sealed record RuleContent
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The month of the year in which its plan is to be filed with the province, 1 to 12.</summary>
    public int FilingMonth { get; init; } = 3;

    /// <summary>The day of that month.</summary>
    public int FilingDay { get; init; } = 31;

    /// <summary>How many days a city has to put right what was handed over to it, from the day after; 1 to 365 calendar days.</summary>
    public int RectifyWithinDays { get; init; } = 30;

    /// <summary>How many days after a quarter's last day its summary is in time; 1 to 90 calendar days.</summary>
    public int SummaryWithinDays { get; init; } = 10;

    /// <summary>Whether reminders are sent by mail too.</summary>
    public bool Mail { get; init; }

    /// <summary>Whether reminders are sent to the tenant's group robot too (企业微信).</summary>
    public bool Webhook { get; init; }

    /// <summary>The ladders by kind; a kind that is absent has the standard one.</summary>
    public IReadOnlyDictionary<DeadlineKind, LadderRule> Ladders { get; init; } = new Dictionary<DeadlineKind, LadderRule>();

    /// <summary>The ladder of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The one that is set, else the standard one; it says who gives more time, where anybody does.</returns>
    public LadderRule Of(DeadlineKind kind)
    {
        var standard = StandardRules.Of(kind);
        if (Ladders.GetValueOrDefault(kind) is not { } set)
            return standard;
        return set.ExtendedBy is null && standard.ExtendedBy is not null ? set with { ExtendedBy = standard.ExtendedBy } : set;
    }

    /// <summary>The day by which the plan of a year is to be filed.</summary>
    /// <param name="year">The calendar year.</param>
    /// <returns>The local day.</returns>
    public DateOnly FilingDue(int year) => new(year, FilingMonth, Math.Min(FilingDay, DateTime.DaysInMonth(year, FilingMonth)));

    /// <summary>Whether the rules can be kept.</summary>
    /// <returns>What is wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse()
    {
        if (FilingMonth is < 1 or > 12 || FilingDay < 1 || FilingDay > DateTime.DaysInMonth(2024, FilingMonth))
            return Refusal.Invalid("deadline_rules.filing_invalid", "年度计划报送的月、日不存在，请改正。", "filingDay");
        if (RectifyWithinDays is < 1 or > 365)
            return Refusal.Invalid("deadline_rules.rectify_invalid", "移交问题整改期限请填 1 到 365 天。", "rectifyWithinDays");
        if (SummaryWithinDays is < 1 or > 90)
            return Refusal.Invalid("deadline_rules.summary_invalid", "季度汇总报送期限请填季度终了后 1 到 90 天。", "summaryWithinDays");
        return Ladders.Select(pair => pair.Value.Refuse(pair.Key)).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>Writes them.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads them back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no rule set.</exception>
    public static RuleContent Read(string json) => JsonSerializer.Deserialize<RuleContent>(json, Options) ?? throw new JsonException("The text is null, not a rule set.");
}
