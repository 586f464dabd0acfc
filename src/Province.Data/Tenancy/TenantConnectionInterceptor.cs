using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Province.Data.Tenancy;

/// <summary>Tells the server which tenant a connection is in, as soon as it opens, for its row-level security.</summary>
internal sealed class TenantConnectionInterceptor : DbConnectionInterceptor
{
    /// <summary>SQLite's settings stay with the handle while the pool keeps it, and name no tenant: said once to each.</summary>
    private static readonly ConditionalWeakTable<object, object> Prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = CommandFor(connection, eventData);
        command?.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = CommandFor(connection, eventData);
        if (command is not null)
            await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand? CommandFor(DbConnection connection, ConnectionEndEventData eventData)
    {
        var scope = ((ProvinceDb)eventData.Context!).Scope;
        scope.Seal();
        if (connection is SqliteConnection { Handle: { } handle } && !Prepared.TryAdd(handle, handle))
            return null;
        return SessionCommand.For(connection, scope);
    }
}
