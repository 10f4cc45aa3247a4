using NewsApi.Http;

namespace NewsApi.Revisions;

/// <summary>Registers what reads and restores revisions.</summary>
internal static class RevisionServices
{
    public static IServiceCollection AddRevisions(this IServiceCollection services) => services
        .AddJson(RevisionJsonContext.Default)
        .AddScoped<RevisionService>();
}
