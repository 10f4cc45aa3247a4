using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Http;

/// <summary>How JSON is read and written.</summary>
internal static class JsonSetup
{
    /// <summary>Adds the types that a feature reads and writes, with the code generated for them.</summary>
    public static IServiceCollection AddJson(this IServiceCollection services, IJsonTypeInfoResolver types) =>
        services.Configure<JsonOptions>(options => options.JsonSerializerOptions.TypeInfoResolverChain.Insert(0, types));

    public static void Configure(JsonOptions options)
    {
        options.AllowInputFormatterExceptionMessages = false;

        var json = options.JsonSerializerOptions;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.AllowDuplicateProperties = false;
        json.PropertyNameCaseInsensitive = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.TypeInfoResolverChain.Insert(0, ProblemJsonContext.Default);
    }
}
