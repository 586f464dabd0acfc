using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Province.App.Tests.Exchange;

/// <summary>Stops the process, as far as the database can tell, at the n-th thing that it asks of the database: before a command, before a commit, or right after one.</summary>
internal sealed class Fault
{
    private int _steps;
    private int? _at;
    private bool _lasting;

    public bool Fired { get; private set; }

    public IReadOnlyList<IInterceptor> Interceptors => [new Commands(this), new Transactions(this)];

    /// <param name="at">Which step fails, from 1.</param>
    /// <param name="lasting">Whether everything after it fails too, as after a kill.</param>
    public void Arm(int at, bool lasting) => (_steps, _at, _lasting, Fired) = (0, at, lasting, false);

    public void Disarm() => _at = null;

    private void Step()
    {
        if (_at is not { } at)
            return;
        var step = Interlocked.Increment(ref _steps);
        if (step != at && !(_lasting && step > at))
            return;
        Fired = true;
        throw new KilledException(step);
    }

    private sealed class Commands(Fault fault) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            fault.Step();
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            fault.Step();
            return new(result);
        }
    }

    private sealed class Transactions(Fault fault) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            fault.Step();
            return new(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            fault.Step();
            return Task.CompletedTask;
        }
    }
}

internal sealed class KilledException(int step) : Exception($"Killed at step {step}.");
