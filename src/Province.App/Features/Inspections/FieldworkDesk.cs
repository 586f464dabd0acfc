using Microsoft.EntityFrameworkCore;
using Province.App.Features.Inspections.Members;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections;

/// <summary>Lets a caller to the groups that are the caller's, loads what a step changes, and records the step.</summary>
internal sealed class FieldworkDesk(ProvinceDb db, Session session, GroupRosters rosters, TimeProvider clock)
{
    public DateOnly Today => ChinaTime.Today(clock);

    public DateTimeOffset Now => clock.GetUtcNow();

    public Recorder By => new(session.Caller.Name, Today, Now, session.Caller.AccountId);

    /// <summary>The groups that the caller belongs to today.</summary>
    public IQueryable<GroupMember> Mine()
    {
        var (me, today) = (session.Caller.AccountId, Today);
        return db.GroupMembers.AsNoTracking().Where(member => member.AccountId == me && db.Memberships.HeldOn(today).Any(held => held.Id == member.MembershipId));
    }

    /// <summary>Whether the caller sees every group of the province, or only the own ones.</summary>
    public bool SeesAll => session.Scope == Scope.Tenant;

    /// <summary>A group with its campaign; one that is not the caller's is not there.</summary>
    public async Task<FieldworkGroup> GroupAsync(Guid campaignId, int number, CancellationToken ct)
    {
        var mine = SeesAll ? [] : await Mine().Where(member => member.CampaignId == campaignId && member.Group == number).ToListAsync(ct);
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId && c.Stage == CampaignStage.Issued, ct);
        if (campaign?.CrossGroups().FirstOrDefault(group => group.Number == number) is not { } cross || (!SeesAll && mine.Count == 0))
            throw new RefusedException(FieldworkRefusals.NotFound);
        return new FieldworkGroup(campaign, cross, await rosters.CitiesAsync(ct), mine.Exists(member => member.Leads));
    }

    /// <summary>The title of a campaign of which the caller sees a group, and the names of the province's cities.</summary>
    public async Task<(string Title, IReadOnlyDictionary<TenantId, string> Names)> CampaignAsync(Guid campaignId, CancellationToken ct)
    {
        var title = await db.Campaigns.Where(c => c.Id == campaignId && c.Stage == CampaignStage.Issued).Select(c => c.Title).SingleOrDefaultAsync(ct);
        if (title is null || (!SeesAll && !await Mine().AnyAsync(member => member.CampaignId == campaignId, ct)))
            throw new RefusedException(FieldworkRefusals.NotFound);
        return (title, (await rosters.CitiesAsync(ct)).ToDictionary(city => city.Value, city => city.Key));
    }

    /// <summary>A target with its group.</summary>
    public async Task<(GroupTarget Target, FieldworkGroup Group)> TargetAsync(Guid targetId, CancellationToken ct)
    {
        var target = await db.GroupTargets.AsNoTracking().SingleOrDefaultAsync(t => t.Id == targetId, ct) ?? throw new RefusedException(InspectionRefusals.NotFound);
        try
        {
            return (target, await GroupAsync(target.CampaignId, target.Group, ct));
        }
        catch (RefusedException refused) when (refused.Refusal == FieldworkRefusals.NotFound)
        {
            throw new RefusedException(InspectionRefusals.NotFound);
        }
    }

    /// <summary>The fieldwork of a group, begun when nothing was noted before.</summary>
    public async Task<GroupFieldwork> FieldworkAsync(Guid campaignId, int group, CancellationToken ct) =>
        await db.GroupFieldwork.Include(f => f.Dates).SingleOrDefaultAsync(f => f.CampaignId == campaignId && f.Group == group, ct)
            ?? db.GroupFieldwork.Add(new GroupFieldwork(session.Tenant, campaignId, group)).Entity;

    public Task<Inspection?> InspectionOfAsync(Guid targetId, CancellationToken ct) => Whole(db.Inspections).SingleOrDefaultAsync(i => i.TargetId == targetId, ct);

    /// <summary>Inspections with all that belongs to them.</summary>
    public static IQueryable<Inspection> Whole(IQueryable<Inspection> inspections) =>
        inspections.Include(i => i.Members).Include(i => i.Findings).Include(i => i.Files).AsSplitQuery();

    /// <summary>Loads a target for a change of its inspection, at the revision that the caller saw; a closed group's is not changed.</summary>
    public async Task<OpenTarget> OpenAsync(Guid targetId, ExpectedVersion expected, CancellationToken ct)
    {
        var (target, group) = await TargetAsync(targetId, ct);
        (await FieldworkAsync(target.CampaignId, target.Group, ct)).Touch();
        if (target.LeftOut is not null)
            throw new RefusedException(InspectionRefusals.LeftOut);
        var inspection = await InspectionOfAsync(targetId, ct);
        expected.Enforce(inspection?.Revision ?? 0);
        return new OpenTarget(target, group, inspection);
    }

    /// <summary>The inspection of a target; begun when there is none yet.</summary>
    public Inspection Begin(OpenTarget open) => open.Inspection ?? db.Inspections.Add(new Inspection(Guid.CreateVersion7(Now), open.Target)).Entity;

    /// <summary>Says what was done; the door saves it, and tells of two at once.</summary>
    public InspectionStep Done(Inspection inspection, string what)
    {
        session.Record("inspection", inspection.Id, $"第 {inspection.Group} 组：{inspection.Name}", what);
        return new InspectionStep(inspection.TargetId, inspection.Revision);
    }
}

/// <summary>A group of an issued campaign, as its caller may see it.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Cross">The group.</param>
/// <param name="Cities">The cities of the province by name.</param>
/// <param name="IsLeader">Whether the caller heads it.</param>
internal sealed record FieldworkGroup(Campaign Campaign, CrossGroup Cross, IReadOnlyDictionary<string, TenantId> Cities, bool IsLeader)
{
    /// <summary>The cities that it inspects.</summary>
    public IReadOnlyList<(TenantId Id, string Name)> Inspected => [.. Cross.Inspected.Where(Cities.ContainsKey).Select(name => (Cities[name], name))];

    /// <summary>The cities that build it.</summary>
    public IReadOnlyList<TenantId> Builders => [.. Cross.Builders.Where(Cities.ContainsKey).Select(name => Cities[name])];

    public string NameOf(TenantId city) => Cities.FirstOrDefault(pair => pair.Value == city).Key ?? city.ToString();
}

/// <summary>A target of which the inspection may be changed.</summary>
internal sealed record OpenTarget(GroupTarget Target, FieldworkGroup Group, Inspection? Inspection)
{
    /// <summary>The inspection that was recorded before.</summary>
    public Inspection Recorded => Inspection ?? throw new RefusedException(InspectionRefusals.NotInspected);
}

/// <summary>What a step answers: which target, and the revision of its inspection now.</summary>
public sealed record InspectionStep(Guid TargetId, int Revision)
{
    internal static TaggedOk<InspectionStep> Tagged(InspectionStep state) => Shell.Api.Tagged.Ok(state, state.Revision);
}
