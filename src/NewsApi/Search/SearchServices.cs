using NewsApi.Access.Limiting;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search.Index;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Search;

/// <summary>Registers the index, its follower and the services that search it.</summary>
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
        services.AddSingleton<IndexCatchUp>(provider => timeout =>
            provider.GetRequiredService<SearchIndex>().WaitForAsync(provider.GetRequiredService<ChangeFeed>().Sequence, timeout));
        services.AddSingleton<SearchHealthCheck>();
        services.AddSingleton<RebuildJob>();
        services.AddSingleton<IndexSource>();
        services.AddSingleton<IndexSnapshots>();
        services.AddSingleton<SnapshotRestore>();
        services.AddSingleton<IndexFolder>();
        services.AddSingleton<IndexUpdater>();
        services.AddSingleton<IndexBuilder>();
        services.AddSingleton<IndexComparison>();
        services.AddSingleton<IndexDamage>();
        services.AddExceptionHandler<IndexFailureHandler>();
        services.AddSingleton<IndexFollower>();
        services.AddHostedService<IndexCheck>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFollower>());
        services.AddHostedService<IndexMeter>();
        services.AddSingleton<SnapshotPublisher>();
        services.AddHostedService(provider => provider.GetRequiredService<SnapshotPublisher>());
        services.AddSingleton<SearchSlots>();
        services.AddScoped<CurrentIndex>();
        services.AddScoped<SearchStateFilter>();
        services.AddScoped<RankedIds>();
        services.AddSingleton<EntityNames>();
        services.AddSingleton<SearchHits>();
        services.AddSingleton<SearchFacets>();
        services.AddSingleton<SearchContent>();
        services.AddScoped<SearchQueries>();
        services.AddScoped<SearchService>();
        services.AddScoped<TimelineService>();
        services.AddScoped<SuggestService>();
        services.AddScoped<RelatedService>();
        services.AddScoped<ReindexService>();
        return services;
    }
}
