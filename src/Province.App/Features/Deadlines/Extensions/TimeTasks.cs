using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>Requests for more time that wait for the person's answer, on the first page.</summary>
internal sealed class TimeTasks(ProvinceDb db, TimeDesk desk) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.AnswerDeadlineTime))
            return [];
        var (extenders, me, isProvince) = (await desk.AnswersAsAsync(ct), caller.AccountId, caller.Tenant.IsProvince);
        var asked = db.TimeRequests.AsNoTracking().Where(r => r.Stage == ExtensionStage.Asked && extenders.Contains(r.Extender) && (r.AskedById == null || r.AskedById != me));
        return [.. (await TimeLine.Of(db, asked).OrderBy(line => line.AskedAt).ThenBy(line => line.RequestId).Take(Most).ToListAsync(ct)).Select(line => new HomeTask(
            $"{(isProvince ? line.City : line.AskedBy)}申请{DeadlineNames.Of(line.Kind)}延期：批准或不批准", line.Title, line.AskedAt, $"/deadlines/extensions/{line.RequestId}", "去答复", IsUrgent: true))];
    }
}
