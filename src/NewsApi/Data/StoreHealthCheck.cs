using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsApi.Data;

/// <summary>Checks that the database responds to a query and accepts writes.</summary>
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

    // After a failed write, another checks whether the failure persists: clients may have stopped writing.
    private async Task<string?> FindConditionAsync(CancellationToken cancellationToken)
    {
        if (condition.Reason is null)
        {
            return null;
        }

        try
        {
            await writes.WriteAsync(WriteAndRestoreAsync, cancellationToken);
            return condition.Reason;
        }
        catch (StoreBusyException failure)
        {
            return failure.Message;
        }
    }

    // SQLite writes no page for a value that is replaced by itself.
    private static async Task<int> WriteAndRestoreAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var stored = await database.StoreInfos.Select(store => store.CreatedAt).SingleAsync(cancellationToken);
        var other = stored.AddSeconds(1);
        await database.StoreInfos.ExecuteUpdateAsync(set => set.SetProperty(store => store.CreatedAt, other), cancellationToken);
        return await database.StoreInfos.ExecuteUpdateAsync(set => set.SetProperty(store => store.CreatedAt, stored), cancellationToken);
    }
}
