using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Plans of any city and year, 3 to 8 annexes.</summary>
internal static class AnyPlan
{
    private static readonly string[] Caps = ["列入重点监督检查的企业", "列入“双随机一公开”监督检查的企业", "未列入监督检查计划的其他企业"];

    public static Gen<PlanDocument> Gen { get; } =
        from high in FsCheck.Fluent.Gen.Choose(0, int.MaxValue)
        from low in FsCheck.Fluent.Gen.Choose(0, int.MaxValue)
        select Of(new Dice(((ulong)high << 32) | (uint)low));

    public static PlanDocument Of(Dice dice)
    {
        var place = dice.Pick(PlaceNames.All);
        var year = dice.Int(2020, 2027);
        var annexes = Annexes(year, place, dice);
        var issuer = place.City + "应急管理局";
        return new()
        {
            City = place.City,
            Year = year,
            DocumentNumber = dice.Chance(80) ? $"{place.Sign}应急{dice.Pick("发", "", "函", "办发")}〔{year - dice.Int(0, 1)}〕{dice.Int(1, 120)}号" : null,
            Title = $"{issuer}{year}{dice.Pick("年度安全生产监督检查计划", "年度安全生产监管执法计划", "年安全生产执法检查计划", "年度安全生产执法计划", "年度监督检查计划")}",
            Issuer = issuer,
            IssuedOn = dice.Chance(50) ? new(year - 1, 12, dice.Int(1, 31)) : new(year, dice.Int(1, 4), dice.Int(1, 28)),
            ApprovedBy = dice.Chance(70) ? dice.Pick("市人民政府", "市政府") : null,
            Disclosure = dice.Pick<Disclosure?>(null, Disclosure.Public, Disclosure.OnRequest),
            Totals = AnyTotals.For(annexes, dice),
            Frequency = dice.Chance(50) ? [.. Caps.Select((scope, i) => Cap(i, scope, dice))] : [],
            CheckItems = dice.Chance(60) ? MainItems(dice) : [],
            Annexes = annexes,
            Obligations = Duties.For(annexes, dice),
        };
    }

    private static List<PlanAnnex> Annexes(int year, Place place, Dice dice)
    {
        var industries = new List<Industry[]>();
        foreach (var industry in dice.Some(Enum.GetValues<Industry>(), dice.Int(3, 7)))
            if (industries.Count > 0 && dice.Chance(12) && industries[^1].Length == 1 && Fits(industries[^1][0], industry))
                industries[^1] = [industries[^1][0], industry];
            else
                industries.Add([industry]);
        var annexes = industries.Select((several, i) => AnyAnnex.Of(i + 1, several, year, place, dice)).ToList();
        if (dice.Chance(40))
            annexes.Add(AnyAnnex.Supervision(annexes.Count + 1, year, dice));
        return annexes;
    }

    /// <summary>Whether two industries may share an annex without a mine or an institute among enterprises.</summary>
    private static bool Fits(Industry one, Industry other) => (one, other) is
        (Industry.HazardousChemicals, Industry.Fireworks) or (Industry.CoalMines, Industry.NonCoalMines) or
        (Industry.TrainingAndExamination, Industry.SafetyAssessment) or (Industry.HazardousChemicals, Industry.IndustryAndTrade);

    private static PlanFrequency Cap(int index, string scope, Dice dice) =>
        new() { Id = $"f{index + 1}", Line = 0, Scope = scope, Max = dice.Int(1, 4), Per = Period.Year };

    private static PlanCheckItem[] MainItems(Dice dice) => [.. dice.Some(
    [
        "安全生产责任制落实情况", "事故隐患排查治理落实情况", "安全生产教育培训落实情况", "现场作业安全管理及“一会三卡”落实情况",
        "安全生产应急管理建设落实情况", "取得安全生产许可后保持安全生产条件的情况", "安全评价检测检验机构依法开展技术服务情况",
    ], dice.Int(3, 6)).Select((text, i) => new PlanCheckItem { Id = $"c{i + 1}", Line = 0, Text = text })];
}
