using Province.App.Files;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The organiser attaches a document, which goes to the cities with the campaign (添加附件).</summary>
internal static class AttachDocument
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/documents", async (Guid campaignId, ExpectedVersion expected, HttpRequest http, Door door, CancellationToken ct) =>
        {
            door.Require(Right.OrganiseCampaign);
            var upload = await Upload.ReadAsync(http, ct);
            return CampaignState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, upload, ct), ct));
        })
        .WithName(nameof(AttachDocument)).Idempotent();

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(CampaignDesk desk, FileStore files)
    {
        internal async Task<CampaignState> HandleAsync(Guid campaignId, ExpectedVersion expected, Upload upload, CancellationToken ct)
        {
            var campaign = await desk.LoadAsync(campaignId, expected, ct);
            var file = await files.StoreAsync(upload.FileName, upload.Content, ct);
            campaign.Attach(file.Name, file.Sha256, isScheme: false, desk.Actor, desk.Now);
            return desk.Done(campaign, $"添加附件“{file.Name}”");
        }
    }
}
