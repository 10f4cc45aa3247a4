using NewsApi.Http;

namespace NewsApi.Sources;

/// <summary>Registers what reads sources.</summary>
internal static class SourceServices
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services
        .AddJson(SourceJsonContext.Default)
        .AddScoped<SourceService>()
        .AddScoped<SourceNameResolver>();
}
