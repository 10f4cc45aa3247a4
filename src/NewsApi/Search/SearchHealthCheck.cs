using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Reports whether there is an index and whether it follows the database. The rest of the server works without it.</summary>
internal sealed class SearchHealthCheck(SearchIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(index.State switch
        {
            (IsThere: false, _) => HealthCheckResult.Degraded("The search index is being built."),
            (_, IsFollowing: false) => HealthCheckResult.Degraded("The search index does not follow the database at present."),
            _ => HealthCheckResult.Healthy(),
        });
}
