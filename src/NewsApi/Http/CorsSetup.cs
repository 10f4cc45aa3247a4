using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Lets pages of the configured origins call the API; of none by default.</summary>
internal static class CorsSetup
{
    private static readonly string[] Exposed =
        ["Link", "ETag", "Location", "X-Total-Count", "Retry-After", "Idempotency-Replayed"];

    public static IServiceCollection AddConfiguredCors(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<HttpOptions>>((cors, http) =>
        {
            var origins = http.Value.CorsOrigins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            cors.AddDefaultPolicy(policy => policy.WithOrigins(origins)
                .AllowAnyHeader().AllowAnyMethod().WithExposedHeaders(Exposed).SetPreflightMaxAge(TimeSpan.FromHours(1)));
        });
        return services;
    }
}
