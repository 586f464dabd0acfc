using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Province.Data.Tenancy;

/// <summary>Tells the server which tenant a connection is in, as soon as it opens, for its row-level security.</summary>
internal sealed class TenantConnectionInterceptor(TenantScope scope) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        scope.Seal();
        using var command = SessionCommand.For(connection, scope);
        command?.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        scope.Seal();
        await using var command = SessionCommand.For(connection, scope);
        if (command is not null)
            await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
