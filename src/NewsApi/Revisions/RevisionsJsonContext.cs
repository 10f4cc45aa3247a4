using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Revisions;

/// <summary>The JSON of revisions.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<RevisionSummary>), TypeInfoPropertyName = "PageOfRevisions")]
[JsonSerializable(typeof(DiffResponse))]
internal sealed partial class RevisionsJsonContext : JsonSerializerContext;
