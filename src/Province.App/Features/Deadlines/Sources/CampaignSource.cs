using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Deadlines;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>The dates of a campaign, as the province or as a city has it.</summary>
internal sealed class CampaignSource(ProvinceDb db, Session session, CampaignDatesOfProvince province, CampaignDatesOfCity city) : IDeadlineSource
{
    public DeadlineSubject Subject => DeadlineSubject.Campaign;

    public async Task<IReadOnlyList<Guid>> SubjectsAsync(CancellationToken ct) => session.Tenant.IsProvince
        ? await db.Campaigns.Where(campaign => campaign.Stage == CampaignStage.Issued).Select(campaign => campaign.Id).ToListAsync(ct)
        : await db.CampaignAssignments.Select(assignment => assignment.Id).ToListAsync(ct);

    public Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid subjectId, CancellationToken ct) =>
        session.Tenant.IsProvince ? province.FindAsync(subjectId, ct) : city.FindAsync(subjectId, ct);
}
