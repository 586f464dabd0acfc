using Province.App.Security;
using Province.App.Shell;
using Province.Documents.Reports;
using Province.Domain.Campaigns.Reports;

namespace Province.App.Features.Campaigns.Reports;

/// <summary>The report of a campaign as a page, to print, and as an official document.</summary>
internal static class ReportPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/campaigns/{campaignId:guid}/report", async (Guid campaignId, Door door, CancellationToken ct) =>
            PageResults.Page<ReportPage>(new ReportPage.Shown(campaignId, await ReadAsync(campaignId, door, ct))));
        pages.MapGet("/campaigns/{campaignId:guid}/report.docx", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            var report = await ReadAsync(campaignId, door, ct);
            using var paper = new MemoryStream();
            CampaignReportDocument.Write(report, paper);
            return TypedResults.File(paper.ToArray(), CampaignReportDocument.MediaType, $"{ReportWords.Title(report)}.docx");
        });
    }

    private static Task<CampaignReport> ReadAsync(Guid campaignId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadCampaignReport.Handler h) => h.HandleAsync(campaignId, ct), ct);
}
