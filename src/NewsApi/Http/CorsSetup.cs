using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Allows pages of the configured origins to call the API; none by default.</summary>
internal static class CorsSetup
{
    private static readonly string[] Exposed =
        ["Link", "ETag", "Location", "X-Total-Count", "Retry-After", "Idempotency-Replayed", ChangeSequences.Header];

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

    /// <summary>Without origins there is no preflight: OPTIONS then has <c>Allow</c> like for any client.</summary>
    public static void UseConfiguredCors(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<HttpOptions>>().Value.CorsOrigins.Length > 0)
        {
            app.UseCors();
        }
    }
}
