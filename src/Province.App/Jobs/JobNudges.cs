using System.Threading.Channels;

namespace Province.App.Jobs;

/// <summary>Carries nudges from commits to the engine. They may be lost: when nobody takes them, or with the process; the sweep finds what they were for.</summary>
internal sealed class JobNudges
{
    private readonly Channel<JobAddress> _waiting = Channel.CreateBounded<JobAddress>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Nudge(JobAddress job) => _waiting.Writer.TryWrite(job);

    public IAsyncEnumerable<JobAddress> ReadAllAsync(CancellationToken ct) => _waiting.Reader.ReadAllAsync(ct);
}
