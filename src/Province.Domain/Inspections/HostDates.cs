using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>The dates that a group agreed with an inspected city.</summary>
/// <remarks>Source: 2021 scheme, part 2 (1): 具体时间由交叉执法组与被检查市州应急管理局协商确定.</remarks>
public sealed class HostDates : ITenantOwned
{
    internal HostDates(GroupFieldwork fieldwork, TenantId city, AgreedDates agreed, Recorder by)
    {
        (Tenant, CampaignId, Group, City) = (fieldwork.Tenant, fieldwork.CampaignId, fieldwork.Group, city);
        (AgreedWith, NotedBy) = ("", "");
        Change(agreed, by);
    }

    private HostDates() => (AgreedWith, NotedBy) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The number of the group.</summary>
    public int Group { get; private set; }

    /// <summary>The inspected city.</summary>
    public TenantId City { get; private set; }

    /// <summary>The first local day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last local day, inclusive.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Who of the city's bureau agreed: name and post.</summary>
    public string AgreedWith { get; private set; }

    /// <summary>What else was agreed, or null.</summary>
    public string? Remark { get; private set; }

    /// <summary>The name of who noted it.</summary>
    public string NotedBy { get; private set; }

    /// <summary>When it was noted, UTC.</summary>
    public DateTimeOffset NotedAt { get; private set; }

    internal void Change(AgreedDates agreed, Recorder by)
    {
        (From, Until, AgreedWith, Remark) = (agreed.From, agreed.Until, agreed.AgreedWith, agreed.Remark);
        (NotedBy, NotedAt) = (by.Name, by.At);
    }
}

/// <summary>Dates as they were agreed.</summary>
/// <param name="From">The first local day.</param>
/// <param name="Until">The last local day, inclusive; at most 60 days later.</param>
/// <param name="AgreedWith">Who of the city's bureau agreed; 1 to 60 characters.</param>
/// <param name="Remark">What else was agreed, such as vehicles, or null; at most 500 characters.</param>
public sealed record AgreedDates(DateOnly From, DateOnly Until, string AgreedWith, string? Remark)
{
    /// <summary>Whether the dates could be agreed.</summary>
    /// <returns>What is missing or wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse()
    {
        if (Until < From || Until > From.AddDays(60))
            return Refusal.Invalid("host_dates.until_invalid", "结束日期须不早于开始日期，并在其后 60 天之内。", "until");
        if (string.IsNullOrWhiteSpace(AgreedWith) || AgreedWith.Length > 60)
            return Refusal.Invalid("host_dates.agreed_with_invalid", "请填写被检查市州与您商定的人（姓名、职务），不超过 60 个字。", "agreedWith");
        return Remark?.Length > 500 ? Refusal.Invalid("host_dates.remark_invalid", "备注不能超过 500 个字，请精简。", "remark") : null;
    }
}
