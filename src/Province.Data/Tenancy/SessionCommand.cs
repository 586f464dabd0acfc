using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Province.Data.Tenancy;

/// <summary>What is said to the database first on every connection: the tenant to a server, the settings for many writers to SQLite.</summary>
internal static class SessionCommand
{
    /// <returns>The command, or null when there is nothing to say: without a tenant a server shows no tenant's rows.</returns>
    internal static DbCommand? For(DbConnection connection, TenantScope scope) => connection switch
    {
        SqliteConnection => Command(connection, "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;"),
        _ when !scope.IsEntered => null,
        NpgsqlConnection => Command(connection, "select set_config('province.tenant', $1, false)",
            new NpgsqlParameter { Value = scope.Tenant.Code.ToString(CultureInfo.InvariantCulture) }),
        SqlConnection => Command(connection, "EXEC sp_set_session_context @key = N'province.tenant', @value = @tenant, @read_only = 1",
            new SqlParameter("@tenant", scope.Tenant.Code)),
        _ => throw new InvalidOperationException($"No row-level security is known for {connection.GetType().Name}."),
    };

    private static DbCommand Command(DbConnection connection, string text, params DbParameter[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddRange(parameters);
        return command;
    }
}
