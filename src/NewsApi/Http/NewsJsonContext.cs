using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Jobs;
using NewsApi.Parsing;
using NewsApi.Quotes;
using NewsApi.Revisions;
using NewsApi.Search;
using NewsApi.Sources;
using NewsApi.Speakers;

namespace NewsApi.Http;

/// <summary>What is read and written as JSON, with code generated for each type: a quarter less work than reflection.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ArticleRequest))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(ParsedArticleResponse))]
[JsonSerializable(typeof(Page<ArticleSummary>), TypeInfoPropertyName = "PageOfArticles")]
[JsonSerializable(typeof(SectionResponse))]
[JsonSerializable(typeof(Page<SectionResponse>), TypeInfoPropertyName = "PageOfSections")]
[JsonSerializable(typeof(QuoteResponse))]
[JsonSerializable(typeof(Page<QuoteResponse>), TypeInfoPropertyName = "PageOfQuotes")]
[JsonSerializable(typeof(QuoteContextResponse))]
[JsonSerializable(typeof(Page<RevisionSummary>), TypeInfoPropertyName = "PageOfRevisions")]
[JsonSerializable(typeof(DiffResponse))]
[JsonSerializable(typeof(SpeakerResponse))]
[JsonSerializable(typeof(Page<SpeakerResponse>), TypeInfoPropertyName = "PageOfSpeakers")]
[JsonSerializable(typeof(Page<SourceResponse>), TypeInfoPropertyName = "PageOfSources")]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(SuggestResponse))]
[JsonSerializable(typeof(TimelineResponse))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(ProblemType))]
[JsonSerializable(typeof(IReadOnlyList<ProblemType>))]
[JsonSerializable(typeof(IReadOnlyList<ParserRule>))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(ValidationProblemDetails))]
internal sealed partial class NewsJsonContext : JsonSerializerContext;
