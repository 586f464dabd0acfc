using System.Threading.Channels;
using Province.Domain.Tenancy;

namespace Province.App.Exchange;

/// <summary>Wakes the delivery loop after a commit and tells it whose outbox to look into; many kicks before it wakes are one.</summary>
internal sealed class DeliveryKick
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private HashSet<TenantId> _senders = [];

    public void Kick(TenantId sender)
    {
        lock (_lock)
            _senders.Add(sender);
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Waits for a kick, or for the time to look at everybody anyway.</summary>
    /// <returns>Who sent something since the last call; empty when the time came first.</returns>
    public async Task<IReadOnlySet<TenantId>> WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            await _wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The time came first.
        }

        lock (_lock)
            return Interlocked.Exchange(ref _senders, []);
    }
}
