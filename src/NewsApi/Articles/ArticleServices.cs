using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles.Html;
using NewsApi.Http;
using NewsApi.Writes;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Articles;

/// <summary>Registers the services that read and write articles.</summary>
internal static class ArticleServices
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddJson(ArticleJsonContext.Default)
        .AddSingleton<ArticleWriter>()
        .AddSingleton<ArticleSeeds>()
        .AddSingleton<ArticleSnapshotReader>()
        .AddSingleton(new StateReader(
            ArticleMapping.Collection,
            async (provider, state, token) => await provider.GetRequiredService<ArticleSnapshotReader>().ReadAsync(state, token)))
        .AddSingleton<ArticleRequestReader>()
        .AddSingleton<HtmlExtractor>()
        .AddScoped<ArticleStateFilter>()
        .AddScoped<ArticleService>()
        .AddScoped<ArticleListService>()
        .AddScoped<ArticleFilterResolver>()
        .AddMergePatch<ArticlePatch, ArticleRequest>()
        .Configure<MvcOptions>(mvc => mvc.InputFormatters.Insert(0, new TextArticleFormatter()))
        .Configure<SwaggerGenOptions>(swagger =>
        {
            swagger.OperationFilter<SwaggerArticles>();
            swagger.SchemaFilter<SwaggerArticles>();
        });
}
