using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsApi.Data;

/// <summary>Ready means: the database answers a query on its own tables.</summary>
internal sealed class StoreHealthCheck(ReaderPool readers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await readers.ReadAsync(reader => reader.Statements.ReadNumber("SELECT COUNT(*) FROM StoreInfos", _ => { }), cancellationToken) == 1
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database is not prepared.");
}
