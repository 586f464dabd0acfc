using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Training;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Training;

/// <summary>Who organises the campaign or guides the group records who of its accepted rosters attended the training, and on what day (登记集中培训).</summary>
internal static class RecordTraining
{
    /// <param name="Attended">Everybody who attended; whoever is on the rosters and not in it counts as untrained.</param>
    internal sealed record Request(IReadOnlyList<Person>? Attended);

    internal sealed record Person(int City, Guid MemberId, DateOnly? On);

    internal sealed record Response(Guid CampaignId, int Group, int Trained, int Members, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/campaigns/{campaignId:guid}/groups/{group:int}/training", async (
            Guid campaignId, int group, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var recorded = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, request, expected, ct), ct);
            return Tagged.Ok(recorded, recorded.Revision);
        }).WithName(nameof(RecordTraining));

    [Needs(Right.RecordTraining)]
    internal sealed class Handler(ProvinceDb db, TrainingDesk desk, Session session, FactBoard facts)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, int number, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var group = await desk.LoadAsync(campaignId, number, ct);
            if (!group.CanRecord)
                throw new RefusedException(TrainingRefusals.NotGuide);
            expected.Enforce(group.Version);
            var attended = Read(group, request.Attended ?? []);
            RefusedException.Enforce(group.Window.Refuse(attended.Select(one => one.On)));
            var recorded = Keep(group, attended);
            var left = group.Places.Where(place => !attended.Exists(one => one.City == place.City && one.Member.Id == place.Member.Id)).Select(place => place.Member.Person.Name).ToList();
            session.Record("training", campaignId, $"{group.Campaign.Year} 年“{group.Campaign.Title}”第 {number} 组集中培训", Say(attended, left));
            await facts.TellAsync(new TrainingRecorded(campaignId), ct);
            return new Response(campaignId, number, attended.Count, group.Places.Count, new TrainingBook(recorded).VersionOf(group.Places));
        }

        private static List<Attendance> Read(TrainingGroup group, IReadOnlyList<Person> named)
        {
            if (named.DistinctBy(one => (one.City, one.MemberId)).Count() < named.Count)
                throw new RefusedException(TrainingRefusals.Twice);
            return [.. named.Select(one =>
            {
                var (city, member) = group.Places.FirstOrDefault(place => place.City.Code == one.City && place.Member.Id == one.MemberId);
                return member is null ? throw new RefusedException(TrainingRefusals.NotInGroup)
                    : new Attendance(city, member, one.On ?? throw new RefusedException(TrainingRefusals.DayMissing));
            })];
        }

        /// <summary>Who has left the rosters stays recorded, for the visits at which they were.</summary>
        /// <returns>What is recorded of those on the rosters from now on.</returns>
        private List<TrainedMember> Keep(TrainingGroup group, List<Attendance> attended)
        {
            var recorded = new List<TrainedMember>();
            foreach (var (city, member) in group.Places)
            {
                var known = group.Recorded.FirstOrDefault(one => one.City == city && one.MemberId == member.Id);
                var now = attended.FirstOrDefault(one => one.City == city && one.Member.Id == member.Id);
                if (now is not null)
                {
                    known?.Change(now, desk.By);
                    recorded.Add(known ?? db.TrainedMembers.Add(new TrainedMember(session.Tenant, group.Campaign.Id, now, desk.By)).Entity);
                }
                else if (known is not null)
                    db.TrainedMembers.Remove(known);
            }

            return recorded;
        }

        private static string Say(List<Attendance> attended, List<string> left)
        {
            var days = attended.GroupBy(one => one.On).OrderBy(day => day.Key).Select(day => $"{ChineseTime.Day(day.Key)}：{string.Join('、', day.Select(one => one.Member.Person.Name))}");
            return $"{(attended.Count == 0 ? "没有人参加" : string.Join('；', days))}{(left.Count == 0 ? null : $"。未参加：{string.Join('、', left)}")}";
        }
    }
}
