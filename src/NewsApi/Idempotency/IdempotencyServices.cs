using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Idempotency;

/// <summary>Registers the services for Idempotency-Key.</summary>
internal static class IdempotencyServices
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services
        .AddSingleton<KeyedLocks>()
        .AddScoped<IdempotencyStore>()
        .AddScoped<ReplayedResponses>()
        .AddScoped<IdempotencyFilter>()
        .Configure<SwaggerGenOptions>(swagger => swagger.OperationFilter<SwaggerIdempotency>());
}
