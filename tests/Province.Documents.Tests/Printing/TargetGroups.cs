using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

internal sealed record TargetGroup(string? Heading, IReadOnlyList<PlanTarget> Targets)
{
    public IEnumerable<IGrouping<string, PlanTarget>> ByDepartment => Targets.GroupBy(target => target.Department!);
}

/// <summary>How an annex's list is divided: by industry where there are several, by category, by county, or not.</summary>
internal sealed class TargetGroups
{
    private readonly PrintStyle _style;
    private readonly bool _byCounty;

    private TargetGroups(PlanAnnex annex, PrintStyle style)
    {
        _style = style;
        Industries = annex.Industries.Count > 1;
        var byCategory = !Industries && annex.Targets.Count > 0 && annex.Targets.All(t => t.Category is not null);
        _byCounty = !Industries && !byCategory && style.Counties == CountyPlace.Heading && style.List != ListShape.Table
            && annex.Targets.Count > 0 && annex.Targets.All(t => t.County is not null && t.Category is null);
        All = Industries ? [.. annex.Targets.GroupBy(t => t.Industry).Select(g => new TargetGroup(Trade.Name(g.Key!.Value), [.. g]))]
            : byCategory ? Divide(annex, t => t.Category!)
            : _byCounty ? Divide(annex, t => t.County!)
            : [new(null, annex.Targets)];
        Headed = Industries || byCategory || _byCounty;
        Departments = style.Departments == DepartmentPlace.List;
    }

    public IReadOnlyList<TargetGroup> All { get; }

    public bool Headed { get; }

    public bool Industries { get; }

    /// <summary>Whether the list itself says who inspects.</summary>
    public bool Departments { get; }

    public static TargetGroups Of(PlanAnnex annex, PrintStyle style) => new(annex, style);

    /// <summary>The county as the print shows it, or null.</summary>
    public string? County(PlanTarget target) => _style.Counties == CountyPlace.Nowhere ? null : target.County;

    /// <summary>The bracket behind the name, part by part.</summary>
    public IReadOnlyList<TargetBracket> Brackets(PlanTarget target)
    {
        var brackets = target.Brackets.ToList();
        if (!_byCounty && _style.List != ListShape.Table && County(target) is { } county)
            brackets.Add(new(county, BracketKind.County));
        if (_style.Departments == DepartmentPlace.Bracket && target.Brackets.Count == 0 && target.Aliases.Count == 0)
            brackets.Add(new(target.Department!, BracketKind.Team));
        return brackets;
    }

    public string Printed(PlanTarget target) =>
        target.Aliases.Count > 0 ? $"{target.Name}（以下简称{target.Aliases[0]}）"
        : Brackets(target) is { Count: > 0 } brackets ? $"{target.Name}（{string.Join("，", brackets.Select(b => b.Text))}）" : target.Name;

    private static TargetGroup[] Divide(PlanAnnex annex, Func<PlanTarget, string> by) =>
        [.. annex.Targets.GroupBy(by).Select(g => new TargetGroup(g.Key, [.. g]))];
}
