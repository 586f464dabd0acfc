using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Province.Data.Tenancy;

internal static class SqlitePragmas
{
    /// <summary>The settings that keep many writers of one file from refusing each other, or null for another database.</summary>
    internal static DbCommand? CommandFor(DbConnection connection)
    {
        if (connection is not SqliteConnection)
            return null;
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;";
        return command;
    }
}
