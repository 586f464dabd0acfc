using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Differences;

/// <summary>Changes of the header.</summary>
internal static class HeaderChanges
{
    private static readonly (string Field, string Name, Func<PlanDocument, string?> Value)[] Fields =
    [
        ("city", "市州", plan => plan.City),
        ("year", "年度", plan => plan.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("documentNumber", "文号", plan => plan.DocumentNumber),
        ("title", "标题", plan => plan.Title),
        ("issuer", "发文机关", plan => plan.Issuer),
        ("issuedOn", "印发日期", plan => plan.IssuedOn is { } day ? $"{day.Year} 年 {day.Month} 月 {day.Day} 日" : null),
        ("approvedBy", "批准机关", plan => plan.ApprovedBy),
        ("disclosure", "公开方式", plan => plan.Disclosure is { } disclosure ? Of(disclosure) : null),
    ];

    internal static IEnumerable<PlanChange> Of(PlanDocument old, PlanDocument now) =>
        from field in Fields
        let before = Plain(field.Value(old))
        let after = Plain(field.Value(now))
        where before != after
        select new PlanChange(
            before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed,
            PlanPart.Header,
            before is null ? $"新增{field.Name}：{field.Value(now)}。" : after is null ? $"删去{field.Name}：{field.Value(old)}。" : $"{field.Name}由“{field.Value(old)}”改为“{field.Value(now)}”。",
            before is null ? null : Line(old, field.Field),
            after is null ? null : Line(now, field.Field));

    private static string? Plain(string? value) => value is null ? null : EnterpriseName.Wide(value);

    private static int? Line(PlanDocument plan, string field) => plan.Origins.FirstOrDefault(origin => origin.Field == field)?.Line;

    private static string Of(Disclosure disclosure) => disclosure switch
    {
        Disclosure.Public => "主动公开",
        Disclosure.OnRequest => "依申请公开",
        Disclosure.Withheld => "不予公开",
        _ => throw new ArgumentOutOfRangeException(nameof(disclosure), disclosure, "No such disclosure."),
    };
}
