using NewsApi.Http;

namespace NewsApi.Sources;

/// <summary>Registers the services that read outlets.</summary>
internal static class SourceServices
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services
        .AddJson(SourceJsonContext.Default)
        .AddScoped<SourceService>()
        .AddScoped<SourceNameResolver>();
}
