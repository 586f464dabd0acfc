using System.Collections.Concurrent;

namespace Province.App.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Done">Steps that are done.</param>
/// <param name="Total">All steps; 0 when that is not known.</param>
/// <param name="Phrase">What it is at, in a few Chinese words.</param>
public sealed record JobStep(int Done, int Total, string? Phrase);

/// <summary>The jobs at work in this process, with how far they are: a job's one long transaction shows outside only what is kept here.</summary>
internal sealed class RunningJobs : IDisposable
{
    private readonly CancellationTokenSource _nodeStops = new();
    private readonly ConcurrentDictionary<JobAddress, Running> _all = new();

    /// <summary>Cancelled when this node stops.</summary>
    public CancellationToken NodeStops => _nodeStops.Token;

    /// <summary>Tells all jobs that run here that this node stops.</summary>
    public Task StopAllAsync() => _nodeStops.CancelAsync();

    public void Dispose() => _nodeStops.Dispose();

    public JobStep? Of(JobAddress job) => _all.TryGetValue(job, out var running) ? running.Step : null;

    public bool Has(JobAddress job) => _all.ContainsKey(job);

    /// <summary>Tells a job that runs here to stop.</summary>
    public void Stop(JobAddress job)
    {
        if (_all.TryGetValue(job, out var running))
            running.Stop();
    }

    /// <summary>Notes that a job runs here; dispose what it returns when it ends.</summary>
    public Running Begin(JobAddress job, CancellationToken stopping) => _all[job] = new Running(this, job, stopping);

    internal sealed class Running(RunningJobs all, JobAddress job, CancellationToken stopping) : IDisposable
    {
        private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);

        public JobStep? Step { get; set; }

        public CancellationToken Stopped => _stop.Token;

        public void Stop()
        {
            try
            {
                _stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended at this moment.
            }
        }

        public void Dispose()
        {
            all._all.TryRemove(KeyValuePair.Create(job, this));
            _stop.Dispose();
        }
    }
}
