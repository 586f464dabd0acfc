using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>One annex with everything that an annex may hold.</summary>
internal static class AnyAnnex
{
    private static readonly string[] Items =
    [
        "依法取得有关安全生产行政许可证照的情况", "建立和落实全员安全生产责任制、安全生产规章制度和操作规程的情况", "按照国家规定提取和使用安全生产费用的情况",
        "依法设置安全生产管理机构和配备安全生产管理人员的情况", "从业人员受到安全生产教育、培训，取得有关安全培训合格证书的情况",
        "在有较大危险因素的生产经营场所和有关设施、设备上，设置安全警示标志的情况", "对安全设备设施的维护、保养、定期检测的情况",
        "重大危险源登记建档、定期检测、评估、监控和制定应急预案的情况", "安全风险分级管控和隐患排查治理双重预防机制落实情况",
        "制定、实施生产安全事故应急预案，以及有关应急预案备案的情况", "对承包单位、承租单位的安全生产工作实行统一协调、管理的情况",
        "动火、进入受限空间等特殊作业安全管理制度落实情况", "按照规定报告生产安全事故的情况", "依法应当监督检查的其他情况",
    ];

    public static PlanAnnex Of(int number, IReadOnlyList<Industry> industries, int year, Place place, Dice dice)
    {
        var department = dice.Pick(Trade.Of(industries[0]).Departments);
        var targets = AnyTargets.For(industries, department, number, place, dice);
        return new()
        {
            Id = $"annex-{number}",
            Line = 0,
            Number = number,
            Title = Title(industries, department, year, place, dice),
            Department = department,
            Industries = industries,
            Baseline = AnyBaseline.For(industries[0], number, place, dice),
            Quotas = AnyQuotas.For(industries, number, dice),
            Targets = targets,
            Schedule = AnySchedule.For(targets, number, dice),
            Frequency = dice.Chance(40) ? [Frequency(industries[0], number, dice)] : [],
            CheckItems = [.. dice.Some(Items, dice.Int(2, 7)).Select((text, i) => new PlanCheckItem { Id = $"a{number}-c{i + 1}", Line = 0, Text = text })],
        };
    }

    public static PlanAnnex Supervision(int number, int year, Dice dice) => new()
    {
        Id = $"annex-{number}",
        Line = 0,
        Number = number,
        Title = $"{year}年度{dice.Pick("执法监督计划", "行政执法监督计划", "安全生产执法监督工作计划")}",
        Department = "政策法规科",
        Supervision = [.. dice.Some(SupervisionPhrases.All, dice.Int(1, 4)).Select((phrase, i) => phrase.With($"a{number}-v{i + 1}", dice.Int(2, 30)))],
    };

    private static string Title(IReadOnlyList<Industry> industries, string department, int year, Place place, Dice dice)
    {
        var names = industries.Select(i => dice.Pick(Trade.Of(i).Titles)).ToArray();
        var what = names.Length == 1 ? names[0] : dice.Pick($"{names[0]}（{names[1]}）", $"{names[0]}和{names[1]}", $"{names[0]}、{names[1]}");
        var kind = dice.Pick("安全监管执法计划", "监督检查计划", "安全生产监督检查计划", "执法检查计划", "安全生产执法计划");
        string[] forms = [$"{year}年度{what}{kind}", $"{year}年{place.City}{what}{kind}", $"{what}{year}年度{kind}"];
        return industries.Count == 1 && department.EndsWith('科') && !department.Contains("行政审批") && !department.Contains("科技") && dice.Chance(40)
            ? $"{year}年度{department}{dice.Pick("监督检查计划", "执法检查计划")}"
            : dice.Pick(forms);
    }

    private static PlanFrequency Frequency(Industry industry, int annex, Dice dice)
    {
        var per = dice.Pick(Period.Year, Period.Year, Period.HalfYear, Period.Quarter);
        var floor = dice.Chance(60);
        return new()
        {
            Id = $"a{annex}-f1",
            Line = 0,
            Scope = $"列入重点检查的{Trade.Of(industry).Whole[0]}",
            Min = floor ? dice.Int(1, per == Period.Year ? 4 : 2) : null,
            Max = floor ? null : dice.Int(1, 4),
            Per = per,
        };
    }
}
