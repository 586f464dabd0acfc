using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>The key enterprises: in a sentence, one a line, or in a table.</summary>
internal sealed class TargetsPrinter(PlanAnnex annex, PlanDocument plan, Manuscript page, Pen pen)
{
    private readonly TargetGroups _groups = TargetGroups.Of(annex, pen.Style);

    /// <summary>Whether the list stands under a heading of its own, after the quotas.</summary>
    private bool Apart => pen.Style.List is ListShape.Chinese or ListShape.InlineThenNumbered && !_groups.Headed;

    public void Print()
    {
        var lead = pen.Pick("lead", "重点执法", "重点监督检查", "重点检查", "重点监督检查企业", "重点监管执法", "重点检查对象");
        if (annex.Targets.Count == 0)
            return;
        switch (pen.Style.List)
        {
            case ListShape.Inline or ListShape.InlineThenNumbered:
                page.Passage(2, lead, Sentence());
                break;
            case ListShape.Chinese when !_groups.Headed:
                page.Passage(2, lead, $"共{Count(annex.Targets.Count)}。");
                break;
            case ListShape.Table:
                page.Heading(2, $"{lead}（共{Count(annex.Targets.Count)}）");
                Table();
                break;
            default:
                page.Heading(2, lead + pen.Pick("count", $"（共{Count(annex.Targets.Count)}）", "", $"（{Count(annex.Targets.Count)}）", $"：共{Count(annex.Targets.Count)}", $"{Count(annex.Targets.Count)}"));
                List();
                break;
        }
    }

    public void PrintApart()
    {
        if (annex.Targets.Count == 0 || !Apart)
            return;
        page.Heading(1, pen.Pick("apart", "重点监督检查对象", "重点检查企业名单", "重点执法对象") + pen.Pick("apartCount", Count(annex.Targets.Count), $"（{Count(annex.Targets.Count)}）", ""));
        List();
    }

    private string Sentence()
    {
        var count = Count(annex.Targets.Count);
        var intro = _groups.Departments ? pen.Pick("introD", $"共{count}。", $"确定年度重点检查企业{count}。", "")
            : _groups.Headed ? pen.Pick("introH", $"共{count}：", $"确定年度直接监督检查对象{count}，分别是", $"全年重点检查{count}企业，具体对象为：")
            : pen.Pick("intro", $"共{count}，分别是", $"确定{count}企业为{plan.Year}年度重点监管执法对象，分别是：", $"重点检查企业{count}：", "具体对象为：", $"纳入市级重点执法检查的企业{count}，即：");
        if (!_groups.Headed && !_groups.Departments && pen.Chance("listed", 15))
            return $"将{Names(annex.Targets.Select(_groups.Printed))}列入{plan.Year}年重点执法对象。";
        var numbered = _groups.Headed && pen.Chance("numbered", 50);
        return intro + string.Join("；", _groups.All.Select((group, i) => (numbered ? $"{i + 1}、" : "") + Head(group, i) + Inline(group))) + "。";
    }

    private string Head(TargetGroup group, int index) =>
        group.Heading is null ? "" : group.Heading + pen.Pick($"head{index}", $"（{Count(group.Targets.Count)}）：", "：", $"（共{Count(group.Targets.Count)}）：");

    private string Inline(TargetGroup group) => !_groups.Departments
        ? Names(group.Targets.Select(_groups.Printed))
        : string.Join("；", group.ByDepartment.Select(part => $"{part.Key}负责对{Names(part.Select(_groups.Printed))}" +
            (part.Count() > 1 ? $"等{Count(part.Count())}企业" : "") + pen.Pick("verb", "开展执法检查", "进行监督检查", "开展重点检查")));

    private void List()
    {
        foreach (var group in _groups.All)
        {
            if (group.Heading is { } heading)
                page.Heading(3, heading + pen.Pick("groupCount", $"（{Count(group.Targets.Count)}）", "", $"（共{Count(group.Targets.Count)}）"));
            var number = 0;
            foreach (var part in _groups.Departments ? group.ByDepartment.Select(g => ((string?)g.Key, g.ToArray())) : [(null, group.Targets.ToArray())])
            {
                if (part.Item1 is not null)
                    page.Paragraph(pen.Pick("departmentLine", $"{part.Item1}负责检查的企业（{Count(part.Item2.Length)}）：", $"{part.Item1}负责：", $"责任科室：{part.Item1}"));
                foreach (var target in part.Item2)
                    page.Item(_groups.Printed(target) + pen.Pick("end", "", "", "；"), Number(++number), level: 4);
            }
        }
    }

    /// <summary>The number before a name, or null for the outline's own below a numbered heading.</summary>
    private string? Number(int number) => pen.Style.List switch
    {
        ListShape.Dashed => "- ",
        ListShape.Plain => "",
        ListShape.Chinese when !_groups.Headed => $"（{Numerals.Chinese(number)}）",
        _ when _groups.Headed => null,
        ListShape.Circled => Numerals.Circled(number),
        _ when page.HasArabicSections => null,
        _ => pen.Pick("numbering", $"{number}.", $"{number}、", $"{number}．", $"({number})", $"{number} "),
    };

    /// <summary>A target without a category gets a stroke: an empty cell below a category may be merged with it.</summary>
    private void Table()
    {
        var category = _groups.Headed && _groups.All.Any(g => g.Targets[0].Category is not null);
        page.Row(["序号", "企业名称", .. category ? ["类别"] : Array.Empty<string>(), .. _groups.Industries ? ["行业"] : Array.Empty<string>(), "所属县市区", .. _groups.Departments ? ["责任科室"] : Array.Empty<string>()]);
        var number = 0;
        foreach (var group in _groups.All)
            foreach (var target in group.Targets)
                page.Row([$"{++number}", _groups.Printed(target), .. category ? [target.Category ?? "/"] : Array.Empty<string>(), .. _groups.Industries ? [group.Heading!] : Array.Empty<string>(),
                    pen.Style.Counties == CountyPlace.Nowhere ? "" : target.County ?? "", .. _groups.Departments ? [target.Department!] : Array.Empty<string>()]);
    }

    private static string Names(IEnumerable<string> names) => string.Join("、", names);

    private string Count(int count) => pen.Count(count, "家");
}
