using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Amendments;

/// <summary>Quotas or check items of an issued campaign become others (调整方案内容).</summary>
/// <param name="Quotas">The new quotas; null leaves them.</param>
/// <param name="CheckItems">The new check items; null leaves them.</param>
/// <param name="Reason">Why; 1 to 500 characters. Every city that takes part reads it.</param>
public sealed record TermsAmendment(CampaignQuotas? Quotas, IReadOnlyList<string>? CheckItems, string Reason)
{
    /// <summary>The terms that it makes.</summary>
    /// <param name="terms">The terms as they are.</param>
    /// <returns>The terms, tidied.</returns>
    public CampaignTerms In(CampaignTerms terms) => (terms with { Quotas = Quotas ?? terms.Quotas, CheckItems = CheckItems ?? terms.CheckItems }).Tidy();

    /// <summary>Whether it could be taken.</summary>
    /// <param name="terms">The terms as they are.</param>
    /// <param name="progress">How far the campaign is.</param>
    /// <returns>What is missing, wrong or too late, with the field; null when nothing is.</returns>
    public Refusal? Refuse(CampaignTerms terms, AmendmentProgress progress)
    {
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > 500)
            return AmendmentRefusals.Reason;
        var amended = In(terms);
        var (quotas, items) = (SaysOther(terms, amended), !amended.CheckItems.SequenceEqual(terms.CheckItems));
        if (!quotas && !items)
            return AmendmentRefusals.Same;
        if (quotas && progress.FirstDraw is { } draw)
            return AmendmentRefusals.DrawOpen(draw);
        if (items && progress.IsVisited)
            return AmendmentRefusals.Visited;
        return amended.CheckItems.Count == 0 ? AmendmentRefusals.NoItems : amended.Refuse();
    }

    /// <summary>What it does, in a few words of Chinese.</summary>
    /// <param name="terms">The terms as they are.</param>
    /// <returns>Such as 增加检查内容：有限空间作业; at most 400 characters.</returns>
    public string Say(CampaignTerms terms)
    {
        var amended = In(terms);
        string[] parts =
        [
            SaysOther(terms, amended) ? $"数量要求改为：{string.Join('，', CampaignNames.Of(amended.Quotas).DefaultIfEmpty("没有数量要求"))}" : "",
            Items("增加检查内容", amended.CheckItems.Except(terms.CheckItems)), Items("删去检查内容", terms.CheckItems.Except(amended.CheckItems)),
        ];
        var said = string.Join('；', parts.Where(part => part.Length > 0).DefaultIfEmpty("调整检查内容的顺序"));
        return said.Length > 400 ? said[..399] + "…" : said;
    }

    private static bool SaysOther(CampaignTerms terms, CampaignTerms amended) => terms.Quotas.DaysPerSmelter != amended.Quotas.DaysPerSmelter
        || CampaignJson.Write(terms.Quotas with { DaysPerSmelter = null }) != CampaignJson.Write(amended.Quotas with { DaysPerSmelter = null });

    private static string Items(string verb, IEnumerable<string> items) => string.Join('、', items) is { Length: > 0 } named ? $"{verb}：{named}" : "";
}

/// <summary>How far an issued campaign is, as far as its terms can still become others.</summary>
/// <param name="FirstDraw">The number of a draw of one of its groups that was opened and is not void; null while there is none.</param>
/// <param name="IsVisited">Whether a group has recorded a visit.</param>
public sealed record AmendmentProgress(int? FirstDraw, bool IsVisited);
