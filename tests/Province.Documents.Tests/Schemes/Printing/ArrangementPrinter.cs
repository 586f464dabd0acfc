using Province.Documents.Tests.Printing;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Tests.Schemes.Printing;

/// <summary>A cell as printed: its paragraphs, and whether it is merged with the one above.</summary>
internal sealed record PrintedCell(IReadOnlyList<string> Paragraphs, bool ContinuesAbove = false);

/// <summary>Prints the arrangement: as rows of cells, which a text or a Word file then draws, or as sentences.</summary>
internal sealed class ArrangementPrinter(SchemeDocument scheme, SchemeStyle style)
{
    private bool HasLeadColumn => style.Lead is LeadForm.Column && style.Arranged is not Arranged.Flat;

    /// <summary>The rows, headings first.</summary>
    internal List<PrintedCell[]> Rows()
    {
        string[] heads = HasLeadColumn ? ["组名", "牵头单位", "成员单位", "被检查市州", "指导人员"] : ["组别", "交叉执法组组建市州", "被检查市州", "省厅指导人员"];
        return [[.. heads.Select(head => new PrintedCell([head]))], .. scheme.Groups.Select((group, at) => Row(group, at == 0 ? null : scheme.Groups[at - 1]))];
    }

    private PrintedCell[] Row(SchemeGroup group, SchemeGroup? above)
    {
        var merges = style.Arranged is Arranged.WordTable or Arranged.Bars or Arranged.TabRows && group.GuidingOfficer is not null && above?.GuidingOfficer == group.GuidingOfficer && style.Seed % 3 == 1;
        PrintedCell officer = merges ? new([], ContinuesAbove: true) : new(Officer(group));
        PrintedCell[] builders = HasLeadColumn
            ? [new([Name(group.Builders[0], bureau: true)]), new([.. group.Builders.Skip(1).Select(city => Name(city, bureau: true))])]
            : [new([.. group.Builders.Select(city => Name(city, bureau: true) + (style.Lead is LeadForm.Marked && city == group.Lead ? "（牵头）" : ""))])];
        return [new([Label(group)]), .. builders, new([.. group.Inspected.Select(city => Name(city, bureau: false))]), officer];
    }

    /// <summary>Without an officer a Word table has an empty cell; a text says so, since an empty cell there may be a merged one.</summary>
    private string[] Officer(SchemeGroup group) => group.GuidingOfficer is null ? [style.Arranged is Arranged.WordTable ? "" : "/"] : [group.GuidingOfficer, $"（{group.GuidingOfficerRank}）"];

    /// <summary>The lines of a text file.</summary>
    internal IEnumerable<string> Lines() => style.Arranged switch
    {
        Arranged.Tabbed => Rows().SelectMany(row => row.SelectMany(Tabbed)),
        Arranged.Flat => Rows().SelectMany(row => row.SelectMany(cell => cell.Paragraphs)),
        Arranged.Bars => Barred(),
        Arranged.TabRows => Rows().Select(row => string.Join('\t', row.Select(cell => InOne(cell, "、")))),
        Arranged.Gaps => Rows().Select(row => string.Join("    ", row.Select(cell => InOne(cell, "、") is { Length: > 0 } text ? text : "/"))),
        Arranged.Labelled => scheme.Groups.SelectMany(Labelled),
        _ => scheme.Groups.Select(Sentence),
    };

    private static IEnumerable<string> Tabbed(PrintedCell cell) =>
        cell.Paragraphs.Count == 0 ? ["\t"] : cell.Paragraphs.SelectMany((paragraph, at) => at == 0 ? new[] { "\t" + paragraph } : ["", paragraph]);

    private IEnumerable<string> Barred()
    {
        var rows = Rows();
        yield return Bar(rows[0]);
        yield return "|" + string.Concat(rows[0].Select(_ => " --- |"));
        foreach (var row in rows.Skip(1))
            yield return Bar(row);
    }

    private string Bar(PrintedCell[] row) => "| " + string.Join(" | ", row.Select(cell => InOne(cell, style.Seed % 2 == 0 ? "<br>" : "、"))) + " |";

    private static string InOne(PrintedCell cell, string between) => string.Join(between, cell.Paragraphs).Replace(between + "（", "（", StringComparison.Ordinal);

    private IEnumerable<string> Labelled(SchemeGroup group)
    {
        yield return Label(group);
        yield return $"牵头单位：{Name(group.Builders[0], bureau: true)}";
        if (group.Builders.Count > 1)
            yield return $"成员单位：{string.Join('、', group.Builders.Skip(1).Select(city => Name(city, bureau: true)))}";
        yield return $"检查地区：{string.Join('、', group.Inspected.Select(city => Name(city, bureau: false)))}";
        if (group.GuidingOfficer is { } officer)
            yield return $"指导人员：{officer}（{group.GuidingOfficerRank}）";
    }

    private string Sentence(SchemeGroup group)
    {
        var builders = string.Join('、', group.Builders.Select(city => Name(city, bureau: false)));
        var lead = style.Lead is LeadForm.First ? "" : $"{Name(group.Lead!, bureau: false)}牵头，";
        var officer = group.GuidingOfficer is { } name ? $"，指导人员：{name}（{group.GuidingOfficerRank}）" : "";
        return $"{Label(group)}：由{builders}组建，{lead}检查{string.Join('、', group.Inspected.Select(city => Name(city, bureau: false)))}{officer}。";
    }

    private string Label(SchemeGroup group) => style.Group switch
    {
        GroupForm.Arabic => $"第{group.Number}组",
        GroupForm.Bare => $"{Numerals.Chinese(group.Number)}组",
        GroupForm.Inspection => $"第{Numerals.Chinese(group.Number)}检查组",
        _ => $"第{Numerals.Chinese(group.Number)}组",
    };

    private string Name(string city, bool bureau) => style.Cities switch
    {
        CityForm.Bureau when bureau => city + "应急管理局",
        CityForm.Short => city.EndsWith("地区", StringComparison.Ordinal) ? city[..^2] : city[..^1],
        _ => city,
    };
}
