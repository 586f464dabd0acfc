using System.Threading.Channels;

namespace Province.App.Exchange;

/// <summary>Wakes the delivery loop after a commit; many kicks before it wakes are one.</summary>
internal sealed class DeliveryKick
{
    private readonly Channel<bool> _kicks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Kick() => _kicks.Writer.TryWrite(true);

    /// <summary>Waits for a kick, or for the time to look again anyway.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            await _kicks.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Time to look again.
        }
    }
}
