using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Tenancy;

namespace Province.App.Jobs;

/// <summary>Queues the jobs of a schedule that fires: one for each tenant and occurrence, however often the engine says so.</summary>
internal sealed class ScheduleFiring(IEnumerable<JobSchedule> schedules, JobKinds kinds, Unattended unattended, JobNudges nudges, TimeProvider clock)
{
    /// <param name="occurrence">When it was due; what makes it one and the same.</param>
    public async Task FireAsync(string name, DateTimeOffset occurrence, CancellationToken ct)
    {
        if (schedules.FirstOrDefault(known => known.Name == name) is not { } schedule)
            return;   // another version's; that one fires it
        await unattended.EachAsync($"The schedule {name}", async tenant =>
        {
            if (schedule.IsFor(tenant) && await QueueAsync(tenant, schedule, occurrence, ct) is { } id)
                nudges.Nudge(new JobAddress(tenant, id));
        }, ct);
    }

    /// <summary>Nothing is queued while the occurrence before it is open: whoever is late does not run twice.</summary>
    private async Task<Guid?> QueueAsync(TenantId tenant, JobSchedule schedule, DateTimeOffset occurrence, CancellationToken ct)
    {
        var prefix = $"{schedule.Name}@";
        var key = prefix + occurrence.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        Guid? queued = null;
        try
        {
            await unattended.ChangeAsync(tenant, async db =>
            {
                var same = db.JobRuns.Where(job => job.Kind == schedule.Kind && job.Key.StartsWith(prefix));
                if (await same.AnyAsync(job => job.Key == key || job.EndedAt == null, ct))
                    return;
                var now = clock.GetUtcNow();
                var order = new JobOrder(schedule.Kind, key, schedule.Title, schedule.Arguments, kinds.Find(schedule.Kind)!.MostAttempts) { KeepsKey = true };
                queued = db.JobRuns.Add(new JobRun(tenant, Guid.CreateVersion7(now), order, now)).Entity.Id;
            }, ct);
            return queued;
        }
        catch (DbUpdateException exception) when (Collision.IsOne(exception))
        {
            return null;   // another node queued it
        }
    }
}
