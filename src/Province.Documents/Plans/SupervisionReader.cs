using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads the tasks of enforcement supervision: so many cases or licences in each quarter or half-year.</summary>
internal sealed partial class SupervisionReader(Part part)
{
    private static readonly string[] Units = ["个", "件", "家", "家次", "次", "条", "宗", "份", "卷", "本", "起"];

    internal List<PlanSupervision> Read()
    {
        List<PlanSupervision> tasks = [];
        foreach (var block in part.Root.Descendants.Where(b => (b.Role == Role.Supervision || IsAnnex) && b.Body.Passage.Row is not { IsHead: true } && (b.IsLeaf || !b.Body.IsEmpty || Counts(b.Heading))))
        {
            foreach (var sentence in Sentences(block).Where(s => Task().IsMatch(s.Text) || IsAnnex && Periods.Of(s.Text) is not null && Amounts.In(s).Count > 0))
                Read(sentence, tasks);
        }
        foreach (var block in IsAnnex ? [] : part.Root.Descendants.Where(b => b.Role is not (Role.Supervision or Role.CheckItems or Role.Basis or Role.Baseline) && b.Body.Passage.Row is null && Deed().IsMatch(b.Content.Text)))
        {
            foreach (var sentence in Sentences(block).Where(s => Deed().IsMatch(s.Text) && Amounts.In(s).Exists(a => Units.Contains(a.Unit))))
                Read(sentence, tasks);
        }
        return tasks;
    }

    /// <summary>A semicolon or comma divides tasks where each side counts something in a period of its own: 每季度…；每年开展案卷抽查，不少于2件.</summary>
    private static IEnumerable<Clip> Sentences(Block block)
    {
        foreach (var sentence in block.Content.Split("。！？"))
        {
            var from = sentence.Start;
            foreach (var clause in sentence.Split("，；").Skip(1))
            {
                var rest = sentence with { Start = clause.Start };
                var isTask = sentence.Passage.Text[clause.Start - 1] == '；' ? Counts(rest.Split("；")[0]) : Periods.Of(clause.Text) is not null && Counts(rest.Split("；")[0]);
                if (!isTask || !Counts(sentence with { Start = from, End = clause.Start }))
                    continue;
                yield return (sentence with { Start = from, End = clause.Start }).Trim("，；");
                from = clause.Start;
            }
            yield return (sentence with { Start = from }).Trim("，；");
        }
    }

    private static bool Counts(Clip text) => Periods.Of(text.Text) is not null && Amounts.In(text).Count > 0;

    private bool IsAnnex => part.Number > 0 && part.IsSupervision;

    private void Read(Clip sentence, List<PlanSupervision> tasks)
    {
        var amounts = Amounts.In(sentence).Where(a => Units.Contains(a.Unit) && a.Bracket is null).ToList();
        var amount = amounts.Find(a => a.Unit != "次") ?? amounts.FirstOrDefault();
        var period = amount is null ? null : Periods.Of(sentence.Passage.Text[sentence.Start..amount.Clip.End]) ?? Periods.Of(sentence.Text);
        if (!IsAnnex && period is null)
            return;
        part.Ledger.Place(sentence);
        tasks.Add(new PlanSupervision
        {
            Id = part.NextId("supervision"),
            Line = sentence.Line,
            Text = sentence.Printed + "。",
            Count = period is null ? null : (int)amount!.Value,
            Per = period,
        });
    }

    /// <summary>每半年评查案卷10份, 每季度回访企业2家: what is supervision wherever it stands.</summary>
    [GeneratedRegex("(?:评查|抽查|检查|评议|复核)[^，。；]{0,16}(?:案卷|卷宗|许可档案|执法档案)|(?:案卷|卷宗|许可档案|执法档案)[^，。；]{0,12}(?:评查|抽查|评议)|回访[^，。；]{0,12}(?:企业|单位|当事人|案件)", RegexOptions.None, 30000)]
    private static partial Regex Deed();

    [GeneratedRegex("监督|抽取|抽查|评查|评议|巡查|回访|检查|案卷|处罚|许可", RegexOptions.None, 30000)]
    private static partial Regex Task();
}
