using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns;

/// <summary>Takes the province's answer to what a city filed: at the revision that the officer saw, and only to the latest version.</summary>
internal sealed class FilingDesk(ProvinceDb db, Session session, TimeProvider clock)
{
    public async Task<AnsweredFiling<TFiling>> AnswerAsync<TFiling>(
        Guid id, ExpectedVersion expected, FilingRefusals<TFiling> refusals, Action<TFiling, string, DateTimeOffset> answer, CancellationToken ct) where TFiling : CampaignFiling
    {
        var filing = await db.Set<TFiling>().SingleOrDefaultAsync(f => f.Id == id, ct) ?? throw new RefusedException(refusals.NotFound);
        expected.Enforce(filing.Revision, filing.Stage == FilingStage.Filed ? null : refusals.Meanwhile(filing));
        if (await db.Set<TFiling>().AnyAsync(f => f.CampaignId == filing.CampaignId && f.City == filing.City && f.Version > filing.Version, ct))
            throw new RefusedException(refusals.Superseded);
        answer(filing, session.Caller.Name, clock.GetUtcNow());
        return new(filing, await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == filing.CampaignId, ct));
    }
}

/// <summary>How an answer to a kind of filing is refused.</summary>
/// <param name="NotFound">There is no such filing.</param>
/// <param name="Superseded">The city filed a later version meanwhile.</param>
/// <param name="Meanwhile">A colleague answered it meanwhile, and how.</param>
internal sealed record FilingRefusals<TFiling>(Refusal NotFound, Refusal Superseded, Func<TFiling, Refusal> Meanwhile) where TFiling : CampaignFiling;

/// <summary>A filing as it was answered, and its campaign.</summary>
internal sealed record AnsweredFiling<TFiling>(TFiling Filing, Campaign Campaign) where TFiling : CampaignFiling
{
    public bool IsAccepted => Filing.Stage == FilingStage.Accepted;

    public string Verb => IsAccepted ? "受理" : "退回";

    /// <summary>What is to be mended; null when it was accepted.</summary>
    public string? Comment => IsAccepted ? null : Filing.Comment;

    /// <summary>The campaign as subjects and the audit trail name it.</summary>
    public string CampaignName => $"{Campaign.Year} 年“{Campaign.Title}”";
}
