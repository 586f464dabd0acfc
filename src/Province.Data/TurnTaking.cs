using Microsoft.EntityFrameworkCore;

namespace Province.Data;

/// <summary>Makes changes of one tenant wait for each other where each reads what the other writes and no key or version would make them collide.</summary>
public static class TurnTaking
{
    /// <summary>Waits until no other transaction of this tenant holds the turn; this one holds it until it ends. What is read afterwards is what the others left.</summary>
    /// <param name="db">A context inside a transaction.</param>
    /// <param name="turn">What the turn is about.</param>
    /// <remarks>SQLite has one writer at a time, whose transaction began with the write lock: there is nothing to wait for.</remarks>
    /// <exception cref="InvalidOperationException">There is no transaction to hold the turn.</exception>
    public static async Task TakeTurnAsync(this ProvinceDb db, Turn turn, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException($"The turn of {turn} is taken outside a transaction, which would give it back at once.");
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({db.Tenant.Code}, {(int)turn})", ct);
    }
}

/// <summary>What changes take turns about.</summary>
public enum Turn
{
    /// <summary>Who administers the tenant.</summary>
    Administrators = 1,

    /// <summary>The next number of the register of draws, whether a subject is free, and what a group's draw is opened with.</summary>
    Draws = 2,

    /// <summary>Which lines of a plan are reported, from which follows what of it is done.</summary>
    PlanLines = 3,
}
