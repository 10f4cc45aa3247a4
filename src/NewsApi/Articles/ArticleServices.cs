namespace NewsApi.Articles;

/// <summary>What reads and writes articles.</summary>
internal static class ArticleServices
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddSingleton<ArticleWriter>()
        .AddScoped<ArticleService>()
        .AddScoped<ArticleLists>()
        .AddScoped<ArticlePatcher>()
        .AddScoped<ArticleFilters>();
}
