using Microsoft.Extensions.Diagnostics.HealthChecks;
using Province.Data;

namespace Province.App.Security;

/// <summary>Whether the database answers, for <c>/health</c>.</summary>
internal sealed class DatabaseCheck(ProvinceDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
