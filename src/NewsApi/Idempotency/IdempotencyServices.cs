namespace NewsApi.Idempotency;

internal static class IdempotencyServices
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services
        .AddSingleton<KeyedLocks>()
        .AddScoped<IdempotencyStore>()
        .AddScoped<ReplayedResponses>()
        .AddScoped<Idempotent>();
}
