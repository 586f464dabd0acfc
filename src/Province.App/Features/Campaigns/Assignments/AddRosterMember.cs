using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The city names a member of its cross group (添加成员).</summary>
internal static class AddRosterMember
{
    /// <param name="Person">The person.</param>
    /// <param name="AccountId">The person's account in the city, who then acknowledges the discipline rules alone; null for somebody without one.</param>
    internal sealed record Request(RosterPerson? Person, Guid? AccountId = null)
    {
        /// <summary>The person without white space at the ends.</summary>
        internal RosterPerson Tidy() => Person is { } p
            ? p with { Name = p.Name?.Trim() ?? "", Employer = p.Employer?.Trim() ?? "", Post = p.Post?.Trim() ?? "", LicenceNumber = OrNull(p.LicenceNumber), Field = OrNull(p.Field) }
            : throw new RefusedException(Refusal.Invalid("roster.person_missing", "请填写成员的姓名、单位和职务。", "person"));

        private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/members", async (Guid campaignId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            AssignmentState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(AddRosterMember)).Idempotent();

    [Needs(Right.FileRoster)]
    internal sealed class Handler(AssignmentDesk desk)
    {
        internal async Task<AssignmentState> HandleAsync(Guid campaignId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var (assignment, snapshot) = await desk.LoadAsync(campaignId, expected, ct);
            var person = request.Tidy();
            await desk.EnforceAccountAsync(request.AccountId, ct);
            assignment.AddMember(Guid.CreateVersion7(desk.Now), person, request.AccountId, desk.EditOf(snapshot));
            return desk.Done(assignment, $"名单添加 {person.Name}");
        }
    }
}
