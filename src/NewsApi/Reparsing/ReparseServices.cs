using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Jobs;

namespace NewsApi.Reparsing;

/// <summary>Registers what parses articles again.</summary>
internal static class ReparseServices
{
    public static IServiceCollection AddReparsing(this IServiceCollection services) => services
        .AddJson(ReparseJsonContext.Default)
        .AddScoped<ReparseService>()
        .AddSingleton<ArticleReparser>()
        .AddSingleton<ReparseJobs>()
        .AddSingleton<IJobSource>(provider => provider.GetRequiredService<ReparseJobs>())
        .AddSingleton<ReparseRunner>()
        .AddHostedService(provider => provider.GetRequiredService<ReparseRunner>());
}

/// <summary>The types of this folder that are written as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReparseResponse))]
[JsonSerializable(typeof(Page<ReparsedArticle>))]
internal sealed partial class ReparseJsonContext : JsonSerializerContext;
