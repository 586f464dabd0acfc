using Microsoft.EntityFrameworkCore;
using Province.App.Files;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Documents.Schemes;
using Province.Documents.Source;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Statements;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The organiser makes a campaign from a scheme document: what it says becomes terms and groups, and the document is attached (导入方案).</summary>
internal static class ImportScheme
{
    /// <summary>What was read, and what is wrong with it.</summary>
    internal sealed record Response(CampaignState State, int Groups, int Dates, int CheckItems, int Errors, int Warnings);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/import", async (HttpRequest http, Door door, CancellationToken ct) =>
        {
            door.Require(Right.OrganiseCampaign);
            var upload = await Upload.ReadAsync(http, ct);
            var response = await door.CallAsync((Handler h) => h.HandleAsync(upload, ct), ct);
            return Tagged.Created($"/api/v1/campaigns/{response.State.CampaignId}", response, response.State.Revision);
        })
        .WithName(nameof(ImportScheme)).Idempotent();

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, FileStore files, Session session)
    {
        internal async Task<Response> HandleAsync(Upload upload, CancellationToken ct)
        {
            var document = SourceReader.ReadDocument(upload.Content, upload.FileName);
            var (text, scheme) = (document.Text, SchemeReader.Read(document));
            var file = await files.StoreAsync(upload.FileName, upload.Content, ct);
            await EnforceNewAsync(file.Sha256, ct);
            var campaign = new Campaign(session.Tenant, Guid.CreateVersion7(desk.Now), TermsOf(scheme, text), $"读取“{file.Name}”", desk.Actor, desk.Now);
            campaign.Attach(file.Name, file.Sha256, isScheme: true, desk.Actor, desk.Now);
            if (scheme.Groups.Count > 0)
                campaign.Arrange(CampaignGroup.Tidy([.. scheme.Groups.Select(group => group.ToGroup())]), desk.Actor, desk.Now, $"按文件编 {scheme.Groups.Count} 个组");
            db.Campaigns.Add(campaign);
            db.CampaignSources.Add(new CampaignSource(session.Tenant, campaign.Id, text, scheme));
            var findings = await desk.CheckAsync(campaign, null, ct);
            int Count(Severity severity) => findings.Count(finding => finding.Severity == severity);
            return new Response(desk.Done(campaign, $"导入“{file.Name}”"), scheme.Groups.Count, campaign.Terms.Dates.All.Count(), campaign.Terms.CheckItems.Count,
                Count(Severity.Error), Count(Severity.Warning));
        }

        private async Task EnforceNewAsync(string sha256, CancellationToken ct)
        {
            var title = await db.Campaigns.Where(campaign => campaign.Documents.Any(document => document.Sha256 == sha256 && document.IsScheme)).Select(campaign => campaign.Title).FirstOrDefaultAsync(ct);
            if (title is not null)
                throw new RefusedException(CampaignRefusals.SameFile(title));
        }

        /// <summary>What a scheme leaves out comes from the standard lists; its own numbers and dates are taken as they stand.</summary>
        private static CampaignTerms TermsOf(SchemeDocument scheme, SourceText text)
        {
            var arrangement = SchemeArrangement.ArrangementOf(scheme);
            var title = scheme.Title is { Length: > 0 } printed ? printed : text.Name;
            List<Industry> named = [.. Enum.GetValues<Industry>().Where(industry => title.Contains(ContractNames.Of(industry), StringComparison.Ordinal))];
            var terms = new CampaignTerms
            {
                Title = title[..Math.Min(title.Length, 100)],
                Year = scheme.Year ?? throw new RefusedException(CampaignRefusals.NoYear),
                Industries = named.Count > 0 ? named : [Industry.IndustryAndTrade],
                Dates = arrangement.Dates,
                Quotas = SchemeArrangement.QuotasOf(scheme),
                CheckItems = scheme.CheckItems.Count > 0 ? [.. scheme.CheckItems.Select(item => item.Text)] : StandardTerms.CheckItems,
                DisciplineRules = StandardTerms.DisciplineRules,
                Stated = arrangement.Stated,
            };
            return terms.Tidy();
        }
    }
}
