using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsApi.Data;

/// <summary>Ready means: the database answers a query on its own tables, and can be written.</summary>
internal sealed class StoreHealthCheck(Snapshots snapshots, WriteQueue writes, StoreCondition condition) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await snapshots.ReadAsync(database => database.StoreInfos.AnyAsync(cancellationToken), cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The database is not prepared.");
        }

        return await FindConditionAsync(cancellationToken) is { } reason
            ? HealthCheckResult.Unhealthy(reason)
            : HealthCheckResult.Healthy();
    }

    // Where changes were refused, perhaps nobody sends any more: a change that changes nothing finds out whether it still is so.
    private async Task<string?> FindConditionAsync(CancellationToken cancellationToken)
    {
        if (condition.Reason is null)
        {
            return null;
        }

        try
        {
            await writes.WriteAsync(
                (database, token) => database.StoreInfos.ExecuteUpdateAsync(
                    set => set.SetProperty(store => store.CreatedAt, store => store.CreatedAt), token),
                cancellationToken);
            return null;
        }
        catch (StoreBusyException failure)
        {
            return failure.Message;
        }
    }
}
