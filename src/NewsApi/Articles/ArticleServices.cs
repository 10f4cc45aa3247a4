using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles.Html;
using NewsApi.Http;
using NewsApi.Writes;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Articles;

/// <summary>What reads and writes articles.</summary>
internal static class ArticleServices
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddJson(ArticleJsonContext.Default)
        .AddSingleton<ArticleWriter>()
        .AddSingleton<ArticleSeeds>()
        .AddSingleton<StoredArticles>()
        .AddSingleton(new StateReader(
            ArticleMapping.Collection,
            async (provider, state, token) => await provider.GetRequiredService<StoredArticles>().ReadAsync(state, token)))
        .AddSingleton<PostedArticles>()
        .AddSingleton<HtmlExtractor>()
        .AddScoped<ArticleStates>()
        .AddScoped<ArticleService>()
        .AddScoped<ArticleLists>()
        .AddScoped<ArticleFilters>()
        .Configure<MvcOptions>(mvc =>
        {
            mvc.InputFormatters.Insert(0, new TextArticleFormatter());
            mvc.InputFormatters.Insert(0, new ArticlePatchFormatter());
        })
        .Configure<SwaggerGenOptions>(swagger =>
        {
            swagger.OperationFilter<SwaggerArticles>();
            swagger.SchemaFilter<SwaggerArticles>();
            swagger.SchemaFilter<ArticleSchemas>();
            swagger.ParameterFilter<ArticleSchemas>();
        });
}
