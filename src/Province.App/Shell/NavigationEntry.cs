using Province.Domain.Tenancy;

namespace Province.App.Shell;

/// <summary>A line of the side bar, in the order of the year; shown to whoever has the right.</summary>
/// <param name="Order">Its place: 首页 0, 年度计划 10, 交叉执法 20, 抽取 30, 期限 40, 往来 50, 名录 60, 报表 70, 管理 80.</param>
/// <param name="Text">What it says.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Href">Where it leads; pages below it light it up.</param>
/// <param name="Right">Who sees it.</param>
public sealed record NavigationEntry(int Order, string Text, string Icon, string Href, Right Right);
