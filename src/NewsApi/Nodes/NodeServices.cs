using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Nodes;

/// <summary>Registers what servers that share a database tell each other.</summary>
internal static class NodeServices
{
    public static IServiceCollection AddNodes(this IServiceCollection services) => services
        .AddJson(NodeJsonContext.Default)
        .AddSingleton<NodeIdentity>()
        .AddSingleton<NodeReporter>()
        .AddHostedService(provider => provider.GetRequiredService<NodeReporter>())
        .AddScoped<NodeService>();
}

/// <summary>The types of this folder that are written as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<NodeResponse>))]
internal sealed partial class NodeJsonContext : JsonSerializerContext;
