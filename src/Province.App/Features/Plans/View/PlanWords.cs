using System.Globalization;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.App.Features.Plans.View;

/// <summary>How the terms of a plan are shown on a page.</summary>
internal static class PlanWords
{
    private static readonly string[] Ordinals = ["一", "二", "三", "四"];

    public static string Of(Industry? industry) => industry is { } named ? ContractNames.Of(named) : "全部";

    public static string Of(Disclosure disclosure) => ContractNames.Of(disclosure);

    public static string Of(TotalKind kind) => kind switch
    {
        TotalKind.Key => "重点检查",
        TotalKind.Random => "随机抽查",
        TotalKind.Cross => "交叉执法",
        TotalKind.Joint => "联合执法",
        TotalKind.Combined => "抽查和交叉合计",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no word for this total."),
    };

    public static string Of(QuotaKind kind) => kind switch
    {
        QuotaKind.Key => "重点检查",
        QuotaKind.Random => "随机抽查",
        QuotaKind.Cross => "交叉执法",
        QuotaKind.Joint => "联合执法",
        QuotaKind.KeyPeriod => "重点时段检查",
        QuotaKind.Cases => "办理案件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no word for this quota."),
    };

    public static string Of(PlanStepKind kind) => kind switch
    {
        PlanStepKind.Imported => "导入",
        PlanStepKind.Submitted => "送审",
        PlanStepKind.Passed => "法制审核通过",
        PlanStepKind.SentBack => "退回修改",
        PlanStepKind.Approved => "批准",
        PlanStepKind.Issued => "登记印发",
        PlanStepKind.Filed => "报送省应急管理厅",
        PlanStepKind.Accepted => "省厅受理",
        PlanStepKind.Returned => "省厅退回",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no word for this step."),
    };

    public static string Of(Period per) => per switch
    {
        Period.Year => "每年",
        Period.HalfYear => "每半年",
        Period.Quarter => "每季度",
        Period.Month => "每月",
        _ => throw new ArgumentOutOfRangeException(nameof(per), per, "There is no word for this period."),
    };

    /// <summary>第一季度, 第一至三季度, 全年; a dash where the plan names no quarter.</summary>
    public static string Quarters(IReadOnlyList<int> quarters) => quarters switch
    {
        [] => "—",
        [1, 2, 3, 4] => "全年",
        [var one] => $"第{Ordinals[one - 1]}季度",
        _ when quarters[^1] - quarters[0] == quarters.Count - 1 && quarters.Count > 2 => $"第{Ordinals[quarters[0] - 1]}至{Ordinals[quarters[^1] - 1]}季度",
        _ => $"第{string.Join("、", quarters.Select(q => Ordinals[q - 1]))}季度",
    };

    public static string Bounded(Bound bound, decimal value, string? unit) => bound switch
    {
        Bound.Min => $"不少于 {Number(value)} {unit}",
        Bound.Max => $"不超过 {Number(value)} {unit}",
        Bound.About => $"约 {Number(value)} {unit}",
        _ => $"{Number(value)} {unit}",
    };

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
