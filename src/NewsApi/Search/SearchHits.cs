using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Snippets;

namespace NewsApi.Search;

/// <summary>Reads from the database what the hits of a page say. What was deleted meanwhile is left out.</summary>
internal sealed class SearchHits(Snapshots snapshots)
{
    /// <summary>What the hits say, in their order; with snippets where something cuts them.</summary>
    public async Task<IReadOnlyList<SearchHit>> ReadAsync(
        IReadOnlyList<IndexHit> hits, SnippetCutter? snippets, CancellationToken cancellationToken)
    {
        var rows = await snapshots.ReadAsync(
            database => HitEntities.ReadAsync(database, hits, withTexts: snippets is not null, cancellationToken), cancellationToken);
        return [.. hits.Select(hit => Describe(hit, rows, snippets)).OfType<SearchHit>()];
    }

    private static SearchHit? Describe(IndexHit hit, HitEntities rows, SnippetCutter? snippets) => hit.Type switch
    {
        SearchType.Article => rows.FindArticle(hit.Id) is { } article ? Describe(hit, article, snippets) : null,
        SearchType.Quote => rows.FindQuote(hit.Id) is { } quote ? Describe(hit, quote, rows, snippets) : null,
        _ => rows.FindSpeaker(hit.Id) is { } speaker ? Describe(hit, speaker) : null,
    };

    private static SearchHit Describe(IndexHit hit, Article article, SnippetCutter? snippets) => new()
    {
        Type = hit.Type,
        Id = hit.Id,
        Score = hit.Score,
        Headline = article.Headline,
        PublishedAt = article.PublishedAt,
        Source = article.Source,
        Snippet = snippets?.Cut(
            article.Body.Text, ArticleDocuments.BodyStart(article), article.Language)
            .ToResponse(),
        Links = new SearchHitLinks { Self = LinkPath.To($"/api/v1/articles/{hit.Id}") },
    };

    private static SearchHit? Describe(IndexHit hit, Quote quote, HitEntities rows, SnippetCutter? snippets)
    {
        if (rows.FindArticle(quote.ArticleId) is not { } article)
        {
            return null;
        }

        var snippet = snippets?.Mark(quote.Text, article.Language).ToResponse();
        return new SearchHit
        {
            Type = hit.Type,
            Id = hit.Id,
            Score = hit.Score,
            Headline = article.Headline,
            ArticleId = quote.ArticleId,
            Speaker = quote.SpeakerId is { } speaker && rows.FindSpeaker(speaker) is { } found ? Refer(found) : null,
            PublishedAt = article.PublishedAt,
            Source = article.Source,
            Snippet = snippet is null ? null : snippet with { TextStart = quote.Spans.Count == 1 ? quote.Start : null },
            Links = new SearchHitLinks
            {
                Self = LinkPath.To($"/api/v1/quotes/{hit.Id}"),
                Article = LinkPath.To($"/api/v1/articles/{quote.ArticleId}"),
            },
        };
    }

    private static SearchHit Describe(IndexHit hit, Speaker speaker) => new()
    {
        Type = hit.Type,
        Id = hit.Id,
        Score = hit.Score,
        Speaker = Refer(speaker),
        Links = new SearchHitLinks { Self = LinkPath.To($"/api/v1/speakers/{hit.Id}") },
    };

    private static SpeakerReference Refer(Speaker speaker) => new() { Id = speaker.Id, Name = speaker.Name };
}

file static class SnippetMapping
{
    public static SnippetResponse ToResponse(this Snippet snippet) => new()
    {
        Text = snippet.Text,
        TextStart = snippet.TextStart,
        Matches = SpanResponse.Of(snippet.Matches),
    };
}
