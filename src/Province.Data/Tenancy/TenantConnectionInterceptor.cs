using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Province.Data.Tenancy;

/// <summary>Tells the server which tenant a connection is in, as soon as it opens, for its row-level security.</summary>
internal sealed class TenantConnectionInterceptor : DbConnectionInterceptor
{
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
        return SessionCommand.For(connection, scope);
    }
}
