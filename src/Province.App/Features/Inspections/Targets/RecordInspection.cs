using Province.App.Features.Inspections.Members;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Calendar;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The group records a visit to an enterprise, or mends what was recorded: when, how long, by whom (登记现场检查).</summary>
internal static class RecordInspection
{
    internal sealed record Request(DateOnly? On, decimal Days, IReadOnlyList<Attendance>? Members, string? Remark = null);

    /// <param name="City">The city that named the person.</param>
    /// <param name="MemberId">The person on its roster.</param>
    internal sealed record Attendance(int City, Guid MemberId);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/fieldwork/targets/{targetId:guid}/inspection", async (Guid targetId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, request, expected, ct), ct)))
        .WithName(nameof(RecordInspection));

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk, GroupRosters rosters)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var open = await desk.OpenAsync(targetId, expected, ct);
            if (request.On is not { } on)
                throw new RefusedException(InspectionRefusals.DayMissing);
            if (open.Group.Campaign.IssuedAt is { } issued && on < ChinaTime.DayOf(issued))
                throw new RefusedException(InspectionRefusals.DayTooEarly);
            var present = await PresentAsync(open, request.Members ?? [], ct);
            var inspection = desk.Begin(open);
            inspection.Record(new Visit(on, request.Days, present, string.IsNullOrWhiteSpace(request.Remark) ? null : request.Remark.Trim()), desk.By);
            return desk.Done(inspection, $"{ChineseTime.Day(on)}检查 {request.Days:0.#} 天，到场 {string.Join('、', present.Select(one => one.Person.Name))}");
        }

        /// <summary>The people as the accepted rosters have them; somebody who was recorded before and has left the roster since may stay.</summary>
        private async Task<IReadOnlyList<PresentMember>> PresentAsync(OpenTarget open, IReadOnlyList<Attendance> named, CancellationToken ct)
        {
            var accepted = await rosters.AcceptedAsync(open.Target.CampaignId, ct);
            var people = open.Group.Builders.SelectMany(city => accepted[city].Select(member => new PresentMember(city, member.Id, member.Person)))
                .Concat(open.Inspection?.Members.Select(member => new PresentMember(member.City, member.MemberId, member.Person)) ?? []).ToList();
            return [.. named.Distinct().Select(one => people.Find(known => known.City.Code == one.City && known.MemberId == one.MemberId)
                ?? throw new RefusedException(InspectionRefusals.NotInGroup))];
        }
    }
}
