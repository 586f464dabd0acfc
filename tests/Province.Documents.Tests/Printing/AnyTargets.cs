using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>The key enterprises of an annex, under headings or not, with brackets of every kind.</summary>
internal static class AnyTargets
{
    public const string Force = "执法支队";

    public static IReadOnlyList<PlanTarget> For(IReadOnlyList<Industry> industries, string department, int annex, Place place, Dice dice)
    {
        var targets = new List<PlanTarget>();
        var headed = industries.Count == 1 && dice.Chance(40);
        foreach (var industry in industries)
        {
            string?[] categories = headed && Trade.Of(industry).Headings is { Length: > 0 } headings ? [.. dice.Some(headings, dice.Int(1, 3))] : [industries.Contains(Industry.TrainingAndExamination) && industries.Count > 1 ? Trade.Name(industry) : null];
            foreach (var category in categories)
                for (var count = dice.Int(1, industry is Industry.CoalMines or Industry.SafetyAssessment ? 3 : 8); count > 0; count--)
                    if (Target(industry, category, department, place, dice) is var target && targets.TrueForAll(t => Apart(t, target)))
                        targets.Add(target with { Id = $"a{annex}-t{targets.Count + 1}" });
        }
        return targets;
    }

    private static PlanTarget Target(Industry industry, string? category, string department, Place place, Dice dice)
    {
        var name = EnterpriseNames.Of(industry, place, dice);
        if (industry == Industry.NonCoalMines)
            name = Fit(name, category);
        var county = dice.Chance(70) ? place.Counties.FirstOrDefault(name.Contains) ?? dice.Pick(place.Counties) : null;
        return new()
        {
            Id = "",
            Line = 0,
            Name = name,
            Printed = name,
            Industry = industry,
            Category = category ?? (industry == Industry.NonCoalMines && name.EndsWith("尾矿库", StringComparison.Ordinal) ? "尾矿库" : null),
            Department = dice.Chance(60) ? department : Force,
            County = county,
            Aliases = Short(name) is { } alias && county is null && dice.Chance(50) ? [alias] : [],
            Brackets = county is null && (Short(name) is null) && dice.Chance(30) ? [Bracket(industry, dice)] : [],
        };
    }

    /// <summary>Gives a mine the kind of name that its heading promises; without a heading only a tailings pond tells its category.</summary>
    private static string Fit(string name, string? category) => category switch
    {
        null => name.Replace("选矿厂", "锰矿"),
        "尾矿库" when !name.EndsWith("尾矿库", StringComparison.Ordinal) => name + "尾矿库",
        "选矿厂" when !name.EndsWith("选矿厂", StringComparison.Ordinal) => name + "选矿厂",
        "地下矿山" or "露天矿山" => name.Replace("尾矿库", "铅锌矿").Replace("选矿厂", "锰矿"),
        _ => name,
    };

    /// <summary>The mine alone, without the company that owns it.</summary>
    private static string? Short(string name) =>
        name.LastIndexOf("公司", StringComparison.Ordinal) is > 0 and var end && name.EndsWith("煤矿", StringComparison.Ordinal) && end + 2 < name.Length ? name[(end + 2)..] : null;

    private static TargetBracket Bracket(Industry industry, Dice dice) => industry switch
    {
        Industry.NonCoalMines or Industry.CoalMines => dice.Pick<TargetBracket>(new("三等", BracketKind.Grade), new("D类", BracketKind.Grade), new("原红卫矿业有限公司", BracketKind.Former)),
        Industry.IndustryAndTrade => dice.Pick<TargetBracket>(new("89厂、炼钢厂", BracketKind.Site), new("新厂区", BracketKind.Site), new("原湘江机床厂", BracketKind.Former)),
        _ => new("原宏发实业有限公司", BracketKind.Former),
    };

    private static bool Apart(PlanTarget one, PlanTarget other) =>
        one.Name != other.Name && (one.Aliases.Count == 0 || !one.Aliases.SequenceEqual(other.Aliases));
}
