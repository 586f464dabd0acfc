using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Pools;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Campaigns.Training;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>
/// What the pages of a campaign ask the database, compiled once for the application: the progress alone takes a dozen of these statements, and
/// finding each again by its expression would cost more than some of them.
/// </summary>
internal sealed class CampaignStatements
{
    public Func<ProvinceDb, Guid, CancellationToken, Task<Campaign?>> Campaign { get; } = EF.CompileAsyncQuery((ProvinceDb db, Guid id, CancellationToken ct) =>
        db.Campaigns.AsNoTracking().Include(c => c.Groups).Include(c => c.Documents).AsSingleQuery().SingleOrDefault(c => c.Id == id));

    /// <summary>The groups of the last campaign before a year.</summary>
    public Func<ProvinceDb, int, IAsyncEnumerable<EarlierGroup>> EarlierGroups { get; } = EF.CompileAsyncQuery((ProvinceDb db, int year) => db.Campaigns
        .Where(c => c.Stage != CampaignStage.Draft && c.Year == db.Campaigns.Where(e => e.Stage != CampaignStage.Draft && e.Year < year).Max(e => (int?)e.Year))
        .SelectMany(c => c.Groups, (c, g) => new EarlierGroup(c.Year, g.Number, g.Builders, g.Inspected)));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<DeadlineExtension>> Extensions { get; } =
        EF.CompileAsyncQuery((ProvinceDb db, Guid id) => db.DeadlineExtensions.AsNoTracking().Where(extension => extension.CampaignId == id));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<FiledRoster>> Rosters { get; } =
        EF.CompileAsyncQuery((ProvinceDb db, Guid id) => db.FiledRosters.AsNoTracking().Include(roster => roster.Members).AsSingleQuery().Where(roster => roster.CampaignId == id));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<AcknowledgedMember>> Acknowledged { get; } = EF.CompileAsyncQuery((ProvinceDb db, Guid id) =>
        db.DisciplineAcknowledgements.Where(note => note.CampaignId == id).Select(note => new AcknowledgedMember(note.City, note.MemberId, note.Name)));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<TrainedMember>> Trained { get; } =
        EF.CompileAsyncQuery((ProvinceDb db, Guid id) => db.TrainedMembers.AsNoTracking().Where(member => member.CampaignId == id));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<FiledPoolLine>> Pools { get; } =
        EF.CompileAsyncQuery((ProvinceDb db, Guid id) => db.FiledCampaignPools.AsNoTracking().Where(pool => pool.CampaignId == id).Select(FiledPoolLine.AsLine));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<GroupTarget>> Targets { get; } =
        EF.CompileAsyncQuery((ProvinceDb db, Guid id) => db.GroupTargets.AsNoTracking().Where(target => target.CampaignId == id));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<Inspection>> Inspections { get; } =
        EF.CompileAsyncQuery((ProvinceDb db, Guid id) => db.Inspections.AsNoTracking().Where(inspection => inspection.CampaignId == id));

    /// <summary>Findings are counted where they lie: a report reads none of their texts.</summary>
    public Func<ProvinceDb, Guid, IAsyncEnumerable<FoundAlike>> Findings { get; } = EF.CompileAsyncQuery((ProvinceDb db, Guid id) =>
        db.Inspections.Where(inspection => inspection.CampaignId == id).SelectMany(inspection => inspection.Findings).GroupBy(finding => new
        {
            finding.InspectionId, finding.IsMajorHazard, IsHandedOver = finding.HandedOverAt != null, finding.Progress.State,
            IsRectified = finding.Progress.RectifiedOn != null, IsCase = finding.Progress.CaseNumber != null,
        }).Select(alike => new FoundAlike(alike.Key.InspectionId,
            new AlikeFindings(alike.Key.IsMajorHazard, alike.Key.IsHandedOver, alike.Key.State, alike.Key.IsRectified, alike.Key.IsCase, alike.Count()))));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<GroupFieldwork>> Fieldwork { get; } =
        EF.CompileAsyncQuery((ProvinceDb db, Guid id) => db.GroupFieldwork.AsNoTracking().Include(fieldwork => fieldwork.Dates).AsSingleQuery().Where(fieldwork => fieldwork.CampaignId == id));

    public Func<ProvinceDb, Guid, IAsyncEnumerable<FiledSummaryLine>> Summaries { get; } = EF.CompileAsyncQuery((ProvinceDb db, Guid id) =>
        db.FiledSummaries.Where(summary => summary.CampaignId == id).OrderBy(summary => summary.FiledAt)
            .Select(summary => new FiledSummaryLine(summary.Group, summary.City, new SummaryFiling(summary.Id, summary.Version, summary.FiledOn, summary.Stage))));
}

internal sealed record EarlierGroup(int Year, int Number, IReadOnlyList<string> Builders, IReadOnlyList<string> Inspected);

internal sealed record AcknowledgedMember(TenantId City, Guid MemberId, string Name);

internal sealed record FoundAlike(Guid InspectionId, AlikeFindings Findings);

internal sealed record FiledSummaryLine(int Group, TenantId City, SummaryFiling Filing);
