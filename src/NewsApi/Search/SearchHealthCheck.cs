using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>
/// Reports whether the index has caught up with the database: until then other servers, if there are any, know more than this one.
/// Later the rest of the server works without it.
/// </summary>
internal sealed class SearchHealthCheck(SearchIndex index, StoreNodes nodes) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Check());

    /// <summary>Why the server is not ready; null if it is.</summary>
    public string? FindReason() => Check() is { Status: HealthStatus.Unhealthy, Description: var reason } ? reason : null;

    private HealthCheckResult Check() => index.State switch
    {
        { IsThere: false } => HealthCheckResult.Unhealthy("The search index is being built."),
        // An index of an earlier analysis can be searched where there is no other server.
        { HasCaughtUp: false, IsFollowing: false } when nodes.IsShared => HealthCheckResult.Unhealthy("The search index is being rebuilt."),
        { HasCaughtUp: false, IsFollowing: true, Missing: var count } =>
            HealthCheckResult.Unhealthy($"The search index lacks {count} changes that were made before the start."),
        { IsFollowing: false } => HealthCheckResult.Degraded("The search index does not follow the database at present."),
        _ => HealthCheckResult.Healthy(),
    };
}
