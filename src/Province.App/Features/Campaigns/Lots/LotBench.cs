using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Refusals;
using Province.Draws.Requests;

namespace Province.App.Features.Campaigns.Lots;

/// <summary>What of an arrangement is to be drawn, as the organiser chooses it.</summary>
/// <param name="Kind">What.</param>
/// <param name="GroupSize">How many cities build a group; for pairing only, 2 when it is left out.</param>
/// <param name="AvoidMutual">Whether no two groups may inspect each other; the campaign's switch when it is left out.</param>
/// <param name="AvoidRepeats">Whether no city may be inspected by the same as last time; the campaign's switch when it is left out.</param>
/// <param name="Officers">Who guides; for officers only.</param>
public sealed record LotChoice(LotKind? Kind, int? GroupSize = null, bool? AvoidMutual = null, bool? AvoidRepeats = null, IReadOnlyList<string>? Officers = null);

/// <summary>Makes the request of a draw from the draft and the organiser's choice.</summary>
internal sealed class LotBench(CampaignDesk desk)
{
    private const int UsualGroup = 2;

    public async Task<DrawRequest> RequestAsync(Campaign campaign, LotChoice choice, CancellationToken ct)
    {
        if (campaign.Stage != CampaignStage.Draft)
            throw new RefusedException(CampaignRefusals.NotDraft("抽签编组"));
        var cities = await desk.TakingPartAsync(campaign, ct);
        return choice.Kind switch
        {
            LotKind.Pairing => LotRequests.Pairing(campaign, cities, choice.GroupSize ?? UsualGroup),
            LotKind.Inspection => LotRequests.Inspection(campaign, cities, await PreferencesAsync(campaign, choice, ct)),
            LotKind.Officers => LotRequests.Officers(campaign, cities, [.. (choice.Officers ?? []).Select(name => name?.Trim() ?? "")]),
            _ => throw new RefusedException(LotRefusals.KindMissing),
        };
    }

    private async Task<ArrangementPreferences> PreferencesAsync(Campaign campaign, LotChoice choice, CancellationToken ct)
    {
        var usual = await desk.PreferencesAsync(campaign, ct);
        return usual with { AvoidMutual = choice.AvoidMutual ?? usual.AvoidMutual, AvoidRepeats = choice.AvoidRepeats ?? usual.AvoidRepeats };
    }
}
