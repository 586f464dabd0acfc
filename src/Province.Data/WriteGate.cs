namespace Province.Data;

/// <summary>Lets one writer of this process through at a time where the database is one file; on a server it is always open.</summary>
public sealed class WriteGate(DatabaseOptions options) : IDisposable
{
    private readonly SemaphoreSlim? _gate = options.IsPostgres ? null : new SemaphoreSlim(1, 1);

    /// <summary>Waits for the turn; dispose what it returns to give the turn back.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken ct)
    {
        if (_gate is not null)
            await _gate.WaitAsync(ct);
        return new Turn(_gate);
    }

    public void Dispose() => _gate?.Dispose();

    private sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        private SemaphoreSlim? _held = gate;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
