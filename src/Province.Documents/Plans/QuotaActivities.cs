using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>Tells which kind of inspection a number of an annex counts: its clause says, or what the sentence counted before, or the section.</summary>
internal static class QuotaActivities
{
    internal static Activity Of(Block block, Clip sentence, Clip clause)
    {
        var own = Headings.ActivityOf(QuotaWords.Basis().Replace(clause.Text, ""));
        var running = own == Activity.None || IsWeak(own, clause) ? ActivityBefore(sentence, clause) is var before and not Activity.None ? before : own : own;
        return block.Activity is Activity.KeyPeriod or Activity.Special || block.Activity is Activity.Cross or Activity.Joint && IsWeak(own, clause) ? block.Activity
            : own != Activity.None && !IsWeak(own, clause) ? own : running != Activity.None && (IsUnderObjects(block) || own != Activity.None || IsCountedBefore(sentence, clause)) ? running : block.Activity != Activity.None ? block.Activity : running;
    }

    /// <summary>随机抽查按季度实施，一季度2家: the last kind that the sentence names before the clause.</summary>
    private static Activity ActivityBefore(Clip sentence, Clip clause)
    {
        var found = Activity.None;
        foreach (var before in (sentence with { End = clause.Start }).Split("，；：、｜"))
        {
            var named = Headings.ActivityOf(QuotaWords.Basis().Replace(before.Text, ""));
            if (named != Activity.None && !(found is Activity.Cross or Activity.Joint && IsWeak(named, before)))
                found = named;
        }
        return found;
    }

    /// <summary>交叉检查20家，其中加油站8家 below 随机抽查: the clause that names the kind has a number, and this is a part of it.</summary>
    private static bool IsCountedBefore(Clip sentence, Clip clause) =>
        (sentence with { End = clause.Start }).Split("，；：、｜").FindLast(before => Headings.ActivityOf(QuotaWords.Basis().Replace(before.Text, "")) is var said and not Activity.None && !IsWeak(said, before)) is { Passage: not null } named
            && Amounts.In(named).Exists(amount => QuotaWords.Units.Contains(amount.Unit));

    /// <summary>从生产矿山中抽取: cross and joint checks take their enterprises from somewhere too, so the word makes no random check of them.</summary>
    private static bool IsWeak(Activity activity, Clip clause) => activity == Activity.Random && !clause.Contains("随机") && !clause.Contains("抽查") && !clause.Contains("抽检") && !clause.Contains("一般");

    /// <summary>随机抽查20户，其中生产企业5户 right under 检查对象: the sentence says which kind it counts, not the heading above it.</summary>
    private static bool IsUnderObjects(Block block) => block.Activity == Activity.Key && Headings.ActivityOf(block.Heading.Text) == Activity.None;
}
