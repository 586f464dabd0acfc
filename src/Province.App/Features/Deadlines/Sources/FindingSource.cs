using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Inspections;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>The day by which a finding that was handed over to the city is put right; one that the city disputes has none until that is settled.</summary>
internal sealed class FindingSource(ProvinceDb db, RuleBook rules) : IDeadlineSource
{
    public DeadlineSubject Subject => DeadlineSubject.Finding;

    public async Task<IReadOnlyList<Guid>> SubjectsAsync(CancellationToken ct) => await db.ReceivedFindings.Select(finding => finding.Id).ToListAsync(ct);

    public async Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid subjectId, CancellationToken ct)
    {
        var finding = await db.ReceivedFindings.AsNoTracking().SingleOrDefaultAsync(f => f.Id == subjectId, ct);
        if (finding is null or { Progress.State: HandoverState.Disputed })
            return [];
        var received = ChinaTime.DayOf(finding.ReceivedAt);
        var within = (await rules.OfAsync(received.Year, ct)).RectifyWithinDays;
        var county = await db.Units.Where(unit => unit.Name == finding.County).Select(unit => unit.Code).FirstOrDefaultAsync(ct);
        return [new DeadlineWish("rectification", DeadlineKind.Rectification, received.Year, $"整改{(finding.IsMajorHazard ? "重大事故隐患" : null)}：{finding.Enterprise}，{finding.Text}",
            received.AddDays(within), $"“{finding.CampaignTitle}”第 {finding.Group} 组移交，自移交之日起 {within} 日内整改（期限规则）")
        {
            UnitCode = county, Department = finding.County, DoneOn = DoneOn(finding.Progress),
        }];
    }

    private static DateOnly? DoneOn(FindingProgress progress) =>
        progress.IsOpen ? null : progress.RectifiedOn ?? (progress.AnsweredAt is { } at ? ChinaTime.DayOf(at) : null);
}
