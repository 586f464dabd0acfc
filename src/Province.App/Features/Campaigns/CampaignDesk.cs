using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Campaigns.Dates;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>Loads a campaign for a step, at the revision that the caller saw; checks its arrangement; records the step.</summary>
internal sealed class CampaignDesk(ProvinceDb db, Session session, TimeProvider clock, CampaignStatements statements)
{
    private IReadOnlyList<CampaignCity>? _cities;

    public CampaignActor Actor => new(session.Caller.AccountId, session.Caller.Name);

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => ChinaTime.Today(clock);

    public async Task<Campaign> LoadAsync(Guid id, ExpectedVersion expected, CancellationToken ct)
    {
        var campaign = await db.Campaigns.Include(c => c.Groups).Include(c => c.Documents).Include(c => c.DateMoves).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, ct)
            ?? throw new RefusedException(CampaignRefusals.NotFound);
        expected.Enforce(campaign.Revision);
        return campaign;
    }

    /// <summary>Takes a step on a campaign and saves it.</summary>
    public async Task<CampaignState> TakeAsync(Guid id, ExpectedVersion expected, string what, Action<Campaign> step, CancellationToken ct)
    {
        var campaign = await LoadAsync(id, expected, ct);
        step(campaign);
        return Done(campaign, what);
    }

    /// <summary>Says what was done; the door saves it, and tells of two at once.</summary>
    public CampaignState Done(Campaign campaign, string what)
    {
        session.Record("campaign", campaign.Id, $"{campaign.Year} 年“{campaign.Title}”", what);
        return CampaignState.Of(campaign);
    }

    /// <summary>The cities of the province by the names that schemes use; read once a call.</summary>
    public async Task<IReadOnlyList<CampaignCity>> CitiesAsync(CancellationToken ct) =>
        _cities ??= [.. (await db.CitiesOfAsync(session.Tenant, ct))
            .Select(tenant => new CampaignCity(tenant.Id, tenant.NameInSchemes(), tenant.Bureau))];

    /// <summary>The cities that take part in a campaign, as its draws name them.</summary>
    public async Task<IReadOnlyList<LotCity>> TakingPartAsync(Campaign campaign, CancellationToken ct) =>
        [.. (await CitiesAsync(ct)).Where(city => !campaign.Terms.NotTaking.Contains(city.Name)).Select(city => new LotCity(city.Id.ToString(), city.Name))];

    /// <summary>What is wrong with the campaign's arrangement, or with another one that it could have.</summary>
    public async Task<IReadOnlyList<ArrangementFinding>> CheckAsync(Campaign campaign, IReadOnlyList<CrossGroup>? groups, CancellationToken ct)
    {
        var cities = (await CitiesAsync(ct)).Select(city => city.Name).ToList();
        var arrangement = groups is null ? campaign.Arrangement(cities) : campaign.ArrangementOf(cities, groups);
        return arrangement.Groups.Count == 0 ? [] : ArrangementCheck.Run(arrangement, await PreferencesAsync(campaign, ct));
    }

    /// <summary>What is wrong with the campaign's arrangement once its dates are moved.</summary>
    public async Task<IReadOnlyList<ArrangementFinding>> CheckDatesAsync(Campaign campaign, DatesMove move, CancellationToken ct) =>
        ArrangementCheck.Run(campaign.ArrangementWith([.. (await CitiesAsync(ct)).Select(city => city.Name)], move), await PreferencesAsync(campaign, ct));

    /// <summary>What the arrangement should rather avoid, by the campaign's own switches and by who inspected whom last time.</summary>
    public async Task<ArrangementPreferences> PreferencesAsync(Campaign campaign, CancellationToken ct)
    {
        var earlier = await statements.EarlierGroups(db, campaign.Year).ToListAsync(ct);
        return new ArrangementPreferences
        {
            AvoidMutual = campaign.Terms.AvoidMutual, AvoidRepeats = campaign.Terms.AvoidRepeats,
            Earlier = [.. earlier.SelectMany(g => EarlierInspection.Of(g.Year, [new() { Number = g.Number, Builders = g.Builders, Inspected = g.Inspected }]))],
        };
    }
}

/// <summary>A city of the province.</summary>
/// <param name="Id">Its tenant.</param>
/// <param name="Name">Its name in schemes, such as 湘西州.</param>
/// <param name="Bureau">Its bureau.</param>
public sealed record CampaignCity(TenantId Id, string Name, string Bureau);

/// <summary>What a step answers: where the campaign stands now.</summary>
public sealed record CampaignState(Guid CampaignId, int Year, string Title, CampaignStage Stage, int IssuedVersion, int Revision)
{
    internal static TaggedOk<CampaignState> Tagged(CampaignState state) => Shell.Api.Tagged.Ok(state, state.Revision);

    internal static CampaignState Of(Campaign campaign) =>
        new(campaign.Id, campaign.Year, campaign.Title, campaign.Stage, campaign.IssuedVersion, campaign.Revision);
}
