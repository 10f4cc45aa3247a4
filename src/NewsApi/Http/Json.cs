using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Http;

/// <summary>How JSON is read and written, everywhere.</summary>
internal static class Json
{
    /// <summary>What is escaped in strings.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static void Configure(JsonOptions options)
    {
        options.AllowInputFormatterExceptionMessages = false;

        var json = options.JsonSerializerOptions;
        json.Encoder = Encoder;
        json.AllowDuplicateProperties = false;
        json.PropertyNameCaseInsensitive = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.TypeInfoResolverChain.Insert(0, NewsJsonContext.Default);
    }
}
