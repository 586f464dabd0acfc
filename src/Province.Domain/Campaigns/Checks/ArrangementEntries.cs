using Province.Domain.Plans.Diagnostics;

namespace Province.Domain.Campaigns.Checks;

/// <summary>What the catalogue says about each code of <see cref="ArrangementCheck"/>.</summary>
internal static class ArrangementEntries
{
    internal static DiagnosticEntry[] Hard { get; } =
    [
        new("CAMP101", Severity.Error, "有市州没有被检查", "交叉执法要覆盖每个市州，漏掉的没有人检查。", "把它加入一组的被检查市州。", "14 个市州中，湘西州不在任何一组的被检查市州之中。"),
        new("CAMP102", Severity.Error, "有市州被检查多次", "一个市州一次行动只检查一次，重复检查增加企业负担。", "只保留一处。", "第 1 组、第 3 组都检查湘潭市。"),
        new("CAMP103", Severity.Error, "有市州没有参加任何一组", "每个市州都要出人，漏掉的没有任务。", "把它加入一组的组建市州。", "14 个市州中，益阳市不在任何一组的组建市州之中。"),
        new("CAMP104", Severity.Error, "有市州参加多个组", "同一批执法人员不能同时在两个组。", "只保留一处。", "岳阳市参加第 1 组，又参加第 4 组。"),
        new("CAMP105", Severity.Error, "市州检查自己", "交叉执法就是为了不由本地检查本地。", "与另一组对换被检查市州。", "第 2 组由湘潭市、娄底市组建，又检查娄底市。"),
        new("CAMP106", Severity.Error, "没有牵头市州", "没有牵头市州就没有组长，名单和总结无人报送。", "从组建市州中指定一个牵头。", "第 5 组由株洲市牵头，组建市州却是怀化市、益阳市。"),
        new("CAMP107", Severity.Error, "组数或者市州数与正文不符", "正文和分组安排只有一个能执行。", "改正正文的数目，或者改正分组。", "正文：共组织 7 个组；附件只有 6 个组。"),
        new("CAMP108", Severity.Error, "一组的市州数与正文不符", "正文和分组安排只有一个能执行。", "改正正文的数目，或者改正这一组。", "正文：每组检查 2 个市州；第 4 组检查 3 个。"),
        new("CAMP109", Severity.Error, "组号重复", "名单、抽签和总结都按组号归档，同号的分不开。", "给每组一个不同的组号。", "有两个第三组。"),
        new("CAMP110", Severity.Error, "不是参加行动的市州", "名称写错的市州收不到任务。", "核对名称。", "第 4 组写有“益州市”。"),
        new("CAMP111", Severity.Error, "一组没有被检查市州", "这一组无事可做。", "为它安排被检查市州，或者撤销这一组。", "第 7 组的被检查市州是空的。"),
    ];

    internal static DiagnosticEntry[] Preferences { get; } =
    [
        new("CAMP201", Severity.Warning, "两个市州互相检查", "互查容易留情面，宜避免；不是禁止。", "与其他组对换被检查市州；确需如此的，可以照此下达。", "怀化市检查常德市（第 5 组），常德市检查怀化市（第 7 组）。"),
        new("CAMP202", Severity.Warning, "与往年检查同一市州", "年年由同一市州检查，容易熟而生疏漏，宜轮换；不是禁止。", "换一个市州；确需如此的，可以照此下达。", "2021 年长沙市检查湘潭市，2022 年又检查湘潭市。"),
    ];

    internal static DiagnosticEntry[] Dates { get; } =
    [
        new("CAMP301", Severity.Error, "名单报送晚于检查完成", "检查完了才报名单，人员无从核实。", "改正其中一个日期。", "名单 6 月 25 日前报，检查 6 月 20 日前完成。"),
        new("CAMP302", Severity.Error, "顺延期限早于完成期限", "顺延只能向后。", "改正其中一个日期。", "6 月 20 日前完成，可顺延至 6 月 1 日。"),
        new("CAMP303", Severity.Error, "总结早于完成期限", "检查还没有完成，无法总结。", "改正其中一个日期。", "检查 6 月 20 日前完成，总结 6 月 5 日前报。"),
        new("CAMP304", Severity.Warning, "总结早于顺延期限", "顺延的组还在检查就要交总结。", "把总结期限推到顺延期限之后，或者另定顺延组的总结期限。", "可顺延至 7 月 1 日，总结 6 月 25 日前报。"),
        new("CAMP305", Severity.Error, "培训的时间不对", "培训在检查完成之后没有意义；在名单报送之前，不知道谁参加。", "改正其中一个日期。", "检查 6 月 20 日前完成，7 月 5 日培训。"),
        new("CAMP306", Severity.Warning, "日期不在当年", "多半是沿用往年的方案时没有改年份。", "核对年份。", "2022 年的方案：2021 年 6 月 20 日前完成。"),
        new("CAMP307", Severity.Warning, "缺少期限", "没有期限就无法知道谁逾期，也无法提醒。", "补上日期。", "没有写明书面总结何时报送。"),
        new("CAMP308", Severity.Error, "候选企业报送晚于检查完成", "检查对象从候选企业中抽取，检查完了才报没有意义。", "改正其中一个日期。", "检查 6 月 20 日前完成，候选企业 6 月 25 日前报。"),
    ];

    internal static DiagnosticEntry[] Officers { get; } =
    [
        new("CAMP401", Severity.Warning, "没有指导人员", "疑难问题没有人指导，执法情况没有人掌握。", "指派一名省级指导人员。", "第 6 组的指导人员是空的。"),
        new("CAMP402", Severity.Warning, "一人指导的组太多", "各组同时检查，一人顾不过来。", "分给其他人员。", "同一名指导人员指导第 1、2、3 组。"),
    ];
}
