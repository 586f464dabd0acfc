using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Finds what a number of an annex counts: the words before it, behind it, before its bracket, or in the headings above.</summary>
internal sealed class QuotaCategories(IReadOnlyList<Industry> industries)
{
    internal string? Of(Block block, Clip clause, Amount amount, QuotaKind kind, string? segment)
    {
        if (kind is QuotaKind.Random or QuotaKind.Cross && QuotaWords.BeforeRatio(clause) is { } subject)
            return Categories.IsGeneric(subject, industries) ? null : subject;
        if (kind == QuotaKind.Joint || amount.Unit == "%")
            return kind == QuotaKind.Random ? OfWhom(clause) : null;
        if (amount.Before.Text.EndsWith('等'))
            return kind == QuotaKind.Key ? OfGroup(block, kind) : null;
        if (amount.Bracket is { } bracket && Categories.Of(amount.Before.Text, industries) is null && !(Categories.Of(amount.After.Text, industries) is { } inner && QuotaWords.NamesObjects(inner, kind)))
            return Categories.Of((clause with { End = bracket.Start - 1 }).Text, ForHeads(kind))
                ?? (QuotaWords.Object().Match(clause.Text) is { Success: true } target ? Categories.Of(target.Groups["noun"].Value, industries) : null);
        if (QuotaWords.Taken().Match(amount.Before.Text) is { Success: true } from && Categories.Of(from.Groups["noun"].Value, industries) is { } taken)
            return taken;
        if (QuotaWords.TakenBehind().Match(clause.Passage.Text[amount.Clip.End..]) is { Success: true } behind && Categories.Of(amount.Before.Text, industries) is null)
            return Categories.Of(behind.Groups["noun"].Value, industries) ?? segment ?? OfGroup(block, kind);
        return Categories.Of(amount.Before.Text, industries) ?? Categories.Of(amount.After.Text, industries)
            ?? segment ?? (kind == QuotaKind.Random ? OfWhom(clause) : null) ?? OfGroup(block, kind);
    }

    /// <summary>对加油站，按20%抽取; 对考试点开展抽查，不少于2家: whom the words right before the clause mean.</summary>
    private string? OfWhom(Clip clause) =>
        QuotaWords.Whom().Match(clause.Passage.Text[..clause.Start]) is { Success: true } whom && Categories.Of(whom.Groups["noun"].Value, industries) is { } category && QuotaWords.NamesObjects(category, QuotaKind.Random) ? category : null;

    /// <summary>The heads of a divided list are told apart even where one of them only names an industry.</summary>
    private IReadOnlyList<Industry> ForHeads(QuotaKind kind) => kind == QuotaKind.Key ? industries.Count > 1 ? industries : [] : industries;

    /// <summary>What the headings above a number say that is counted under them.</summary>
    internal string? OfGroup(Block block, QuotaKind kind)
    {
        var group = Group.OfChain(block, industries);
        return group.Category ?? (kind is (QuotaKind.Key or QuotaKind.Random) && industries.Count > 1 && group.Industry is { } industry ? ContractNames.Of(industry) : null);
    }

    /// <summary>加油站：各县市区各抽查1家: what stands before the colon.</summary>
    internal string? OfSegment(Clip sentence, Amount amount)
    {
        if (sentence.PieceAround("；", amount.Clip) is not { } segment || segment.Split("：") is not [var head, _, ..] || head.End > amount.Clip.Start)
            return null;
        return head.Split("，") is [.., var last] && last.Length <= 16 ? Categories.Of(last.Text, industries) : null;
    }
}
