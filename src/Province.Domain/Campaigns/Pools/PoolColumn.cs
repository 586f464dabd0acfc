namespace Province.Domain.Campaigns.Pools;

/// <summary>What a column of a list of candidates says.</summary>
public enum PoolColumn
{
    /// <summary>The enterprise's name (企业名称).</summary>
    Name,

    /// <summary>Its unified social credit code (统一社会信用代码).</summary>
    CreditCode,

    /// <summary>The county or park (所在县市区).</summary>
    County,

    /// <summary>The industry (行业领域).</summary>
    Industry,

    /// <summary>The kinds that it counts as (企业类别).</summary>
    Kinds,

    /// <summary>The day of its last inspection (最近一次检查日期).</summary>
    LastInspected,

    /// <summary>Whether the city proposes it (是否建议检查).</summary>
    Proposed,
}

/// <summary>The heads by which columns are known.</summary>
public static class PoolColumns
{
    /// <summary>All columns, in the order of the template.</summary>
    public static IReadOnlyList<PoolColumn> All { get; } = Enum.GetValues<PoolColumn>();

    /// <summary>Whether a list cannot be read without a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>True for the name, the code and the county.</returns>
    public static bool IsNeeded(PoolColumn column) => column is PoolColumn.Name or PoolColumn.CreditCode or PoolColumn.County;

    /// <summary>What a column is called in the template and in messages.</summary>
    /// <param name="column">A named value.</param>
    /// <returns>Such as 统一社会信用代码.</returns>
    public static string NameOf(PoolColumn column) => column switch
    {
        PoolColumn.Name => "企业名称",
        PoolColumn.CreditCode => "统一社会信用代码",
        PoolColumn.County => "所在县市区",
        PoolColumn.Industry => "行业领域",
        PoolColumn.Kinds => "企业类别",
        PoolColumn.LastInspected => "最近一次检查日期",
        PoolColumn.Proposed => "是否建议检查",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
    };

    /// <summary>The column that a head most likely means.</summary>
    /// <param name="head">The text of the head.</param>
    /// <returns>The column, or null when the head says nothing known.</returns>
    public static PoolColumn? Guess(string head)
    {
        var plain = string.Concat(head.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or '＊' or '：' or ':')));
        foreach (var (column, words) in Words)
            if (words.Any(word => plain.Contains(word, StringComparison.Ordinal)))
                return column;
        return null;
    }

    /// <summary>The more telling words come first: 上次检查日期 is no name, 企业类别 is no industry.</summary>
    private static readonly (PoolColumn Column, string[] Words)[] Words =
    [
        (PoolColumn.CreditCode, ["信用代码", "信用编码", "机构代码", "社会代码"]),
        (PoolColumn.Proposed, ["建议", "推荐"]),
        (PoolColumn.LastInspected, ["检查日期", "检查时间", "最近检查", "最近一次", "上次检查", "执法日期", "执法时间"]),
        (PoolColumn.Kinds, ["类别", "类型", "重点类", "涉及"]),
        (PoolColumn.Industry, ["行业", "领域"]),
        (PoolColumn.County, ["县市区", "县区", "区县", "县（市、区）", "县(市、区)", "县级", "园区", "属地", "所在地", "辖区"]),
        (PoolColumn.Name, ["企业名称", "单位名称", "企业全称", "企业", "名称", "公司"]),
    ];
}
