using Province.App.Facts;

namespace Province.App.Features.Inspections.Members;

/// <summary>Whatever changes who belongs to a group changes who may enter the province's tenant for it.</summary>
internal sealed class SettleGroupMembers(GroupMembers members) : IOn<RosterAccepted>, IOn<RosterReturned>, IOn<CampaignRearranged>, IOn<CampaignTimeGranted>, IOn<CampaignDatesMoved>
{
    public Task HandleAsync(RosterAccepted fact, CancellationToken ct) => members.SettleAsync(fact.CampaignId, ct);

    public Task HandleAsync(RosterReturned fact, CancellationToken ct) => members.SettleAsync(fact.CampaignId, ct);

    public Task HandleAsync(CampaignRearranged fact, CancellationToken ct) => members.SettleAsync(fact.CampaignId, ct);

    public Task HandleAsync(CampaignDatesMoved fact, CancellationToken ct) => members.SettleAsync(fact.CampaignId, ct);

    public Task HandleAsync(CampaignTimeGranted fact, CancellationToken ct) => members.SettleAsync(fact.CampaignId, ct);
}
