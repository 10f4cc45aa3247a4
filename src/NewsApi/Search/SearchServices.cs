using NewsApi.Http;
using NewsApi.Search.Index;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Search;

/// <summary>What search needs: the index, its follower and the services that ask it.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section);
        services.AddJson(SearchJsonContext.Default);
        services.Configure<SwaggerGenOptions>(swagger =>
        {
            swagger.DocumentFilter<SwaggerSearch>();
            swagger.SchemaFilter<SwaggerSearch>();
        });
        services.AddSingleton<SearchLocation>();
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<RebuildJob>();
        services.AddSingleton<IndexSource>();
        services.AddSingleton<IndexFolder>();
        services.AddSingleton<IndexUpdater>();
        services.AddSingleton<IndexBuilder>();
        services.AddSingleton<FollowedIndex>();
        services.AddSingleton<IndexRebuild>();
        services.AddSingleton<IndexFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFollower>());
        services.AddHostedService<IndexCheck>();
        services.AddSingleton<SearchTurns>();
        services.AddScoped<CurrentIndex>();
        services.AddScoped<SearchStates>();
        services.AddScoped<RankedIds>();
        services.AddSingleton<KnownNames>();
        services.AddSingleton<SearchHits>();
        services.AddSingleton<SearchFacets>();
        services.AddScoped<SearchAnswers>();
        services.AddScoped<SearchQueries>();
        services.AddScoped<SearchService>();
        services.AddScoped<TimelineService>();
        services.AddScoped<SuggestService>();
        services.AddScoped<RelatedService>();
        return services;
    }
}
