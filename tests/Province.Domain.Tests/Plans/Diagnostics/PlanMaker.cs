using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Plans.Diagnostics;

/// <summary>Makes plans in which everything adds up: annex n begins at line 100 n.</summary>
internal static class PlanMaker
{
    internal const int Lines = 900;
    private const string Letters = "安宝诚达恩福高海金康立明宁鹏庆瑞盛泰旺祥亚振";

    internal static PlanDocument Make(AnnexShape[] shapes) => new()
    {
        City = "衡阳市",
        Year = 2025,
        DocumentNumber = "衡应急〔2025〕3号",
        Title = "衡阳市应急管理局2025年度监督检查计划",
        Issuer = "衡阳市应急管理局",
        IssuedOn = new(2025, 2, 10),
        ApprovedBy = "市人民政府",
        Disclosure = Disclosure.Public,
        Origins = [new("title", 2), new("documentNumber", 1), new("issuedOn", 3), new("year", 2)],
        Totals = [.. MainTotals.Of(shapes)],
        Frequency = [new() { Id = "f0", Line = 30, Scope = "列入重点监督检查的企业", Max = 4 }],
        AnnexList = [.. shapes.Select((_, at) => new AnnexListing { Id = $"l{at}", Line = 40 + at, Number = at + 1, Title = TitleOf(at) })],
        Annexes = [.. shapes.Select(AnnexOf)],
    };

    internal static string DepartmentOf(int annex) => $"第{Letters[annex]}科";

    internal static string TitleOf(int annex) => $"2025年度{DepartmentOf(annex)}监督检查计划";

    internal static SourceText Text(params (int Line, string Text)[] written)
    {
        var lines = Enumerable.Repeat("", Lines).ToArray();
        foreach (var (line, text) in written)
            lines[line - 1] = text;
        return new("plan.txt", lines);
    }

    private static PlanAnnex AnnexOf(AnnexShape shape, int at)
    {
        var line = 100 * (at + 1);
        var targets = Enumerable.Range(0, shape.Key).Select(target => TargetOf(shape, at, target)).ToList();
        return new()
        {
            Id = $"a{at}",
            Line = line,
            Number = at + 1,
            Title = TitleOf(at),
            Department = DepartmentOf(at),
            Industries = [shape.Industry],
            Baseline = Baseline(at, line + 1, shape),
            Quotas = Quotas(at, line + 5, shape),
            Targets = targets,
            Schedule = Schedule(at, line + 60, shape, targets),
        };
    }

    private static PlanTarget TargetOf(AnnexShape shape, int annex, int target)
    {
        var name = $"{Letters[annex]}{Letters[target + 8]}实业有限公司";
        return new() { Id = $"t{annex}.{target}", Line = 100 * (annex + 1) + 20 + target, Name = name, Printed = name, Industry = shape.Industry, Department = DepartmentOf(annex) };
    }

    private static List<BaselineFigure> Baseline(int at, int line, AnnexShape shape) =>
    [
        new() { Id = $"b{at}", Line = line, Metric = "全市企业", Value = shape.Key + shape.Random, Unit = "家" },
        new() { Id = $"b{at}.0", Line = line, Metric = "大型企业", Value = shape.Key, Unit = "家", PartOf = $"b{at}", Exhaustive = true },
        new() { Id = $"b{at}.1", Line = line, Metric = "小型企业", Value = shape.Random, Unit = "家", PartOf = $"b{at}", Exhaustive = true },
        new() { Id = $"b{at}.2", Line = line + 1, Metric = "其中上市企业", Value = 1, Unit = "家", PartOf = $"b{at}", Exhaustive = false },
    ];

    private static List<PlanQuota> Quotas(int at, int line, AnnexShape shape)
    {
        var bound = shape.Floor ? Bound.Min : Bound.Exact;
        PlanQuota Quota(string id, QuotaKind kind, int value, string? category = null, string? partOf = null) =>
            new() { Id = $"q{at}.{id}", Line = line, Kind = kind, Value = value, Unit = "家", Bound = kind is QuotaKind.Key ? Bound.Exact : bound, Category = category, PartOf = partOf };
        var quarters = Enumerable.Range(1, 4)
            .Select(quarter => Quota($"c{quarter}", QuotaKind.Cross, quarter == 1 ? shape.Cross : 0, partOf: $"q{at}.c") with { Quarters = [quarter] });
        return
        [
            Quota("k", QuotaKind.Key, shape.Key),
            Quota("r", QuotaKind.Random, shape.Random), Quota("r1", QuotaKind.Random, 1, "甲类企业", $"q{at}.r"), Quota("r2", QuotaKind.Random, shape.Random - 1, "乙类企业", $"q{at}.r"),
            Quota("c", QuotaKind.Cross, shape.Cross), .. quarters,
        ];
    }

    private static List<ScheduleLine> Schedule(int at, int line, AnnexShape shape, List<PlanTarget> targets)
    {
        ScheduleLine Key(int quarter)
        {
            var names = targets.Where((_, target) => target % 2 == quarter - 1).Select(target => target.Name).ToList();
            return new() { Id = $"s{at}.{quarter}", Line = line + quarter, Kind = ScheduleKind.Key, Quarters = [quarter], Names = names, Stated = names.Count, Shape = ScheduleShape.Names };
        }

        ScheduleLine again = new() { Id = $"s{at}.3", Line = line + 3, Kind = ScheduleKind.Reinspection, Quarters = [3], ReinspectionOf = [1, 2], Shape = ScheduleShape.Prose };
        return [Key(1), Key(2), .. shape.Reinspects ? [again] : Array.Empty<ScheduleLine>()];
    }
}
