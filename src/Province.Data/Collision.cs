using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Province.Data;

/// <summary>Two changes at once wanted the same: the same unique key, the same version of a row, or each other's locks.</summary>
public static class Collision
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>Whether a change failed because of another one, so that it may be tried again on what the other left.</summary>
    public static bool IsOne(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is DbUpdateConcurrencyException
                or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
                or SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey })
                return true;
        return false;
    }
}
