using System.Threading.RateLimiting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Idempotency;

/// <summary>Registers the services for Idempotency-Key.</summary>
internal static class IdempotencyServices
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services
        .AddSingleton(_ => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetConcurrencyLimiter(key, OneAtATime)))
        .AddScoped<IdempotencyStore>()
        .AddScoped<ReplayedResponses>()
        .AddScoped<IdempotencyFilter>()
        .Configure<SwaggerGenOptions>(swagger => swagger.OperationFilter<SwaggerIdempotency>());

    private static ConcurrencyLimiterOptions OneAtATime(string key) => new() { PermitLimit = 1, QueueLimit = int.MaxValue };
}
