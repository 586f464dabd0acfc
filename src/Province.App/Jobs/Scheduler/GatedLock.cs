using Province.Data;
using Quartz.Impl.AdoJobStore;

namespace Province.App.Jobs.Scheduler;

/// <summary>Lets the scheduler write into the one file by the gate of all writers of this process, instead of one of its own: two gates would fight for the file's lock.</summary>
internal sealed class GatedLock(WriteGate gate) : ILockHandler
{
    private readonly Lock _sync = new();
    private Guid? _owner;
    private int _held;
    private IDisposable? _turn;

    public bool RequiresConnection => false;

    public async ValueTask<bool> AcquireLock(Guid requestorId, ConnectionAndTransactionHolder? conn, SchedulerLock lockKind, CancellationToken cancellationToken = default)
    {
        lock (_sync)
            if (_owner == requestorId)
            {
                _held++;
                return true;
            }

        var turn = await gate.EnterAsync(cancellationToken);
        lock (_sync)
            (_owner, _held, _turn) = (requestorId, 1, turn);
        return true;
    }

    public ValueTask ReleaseLock(Guid requestorId, SchedulerLock lockKind, CancellationToken cancellationToken = default)
    {
        IDisposable? turn;
        lock (_sync)
        {
            if (_owner != requestorId || --_held > 0)
                return ValueTask.CompletedTask;
            (turn, _owner, _turn) = (_turn, null, null);
        }

        turn?.Dispose();
        return ValueTask.CompletedTask;
    }
}
