using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads the sentences that bind somebody: 不得, 应, 必须, 每季度, 不少于, 移交.</summary>
internal sealed partial class ObligationReader(Part part)
{
    internal List<PlanObligation> Read()
    {
        List<PlanObligation> found = [];
        foreach (var block in part.Root.Descendants.Where(b => b.Role is not (Role.Baseline or Role.Basis or Role.CheckItems or Role.Scope)))
        {
            foreach (var sentence in block.Content.Split("。！？"))
                Read(sentence, found);
        }
        return found;
    }

    private void Read(Clip sentence, List<PlanObligation> found)
    {
        if (KindOf(sentence.Text) is not { } kind)
            return;
        part.Ledger.Place(sentence);
        found.Add(new PlanObligation
        {
            Id = part.NextId("obligation"),
            Line = sentence.Line,
            Text = sentence.Printed,
            Kind = kind,
            Annex = part.Number == 0 ? null : part.Number,
        });
    }

    private static ObligationKind? KindOf(string text) => text switch
    {
        _ when Keep().IsMatch(text) => ObligationKind.Keep,
        _ when HandOver().IsMatch(text) => ObligationKind.HandOver,
        _ when MustNot().IsMatch(text) => ObligationKind.MustNot,
        _ when Often().IsMatch(text) => ObligationKind.Frequency,
        _ when Must().IsMatch(text) => ObligationKind.Must,
        _ => null,
    };

    [GeneratedRegex("(?:本级|市局)[^，。；]{0,6}负责立案|不得[^，。；]{0,16}(?:移交|交办|下放)", RegexOptions.None, 30000)]
    private static partial Regex Keep();

    [GeneratedRegex("移交(?!案件|的)|(?<!转办、?|上级|上级部门|[省厅国])交办(?!案件|问题|事项|、)|交由|上交(?=县|由)|移送(?!案件)|[般则]交|交[^，。；通流叉]{0,8}属地|交[^，。；通流叉]{0,4}县市区", RegexOptions.None, 30000)]
    private static partial Regex HandOver();

    [GeneratedRegex("不得|严禁|禁止|不准|不能", RegexOptions.None, 30000)]
    private static partial Regex MustNot();

    [GeneratedRegex("每[个]?(?:季度|半年|月|年)|不少于|不低于|至少|不超过", RegexOptions.None, 30000)]
    private static partial Regex Often();

    [GeneratedRegex("应当|必须|务必|须|(?<![对适响供相反])应(?![急用对该变力])|(?:^|[，；])(?:要|需)|一律|确保|严格", RegexOptions.None, 30000)]
    private static partial Regex Must();
}
