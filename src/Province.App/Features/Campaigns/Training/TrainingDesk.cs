using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Training;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Training;

/// <summary>Loads the people of a group with what was recorded of their training, and on which days that can have been.</summary>
internal sealed class TrainingDesk(ProvinceDb db, CampaignDesk desk, Session session)
{
    public Recorder By => new(session.Caller.Name, desk.Today, desk.Now);

    public async Task<TrainingGroup> LoadAsync(Guid campaignId, int number, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId && c.Stage == CampaignStage.Issued, ct);
        if (campaign?.CrossGroups().FirstOrDefault(group => group.Number == number) is not { } cross)
            throw new RefusedException(TrainingRefusals.NotFound);
        var names = (await desk.CitiesAsync(ct)).ToDictionary(city => city.Name, city => city.Id);
        var builders = cross.Builders.Where(names.ContainsKey).Select(name => (Name: name, Id: names[name])).ToList();
        var ids = builders.Select(city => city.Id).ToList();
        var filed = await db.FiledRosters.AsNoTracking().Include(roster => roster.Members).AsSplitQuery()
            .Where(roster => roster.CampaignId == campaignId && ids.Contains(roster.City)).ToListAsync(ct);
        var recorded = await db.TrainedMembers.Where(member => member.CampaignId == campaignId && ids.Contains(member.City)).ToListAsync(ct);
        return new TrainingGroup(campaign, cross, builders, AcceptedRosters.Of(filed), recorded)
        {
            Window = await WindowAsync(campaign, number, ids, ct), CanRecord = MayRecord(cross),
        };
    }

    /// <summary>Groups name their guiding officer by name only, as schemes do.</summary>
    private bool MayRecord(CrossGroup group) => session.Caller.Can(Right.RecordTraining)
        && (session.Caller.Can(Right.OrganiseCampaign) || group.Guides().Contains(session.Caller.Name));

    private async Task<TrainingWindow> WindowAsync(Campaign campaign, int number, List<TenantId> cities, CancellationToken ct)
    {
        var closed = await db.GroupFieldwork.AnyAsync(f => f.CampaignId == campaign.Id && f.Group == number && f.ClosedAt != null, ct);
        var granted = await db.DeadlineExtensions.Where(e => e.CampaignId == campaign.Id && cities.Contains(e.City)
            && (e.Kind == CampaignDateKind.Completion || e.Kind == CampaignDateKind.ExtendedCompletion)).Select(e => e.GrantedUntil).ToListAsync(ct);
        var until = granted.Append(campaign.Terms.Until).Append(campaign.Terms.Dates.ExtendedCompletion ?? campaign.Terms.Dates.Completion).Max();
        return new TrainingWindow(ChinaTime.DayOf(campaign.IssuedAt!.Value), until ?? DateOnly.MaxValue, desk.Today, closed);
    }
}

/// <summary>The people of a group, and what was recorded of their training.</summary>
internal sealed record TrainingGroup(
    Campaign Campaign, CrossGroup Cross, IReadOnlyList<(string Name, TenantId Id)> Builders, ILookup<TenantId, RosterEntry> Accepted, IReadOnlyList<TrainedMember> Recorded)
{
    public required TrainingWindow Window { get; init; }

    /// <summary>Whether the caller is one who records this group's training.</summary>
    public required bool CanRecord { get; init; }

    public TrainingBook Book { get; } = new(Recorded);

    /// <summary>The people on the accepted rosters.</summary>
    public IReadOnlyList<(TenantId City, RosterEntry Member)> Places => [.. Builders.SelectMany(city => Accepted[city.Id].Select(member => (city.Id, member)))];

    public int Version => Book.VersionOf(Places);
}
