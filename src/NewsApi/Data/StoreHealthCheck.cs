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

    // After a failed write, an empty write checks whether the failure persists: clients may have stopped writing.
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
            return condition.Reason;
        }
        catch (StoreBusyException failure)
        {
            return failure.Message;
        }
    }
}
