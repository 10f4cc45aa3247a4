using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Corrections;

namespace NewsApi.Exports;

/// <summary>An exported article with the corrections of its quotes.</summary>
internal sealed record CorrectedArticle : ArticleSummary
{
    /// <summary>The member that has the corrections, and the value of `include`.</summary>
    public const string Member = "corrections";

    [SetsRequiredMembers]
    public CorrectedArticle(ArticleSummary article, IEnumerable<RecordedCorrection> corrections)
        : base(article) => Corrections = [.. corrections];

    [JsonPropertyName(Member)]
    [JsonPropertyOrder(8)]
    public IReadOnlyList<RecordedCorrection> Corrections { get; }
}
