using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>How one can tell that an annex plans the supervision of enforcement, and not inspections of enterprises.</summary>
internal static partial class SupervisionSigns
{
    /// <summary>Whether the title says so; or whether it names no industry, and what the annex counts is cases, licences and papers.</summary>
    internal static bool Are(string title, Block root)
    {
        if (Headings.IsSupervision(title))
            return true;
        if (Industries.Of(title).Count > 0 || !Title().IsMatch(title))
            return false;
        var told = root.Descendants.Where(block => block.IsLeaf || !block.Body.IsEmpty).SelectMany(block => block.Content.Split("。；！？"))
            .Where(sentence => Amounts.In(sentence).Exists(amount => amount.Bracket is null)).ToList();
        var tasks = told.Count(sentence => Object().IsMatch(sentence.Text));
        return tasks > 0 && tasks * 2 > told.Count && told.TrueForAll(sentence => Object().IsMatch(sentence.Text) || !Amounts.In(sentence).Exists(amount => amount.Unit is "家" or "家次" or "座" or "处" or "矿次" or "户"));
    }

    /// <summary>执法监督检查计划 is also what many call a plan of inspections: only the tasks below tell.</summary>
    [GeneratedRegex("监督|评查|稽查|案卷|卷宗|执法质量|督察", RegexOptions.None, 30000)]
    private static partial Regex Title();

    [GeneratedRegex("案卷|卷宗|(?:处罚|许可|强制|执法|检查|办结|立案)[^，。；]{0,6}(?:案件|事项|办件|档案|文书|决定)|回访|走访|(?:在线|线上|网上|现场|执法)监督|评查|评议", RegexOptions.None, 30000)]
    private static partial Regex Object();
}
