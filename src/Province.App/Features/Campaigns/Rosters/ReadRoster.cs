using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>A roster as the city filed it, what does not fit in its group, and what the province said to it.</summary>
public static class ReadRoster
{
    /// <param name="Filed">The filing.</param>
    /// <param name="Group">The group that the city builds now, or null.</param>
    /// <param name="Findings">What does not fit in the group.</param>
    /// <param name="Members">The members, each with whether the discipline rules were acknowledged.</param>
    /// <param name="Filings">All filings of the city, latest first.</param>
    /// <param name="Names">The cities' names by code.</param>
    public sealed record Response(
        FiledLine Filed, Guid CampaignId, string Title, int Year, GroupProgress? Group, IReadOnlyList<RosterFinding> Findings,
        IReadOnlyList<MemberLine> Members, IReadOnlyList<FiledLine> Filings, IReadOnlyDictionary<int, string> Names);

    public sealed record MemberLine(Guid Id, RosterPerson Person, DateTimeOffset? AcknowledgedAt);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/rosters/{rosterId:guid}", async (Guid rosterId, Door door, CancellationToken ct) =>
        {
            var roster = await door.CallAsync((Handler h) => h.HandleAsync(rosterId, ct), ct);
            return Tagged.Ok(roster, roster.Filed.Revision);
        }).WithName(nameof(ReadRoster));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, CampaignProgress progress)
    {
        internal async Task<Response> HandleAsync(Guid rosterId, CancellationToken ct)
        {
            var roster = await db.FiledRosters.AsNoTracking().Include(r => r.Members).SingleOrDefaultAsync(r => r.Id == rosterId, ct)
                ?? throw new RefusedException(RosterRefusals.NotFound);
            var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleAsync(c => c.Id == roster.CampaignId, ct);
            var filings = await db.FiledRosters.AsNoTracking().Where(r => r.CampaignId == roster.CampaignId && r.City == roster.City).OrderByDescending(r => r.Version).ToListAsync(ct);
            var acknowledged = await db.DisciplineAcknowledgements.AsNoTracking().Where(note => note.CampaignId == roster.CampaignId && note.City == roster.City)
                .ToDictionaryAsync(note => (note.MemberId, note.Name), note => note.At, ct);
            var cities = await desk.CitiesAsync(ct);
            var group = (await progress.OfAsync(campaign, ct)).Groups.FirstOrDefault(g => g.Cities.Any(city => city.City == roster.City.Code));
            return new Response(FiledLine.Of(roster), campaign.Id, campaign.Title, campaign.Year, group, group?.Findings ?? [],
                [.. roster.Members.OrderBy(m => m.Ordinal).Select(m => new MemberLine(m.MemberId, m.Person,
                    acknowledged.TryGetValue((m.MemberId, m.Person.Name), out var at) ? at : null))],
                [.. filings.Select(FiledLine.Of)], cities.ToDictionary(city => city.Id.Code, city => city.Name));
        }
    }
}

/// <summary>A filing of a roster.</summary>
public sealed record FiledLine(
    Guid RosterId, int City, int Version, string FiledBy, DateTimeOffset FiledAt, DateOnly FiledOn, DateOnly? DueOn, bool IsLate,
    FilingStage Stage, string? AnsweredBy, DateTimeOffset? AnsweredAt, string? Comment, int Revision)
{
    internal static FiledLine Of(FiledRoster r) => new(r.Id, r.City.Code, r.Version, r.FiledBy, r.FiledAt, r.FiledOn, r.DueOn, r.IsLate,
        r.Stage, r.AnsweredBy, r.AnsweredAt, r.Comment, r.Revision);
}
