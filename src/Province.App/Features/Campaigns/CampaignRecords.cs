using Province.App.Features.Campaigns.Pools;
using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Training;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>What the province holds of the cities in a campaign, each kind read once a call. For calls that only read.</summary>
internal sealed class CampaignRecords(ProvinceDb db, CampaignStatements statements)
{
    private readonly Dictionary<(Guid Campaign, Type Kind), object> _read = [];

    /// <summary>What more time the cities asked for, whatever was answered.</summary>
    public Task<List<DeadlineExtension>> ExtensionsAsync(Guid campaignId, CancellationToken ct) =>
        OnceAsync(campaignId, () => statements.Extensions(db, campaignId).ToListAsync(ct).AsTask());

    /// <summary>All rosters that the cities filed, with their members.</summary>
    public Task<List<FiledRoster>> RostersAsync(Guid campaignId, CancellationToken ct) =>
        OnceAsync(campaignId, () => statements.Rosters(db, campaignId).ToListAsync(ct).AsTask());

    /// <summary>The people whom the province accepted, by city.</summary>
    public Task<ILookup<TenantId, RosterEntry>> AcceptedAsync(Guid campaignId, CancellationToken ct) =>
        OnceAsync(campaignId, async () => AcceptedRosters.Of(await RostersAsync(campaignId, ct)));

    /// <summary>All pools that the cities filed, without their candidates.</summary>
    public Task<List<FiledPoolLine>> PoolsAsync(Guid campaignId, CancellationToken ct) =>
        OnceAsync(campaignId, () => statements.Pools(db, campaignId).ToListAsync(ct).AsTask());

    /// <summary>Who was trained.</summary>
    public Task<TrainingBook> TrainingAsync(Guid campaignId, CancellationToken ct) =>
        OnceAsync(campaignId, async () => new TrainingBook(await statements.Trained(db, campaignId).ToListAsync(ct)));

    private async Task<T> OnceAsync<T>(Guid campaignId, Func<Task<T>> read) where T : notnull =>
        (T)(_read.TryGetValue((campaignId, typeof(T)), out var known) ? known : _read[(campaignId, typeof(T))] = await read());
}
