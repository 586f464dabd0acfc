namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>What the words for inspected objects mean: their industry, and words that exclude each other.</summary>
internal static class Objects
{
    private static readonly (Industry Industry, string[] Words)[] Industries =
    [
        (Industry.Fireworks, ["烟花", "爆竹", "鞭炮", "花炮"]),
        (Industry.NonCoalMines, ["非煤", "尾矿库", "露天矿", "地下矿", "选矿厂", "采石场", "金属矿"]),
        (Industry.CoalMines, ["煤矿", "煤炭", "矿井"]),
        (Industry.TrainingAndExamination, ["培训", "考试"]),
        (Industry.SafetyAssessment, ["安全评价", "检测检验", "检验检测"]),
        (Industry.IndustryAndTrade, ["工贸", "冶金", "有色", "机械", "建材", "轻工", "纺织", "烟草", "商贸", "粉尘", "涉氨", "有限空间", "金属冶炼", "铝加工"]),
        (Industry.HazardousChemicals, ["危险化学品", "危化", "化工", "加油站", "油库", "加气站", "油气", "化学品", "医药"]),
    ];

    /// <summary>Each row: words of which an object is one or another; words within a cell mean the same.</summary>
    private static readonly string[][][] Exclusive =
    [
        [["零售"], ["批发"]],
        [["培训机构", "培训（考试）机构", "培训(考试)机构", "培训、考试机构"], ["考试机构", "考试点", "（考试）机构", "(考试)机构"]],
        [["地下矿"], ["露天矿"], ["尾矿库"], ["选矿厂"]],
        [["加油站"], ["油库"]],
    ];

    /// <summary>The industry of an object among those of its annex; null when its words do not tell.</summary>
    internal static Industry? IndustryOf(string category, IReadOnlyList<Industry> among)
    {
        foreach (var (industry, words) in Industries)
            if (among.Contains(industry) && Array.Exists(words, word => category.Contains(word, StringComparison.Ordinal)))
                return industry;
        return null;
    }

    /// <summary>The words by which two objects exclude each other; null when they may be the same.</summary>
    internal static (string One, string Other)? Conflict(string one, string other)
    {
        foreach (var row in Exclusive)
            if (Cells(row, one) is { Count: > 0 } ones && Cells(row, other) is { Count: > 0 } others && !ones.Intersect(others).Any())
                return (row[ones[0]][0], row[others[0]][0]);
        return null;
    }

    private static List<int> Cells(string[][] row, string category)
    {
        var plain = Prose.Strip(category);
        return [.. Enumerable.Range(0, row.Length).Where(at => Array.Exists(row[at], word => plain.Contains(word, StringComparison.Ordinal)))];
    }
}
