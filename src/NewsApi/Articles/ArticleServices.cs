using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles.Html;
using NewsApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Articles;

/// <summary>What reads and writes articles.</summary>
internal static class ArticleServices
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddJson(ArticleJsonContext.Default)
        .Configure<MvcOptions>(mvc =>
        {
            mvc.InputFormatters.Insert(0, new HtmlArticleFormatter());
            mvc.InputFormatters.Insert(0, new PlainTextArticleFormatter());
            mvc.InputFormatters.Insert(0, new ArticlePatchFormatter());
        })
        .Configure<SwaggerGenOptions>(swagger =>
        {
            swagger.OperationFilter<SwaggerArticles>();
            swagger.SchemaFilter<SwaggerArticles>();
        })
        .AddSingleton<ArticleWriter>()
        .AddSingleton<ArticleReader>()
        .AddScoped<ArticleStates>()
        .AddScoped<ArticleService>()
        .AddScoped<ArticleLists>()
        .AddScoped<ArticlePatcher>()
        .AddScoped<ArticleFilters>();
}
