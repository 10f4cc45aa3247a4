using NewsApi.Http;

namespace NewsApi.Revisions;

/// <summary>Registers the services that read and restore revisions.</summary>
internal static class RevisionServices
{
    public static IServiceCollection AddRevisions(this IServiceCollection services) => services
        .AddJson(RevisionJsonContext.Default)
        .AddScoped<RevisionService>();
}
