using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The city takes a member off its roster (删去成员).</summary>
internal static class RemoveRosterMember
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/campaigns/assignments/{campaignId:guid}/members/{memberId:guid}",
            async (Guid campaignId, Guid memberId, ExpectedVersion expected, Door door, CancellationToken ct) =>
                AssignmentState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, memberId, expected, ct), ct)))
        .WithName(nameof(RemoveRosterMember));

    [Needs(Right.FileRoster)]
    internal sealed class Handler(AssignmentDesk desk)
    {
        internal async Task<AssignmentState> HandleAsync(Guid campaignId, Guid memberId, ExpectedVersion expected, CancellationToken ct)
        {
            var (assignment, snapshot) = await desk.LoadAsync(campaignId, expected, ct);
            var name = assignment.Members.FirstOrDefault(member => member.Id == memberId)?.Person.Name;
            assignment.RemoveMember(memberId, desk.EditOf(snapshot));
            return desk.Done(assignment, $"名单删去 {name}");
        }
    }
}
