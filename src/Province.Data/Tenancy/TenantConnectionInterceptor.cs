using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Province.Data.Tenancy;

/// <summary>Tells the server which tenant a connection is in, as soon as it opens, for its row-level security.</summary>
internal sealed class TenantConnectionInterceptor(TenantScope scope) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        scope.Seal();
        using var command = Command(connection);
        command?.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        scope.Seal();
        await using var command = Command(connection);
        if (command is not null)
            await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand? Command(DbConnection connection)
    {
        if (connection is not NpgsqlConnection || !scope.IsEntered)
            return SqlitePragmas.CommandFor(connection);
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('province.tenant', $1, false)";
        command.Parameters.Add(new NpgsqlParameter { Value = scope.Tenant.Code.ToString(CultureInfo.InvariantCulture) });
        return command;
    }
}
