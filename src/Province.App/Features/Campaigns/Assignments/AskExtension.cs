using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The city asks the province for more time (申请延期).</summary>
internal static class AskExtension
{
    internal sealed record Request(CampaignDateKind Kind, DateOnly? Until, string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/extensions", async (Guid campaignId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            AssignmentState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(AskExtension)).Idempotent();

    [Needs(Right.FileRoster)]
    internal sealed class Handler(ProvinceDb db, AssignmentDesk desk, Outgoing outgoing)
    {
        internal async Task<AssignmentState> HandleAsync(Guid campaignId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var (assignment, snapshot) = await desk.LoadAsync(campaignId, expected, ct);
            if (!Enum.IsDefined(request.Kind) || snapshot.Terms.Dates.Of(request.Kind) is not { } first)
                throw new RefusedException(ExtensionRefusals.NoDate);
            if (request.Until is not { } until)
                throw new RefusedException(Refusal.Invalid("extension.until_missing", "请填写希望延至的日期。", "until"));
            if (await db.DeadlineExtensions.AnyAsync(e => e.CampaignId == campaignId && e.Kind == request.Kind && e.Stage == ExtensionStage.Asked, ct))
                throw new RefusedException(ExtensionRefusals.Waiting);
            var asked = new ExtensionRequest(campaignId, request.Kind, first, until, request.Reason?.Trim() ?? "", desk.Actor.Name, desk.Now);
            assignment.AskExtension(asked, desk.Actor);
            var what = $"{CampaignNames.Of(request.Kind)}期限延至 {ChineseTime.Day(until)}";
            var envelope = outgoing.Send(assignment.Sender, new Letter(ExtensionRequest.EnvelopeKind, $"campaign/{campaignId}",
                $"申请 {assignment.Year} 年“{assignment.Title}”{what}", asked.Write()));
            db.DeadlineExtensions.Add(new DeadlineExtension(assignment.Tenant, envelope.Id, assignment.Tenant, asked));
            return desk.Done(assignment, $"申请{what}");
        }
    }
}
