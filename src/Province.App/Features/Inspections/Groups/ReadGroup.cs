using Microsoft.EntityFrameworkCore;
using Province.App.Features.Inspections.Members;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Groups;

/// <summary>The fieldwork of one group: dates with its hosts, its targets, its people, and what is still open.</summary>
public static class ReadGroup
{
    /// <param name="Dates">The dates agreed with each inspected city; those of a city that did not agree yet are null.</param>
    /// <param name="Members">The people on the accepted rosters.</param>
    /// <param name="DaysPerSmelter">The campaign's least days for a smelter, or null.</param>
    /// <param name="ClosedAt">When the fieldwork was closed, or null.</param>
    /// <param name="CanClose">Whether the caller may close it: its head, or an organiser.</param>
    /// <param name="Reopenings">Each time that it was reopened, in order.</param>
    /// <param name="CanReopen">Whether the caller may reopen it: who closed it, or an organiser.</param>
    /// <param name="Released">The numbers of the group's draws of which the certificate is public; it stays public when the fieldwork is reopened.</param>
    /// <param name="Missing">Names of targets that count and have neither an inspection nor a reason.</param>
    public sealed record Response(
        Guid CampaignId, string Title, int Year, int Group, IReadOnlyList<string> Builders, string? GuidingOfficer, CampaignDates Due,
        IReadOnlyList<HostLine> Dates, IReadOnlyList<TargetLine> Targets, IReadOnlyList<MemberLine> Members, decimal? DaysPerSmelter,
        DateTimeOffset? ClosedAt, string? ClosedBy, bool CanClose, IReadOnlyList<string> Missing,
        IReadOnlyList<ReopeningLine> Reopenings, bool CanReopen, IReadOnlyList<int> Released, int Revision);

    public sealed record ReopeningLine(DateTimeOffset ClosedAt, string ClosedBy, DateTimeOffset ReopenedAt, string ReopenedBy, string Reason);

    public sealed record HostLine(int City, string Name, DateOnly? From, DateOnly? Until, string? AgreedWith, string? Remark, string? NotedBy, DateTimeOffset? NotedAt);

    public sealed record MemberLine(int City, string CityName, Guid MemberId, RosterPerson Person);

    /// <param name="State">Null while nothing was recorded.</param>
    /// <param name="IsShort">Whether a smelter was given less time than the campaign asks.</param>
    public sealed record TargetLine(
        Guid TargetId, int City, string CityName, string CreditCode, string Name, string County, IReadOnlyList<EnterpriseKind> Kinds, TargetOrigin Origin,
        Guid? DrawId, string? LeftOut, InspectionState? State, DateOnly? On, decimal? Days, string? Remark, bool IsShort, int Findings, int MajorHazards, int NotHanded, int Open);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/fieldwork/{campaignId:guid}/groups/{group:int}", async (Guid campaignId, int group, Door door, CancellationToken ct) =>
        {
            var read = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, ct), ct);
            return Tagged.Ok(read, read.Revision);
        }).WithName(nameof(ReadGroup));

    [Needs(Right.ViewFieldwork)]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk, GroupRosters rosters, Session session)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, int number, CancellationToken ct)
        {
            var group = await desk.GroupAsync(campaignId, number, ct);
            var fieldwork = await db.GroupFieldwork.AsNoTracking().Include(f => f.Dates).Include(f => f.Reopenings).AsSplitQuery().SingleOrDefaultAsync(f => f.CampaignId == campaignId && f.Group == number, ct)
                ?? new GroupFieldwork(session.Tenant, campaignId, number);
            var targets = await db.GroupTargets.AsNoTracking().Where(t => t.CampaignId == campaignId && t.Group == number).ToListAsync(ct);
            var inspections = await db.Inspections.AsNoTracking().Include(i => i.Findings).Where(i => i.CampaignId == campaignId && i.Group == number).ToDictionaryAsync(i => i.TargetId, ct);
            var accepted = await rosters.AcceptedAsync(campaignId, ct);
            var (campaign, cross) = (group.Campaign, group.Cross);
            var lines = targets.Select(target => Line(target, inspections.GetValueOrDefault(target.Id), group));
            return new Response(campaign.Id, campaign.Title, campaign.Year, number, cross.Builders, cross.GuidingOfficer, campaign.Terms.Dates,
                [.. group.Inspected.Select(city => Line(city.Id, city.Name, fieldwork.Dates.FirstOrDefault(dates => dates.City == city.Id)))],
                [.. lines.OrderBy(line => line.LeftOut is not null).ThenBy(line => line.City).ThenBy(line => line.Origin).ThenBy(line => line.Name, StringComparer.Ordinal)],
                [.. group.Builders.SelectMany(city => accepted[city].Select(member => new MemberLine(city.Code, group.NameOf(city), member.Id, member.Person)))],
                campaign.Terms.Quotas.DaysPerSmelter, fieldwork.ClosedAt, fieldwork.ClosedBy,
                session.Caller.Can(Right.CloseFieldwork) && (desk.SeesAll || group.IsLeader),
                [.. targets.Where(target => target.Counts && !inspections.ContainsKey(target.Id)).Select(target => target.Name)],
                [.. fieldwork.Reopenings.OrderBy(one => one.Ordinal).Select(one => new ReopeningLine(one.ClosedAt, one.ClosedBy, one.ReopenedAt, one.ReopenedBy, one.Reason))],
                session.Caller.Can(Right.CloseFieldwork) && fieldwork.RefuseReopening(desk.By, desk.SeesAll) is null, await ReleasedAsync(campaignId, number, ct), fieldwork.Revision);
        }

        private async Task<IReadOnlyList<int>> ReleasedAsync(Guid campaignId, int number, CancellationToken ct)
        {
            var subject = GroupDraw.SubjectOf(campaignId, number);
            return await db.PublicDraws.Where(draw => draw.Publisher == session.Tenant && draw.Subject == subject && draw.ReleasedAt != null)
                .OrderBy(draw => draw.Number).Select(draw => draw.Number).ToListAsync(ct);
        }

        private static HostLine Line(TenantId city, string name, HostDates? dates) =>
            new(city.Code, name, dates?.From, dates?.Until, dates?.AgreedWith, dates?.Remark, dates?.NotedBy, dates?.NotedAt);

        private static TargetLine Line(GroupTarget target, Inspection? inspection, FieldworkGroup group) => new(
            target.Id, target.City.Code, group.NameOf(target.City), target.CreditCode, target.Name, target.County, target.Kinds, target.Origin,
            target.DrawId, target.LeftOut, inspection?.State, inspection?.On, inspection?.Days, inspection?.Remark,
            inspection?.IsShort(group.Campaign.Terms.Quotas.DaysPerSmelter) ?? false,
            inspection?.Findings.Count(f => f.Counts) ?? 0, inspection?.Findings.Count(f => f.Counts && f.IsMajorHazard) ?? 0,
            inspection?.Findings.Count(f => f.Progress.State == HandoverState.NotHanded) ?? 0,
            inspection?.Findings.Count(f => f.Progress.IsOpen && f.Progress.State != HandoverState.NotHanded) ?? 0);
    }
}
