using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Training;

/// <summary>The training of one group: who of its accepted rosters attended, and on what day.</summary>
public static class ReadTraining
{
    /// <param name="Due">The day by which the campaign asks for it, or null.</param>
    /// <param name="Members">The people on the accepted rosters.</param>
    /// <param name="Unnamed">The cities of the group without an accepted roster.</param>
    /// <param name="IsTrained">Whether every city has an accepted roster and everybody on it is recorded.</param>
    /// <param name="IsClosed">Whether the fieldwork is closed, after which nothing changes.</param>
    /// <param name="CanRecord">Whether the caller records this group's training.</param>
    /// <param name="Revision">Another one whenever the people or what is recorded of them become others.</param>
    public sealed record Response(
        Guid CampaignId, string Title, int Year, int Group, IReadOnlyList<string> Builders, string? GuidingOfficer, DateOnly? Due,
        IReadOnlyList<MemberLine> Members, IReadOnlyList<string> Unnamed, bool IsTrained, bool IsClosed, bool CanRecord, int Revision);

    /// <param name="TrainedOn">The local day; null while the person is untrained.</param>
    public sealed record MemberLine(int City, string CityName, Guid MemberId, RosterPerson Person, DateOnly? TrainedOn, string? RecordedBy, DateTimeOffset? RecordedAt);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}/groups/{group:int}/training", async (Guid campaignId, int group, Door door, CancellationToken ct) =>
        {
            var training = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, ct), ct);
            return Tagged.Ok(training, training.Revision);
        }).WithName(nameof(ReadTraining));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(TrainingDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, int number, CancellationToken ct)
        {
            var group = await desk.LoadAsync(campaignId, number, ct);
            var (campaign, cross) = (group.Campaign, group.Cross);
            return new Response(campaign.Id, campaign.Title, campaign.Year, number, cross.Builders, cross.GuidingOfficer, campaign.Terms.Dates.Training,
                [.. group.Builders.SelectMany(city => group.Accepted[city.Id].Select(member => Line(group, city, member)))],
                [.. group.Builders.Where(city => !group.Accepted[city.Id].Any()).Select(city => city.Name)],
                group.Builders.Count > 0 && group.Builders.All(city => group.Book.DoneOn(city.Id, group.Accepted[city.Id]) is not null),
                group.Window.IsClosed, group.CanRecord, group.Version);
        }

        private static MemberLine Line(TrainingGroup group, (string Name, TenantId Id) city, RosterEntry member)
        {
            var known = group.Book.Find(city.Id, member);
            return new MemberLine(city.Id.Code, city.Name, member.Id, member.Person, known?.On, known?.RecordedBy, known?.RecordedAt);
        }
    }
}
