using Province.App.Exchange;
using Province.App.Features.Campaigns.Reports;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Exchange;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>Sends a group's figures to the city that leads it.</summary>
internal sealed class FiguresPost(ReportDesk reports, Outgoing outgoing)
{
    /// <returns>The name of the city that they went to; null where there is no such group, or no city of the province leads it.</returns>
    public async Task<string?> SendAsync(Campaign campaign, int number, CancellationToken ct)
    {
        var source = await reports.SourceAsync(campaign, ct);
        if (source.Groups.FirstOrDefault(group => group.Number == number) is not { Lead: { } lead } cross || !source.Cities.TryGetValue(lead, out var city))
            return null;
        var report = CampaignReport.Group(source, cross);
        var letter = new FiguresLetter(campaign.Id, number, source.SummaryDueOf(cross), new SummaryFigures(source.Today, report.Cities, report.Total));
        outgoing.Send(city, new Letter(FiguresLetter.EnvelopeKind, $"campaign/{campaign.Id}", $"第 {number} 组检查数据（{campaign.Year} 年“{campaign.Title}”）", letter.Write()));
        return lead;
    }
}
