using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The city changes a member of its roster (修改成员).</summary>
internal static class ChangeRosterMember
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/campaigns/assignments/{campaignId:guid}/members/{memberId:guid}",
            async (Guid campaignId, Guid memberId, AddRosterMember.Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
                AssignmentState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, memberId, expected, request, ct), ct)))
        .WithName(nameof(ChangeRosterMember));

    [Needs(Right.FileRoster)]
    internal sealed class Handler(AssignmentDesk desk)
    {
        internal async Task<AssignmentState> HandleAsync(Guid campaignId, Guid memberId, ExpectedVersion expected, AddRosterMember.Request request, CancellationToken ct)
        {
            var (assignment, snapshot) = await desk.LoadAsync(campaignId, expected, ct);
            var person = request.Tidy();
            await desk.EnforceAccountAsync(request.AccountId, ct);
            assignment.ChangeMember(memberId, person, request.AccountId, desk.EditOf(snapshot));
            return desk.Done(assignment, $"名单修改 {person.Name}");
        }
    }
}
