using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Extensions;

/// <summary>The organiser gives a city more time, or says why not (批准、不批准延期).</summary>
internal static class AnswerExtension
{
    /// <param name="GrantedUntil">The day that holds from now on; null refuses.</param>
    /// <param name="Reason">Why; needed to refuse.</param>
    internal sealed record Request(DateOnly? GrantedUntil, string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/extensions/{extensionId:guid}/answer", async (Guid extensionId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var line = await door.CallAsync((Handler h) => h.HandleAsync(extensionId, expected, request, ct), ct);
            return Tagged.Ok(line, line.Revision);
        })
        .WithName(nameof(AnswerExtension));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(ProvinceDb db, Session session, Outgoing outgoing, FactBoard facts, TimeProvider clock)
    {
        internal async Task<ExtensionLine> HandleAsync(Guid extensionId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var extension = await db.DeadlineExtensions.SingleOrDefaultAsync(e => e.Id == extensionId, ct) ?? throw new RefusedException(ExtensionRefusals.NotFound);
            if (extension.Stage == ExtensionStage.Asked)
                expected.Enforce(extension.Revision);
            var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
            var answer = new ExtensionAnswer(extension.CampaignId, request.GrantedUntil, reason, session.Caller.Name, clock.GetUtcNow());
            extension.Answer(answer);
            var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == extension.CampaignId, ct);
            var area = await db.Tenants.Where(tenant => tenant.Id == extension.City).Select(tenant => tenant.Area).SingleAsync(ct);
            var what = $"{(answer.GrantedUntil is null ? "不批准" : "批准")}{CampaignNames.Of(extension.Kind)}延期";
            outgoing.Send(extension.City, new Letter(ExtensionAnswer.EnvelopeKind, $"campaign/{extension.CampaignId}",
                $"{campaign.Year} 年“{campaign.Title}”：{what}", answer.Write()) { AnswerTo = extension.Id });
            session.Record("deadlineExtension", extension.Id, $"{area} {campaign.Year} 年“{campaign.Title}”", $"{what}{(answer.GrantedUntil is { } day ? $"至 {ChineseTime.Day(day)}" : null)}。{reason}");
            if (answer.GrantedUntil is not null)
            {
                await db.SaveChangesAsync(ct);
                await facts.TellAsync(new CampaignTimeGranted(extension.CampaignId, extension.City), ct);
            }

            return ExtensionLine.Of(extension);
        }
    }
}
