using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Groups;

/// <summary>The group notes the dates that it agreed with an inspected city (商定检查时间).</summary>
internal static class AgreeHostDates
{
    internal sealed record Request(DateOnly? From, DateOnly? Until, string? AgreedWith, string? Remark);

    internal sealed record Response(Guid CampaignId, int Group, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/fieldwork/{campaignId:guid}/groups/{group:int}/dates/{city:int}", async (
            Guid campaignId, int group, int city, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var noted = await door.CallAsync((Handler h) => h.HandleAsync(new(campaignId, group, city), request, expected, ct), ct);
            return Tagged.Ok(noted, noted.Revision);
        }).WithName(nameof(AgreeHostDates));

    internal sealed record Place(Guid CampaignId, int Group, int City);

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk, Session session)
    {
        internal async Task<Response> HandleAsync(Place place, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var group = await desk.GroupAsync(place.CampaignId, place.Group, ct);
            var city = group.Inspected.FirstOrDefault(one => one.Id.Code == place.City);
            if (city.Name is null)
                throw new RefusedException(FieldworkRefusals.NotInspected);
            var fieldwork = await desk.FieldworkAsync(place.CampaignId, place.Group, ct);
            expected.Enforce(fieldwork.Revision);
            if (request.From is not { } from || request.Until is not { } until)
                throw new RefusedException(Refusal.Invalid("host_dates.day_missing", "请填写商定的开始和结束日期。", request.From is null ? "from" : "until"));
            fieldwork.Agree(city.Id, new AgreedDates(from, until, request.AgreedWith?.Trim() ?? "", string.IsNullOrWhiteSpace(request.Remark) ? null : request.Remark.Trim()), desk.By);
            session.Record("fieldwork", place.CampaignId, $"{group.Campaign.Year} 年“{group.Campaign.Title}”第 {place.Group} 组",
                $"与{city.Name}商定 {ChineseTime.Day(from)} 至 {ChineseTime.Day(until)} 检查");
            return new Response(place.CampaignId, place.Group, fieldwork.Revision);
        }
    }
}
