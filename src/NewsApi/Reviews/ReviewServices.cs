using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Reviews;

/// <summary>Registers what judges the parser.</summary>
internal static class ReviewServices
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddJson(ReviewJsonContext.Default)
        .AddSingleton<ReviewWriter>()
        .AddScoped<QuoteSamples>()
        .AddScoped<QualityService>();
}

/// <summary>The types of this folder that are read and written as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(QuoteSample))]
[JsonSerializable(typeof(ReviewRequest))]
[JsonSerializable(typeof(ReviewResponse))]
[JsonSerializable(typeof(ParserQuality))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;
