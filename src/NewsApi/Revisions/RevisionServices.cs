using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Revisions;

internal static class RevisionServices
{
    public static IServiceCollection AddRevisions(this IServiceCollection services) => services
        .AddScoped<RevisionService>()
        .Configure<JsonOptions>(json => json.JsonSerializerOptions.TypeInfoResolverChain.Insert(0, RevisionsJsonContext.Default));
}
