using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Snippets;

namespace NewsApi.Search;

/// <summary>Reads from the database what the hits of a page say. What was deleted meanwhile is left out.</summary>
internal sealed class SearchHits(NewsDbContext database)
{
    /// <summary>What the hits say, in their order; with snippets where something cuts them.</summary>
    public async Task<IReadOnlyList<SearchHit>> ReadAsync(
        IReadOnlyList<IndexHit> hits, SnippetCutter? snippets, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(SearchType, long), SearchHit>();
        await ReadArticlesAsync(hits, snippets, found, cancellationToken);
        await ReadQuotesAsync(hits, snippets, found, cancellationToken);
        await ReadSpeakersAsync(hits, found, cancellationToken);
        return [.. hits.Where(hit => found.ContainsKey((hit.Type, hit.Id)))
            .Select(hit => found[(hit.Type, hit.Id)] with { Score = hit.Score })];
    }

    private async Task ReadArticlesAsync(
        IReadOnlyList<IndexHit> hits, SnippetCutter? snippets, Dictionary<(SearchType, long), SearchHit> found,
        CancellationToken cancellationToken)
    {
        if (IdsOf(hits, SearchType.Article) is not { Count: > 0 } ids)
        {
            return;
        }

        var withText = snippets is not null;
        var articles = await database.Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new
            {
                article.Id,
                article.Headline,
                article.HeadlineIsDerived,
                article.PublishedAt,
                article.Source,
                article.Language,
                Text = withText ? article.Body.Text : null,
            }).ToListAsync(cancellationToken);
        foreach (var article in articles)
        {
            found[(SearchType.Article, article.Id)] = new SearchHit
            {
                Type = SearchType.Article,
                Id = article.Id,
                Score = null,
                Headline = article.Headline,
                PublishedAt = article.PublishedAt,
                Source = article.Source,
                Snippet = snippets?.Cut(
                    article.Text!, ArticleDocuments.BodyStart(article.Text!, article.Headline, article.HeadlineIsDerived), article.Language)
                    .ToResponse(),
                Links = new SearchHitLinks { Self = $"/api/v1/articles/{article.Id}" },
            };
        }
    }

    private async Task ReadQuotesAsync(
        IReadOnlyList<IndexHit> hits, SnippetCutter? snippets, Dictionary<(SearchType, long), SearchHit> found,
        CancellationToken cancellationToken)
    {
        if (IdsOf(hits, SearchType.Quote) is not { Count: > 0 } ids)
        {
            return;
        }

        var quotes = await database.Quotes.AsNoTracking().Where(quote => ids.Contains(quote.Id))
            .Select(quote => new
            {
                quote.Id,
                quote.ArticleId,
                quote.Text,
                quote.Start,
                quote.Spans,
                Speaker = quote.Speaker == null ? null : new SpeakerReference { Id = quote.Speaker.Id, Name = quote.Speaker.Name },
                quote.Article.Headline,
                quote.Article.PublishedAt,
                quote.Article.Source,
                quote.Article.Language,
            }).ToListAsync(cancellationToken);
        foreach (var quote in quotes)
        {
            var snippet = snippets?.Mark(quote.Text, quote.Language).ToResponse();
            found[(SearchType.Quote, quote.Id)] = new SearchHit
            {
                Type = SearchType.Quote,
                Id = quote.Id,
                Score = null,
                Headline = quote.Headline,
                ArticleId = quote.ArticleId,
                Speaker = quote.Speaker,
                PublishedAt = quote.PublishedAt,
                Source = quote.Source,
                Snippet = snippet is null ? null : snippet with { TextStart = quote.Spans.Count == 1 ? quote.Start : null },
                Links = new SearchHitLinks { Self = $"/api/v1/quotes/{quote.Id}", Article = $"/api/v1/articles/{quote.ArticleId}" },
            };
        }
    }

    private async Task ReadSpeakersAsync(
        IReadOnlyList<IndexHit> hits, Dictionary<(SearchType, long), SearchHit> found, CancellationToken cancellationToken)
    {
        if (IdsOf(hits, SearchType.Speaker) is not { Count: > 0 } ids)
        {
            return;
        }

        var speakers = await database.Speakers.Where(speaker => ids.Contains(speaker.Id))
            .Select(speaker => new SpeakerReference { Id = speaker.Id, Name = speaker.Name }).ToListAsync(cancellationToken);
        foreach (var speaker in speakers)
        {
            found[(SearchType.Speaker, speaker.Id)] = new SearchHit
            {
                Type = SearchType.Speaker,
                Id = speaker.Id,
                Score = null,
                Speaker = speaker,
                Links = new SearchHitLinks { Self = $"/api/v1/speakers/{speaker.Id}" },
            };
        }
    }

    private static List<long> IdsOf(IReadOnlyList<IndexHit> hits, SearchType type) =>
        [.. hits.Where(hit => hit.Type == type).Select(hit => hit.Id)];
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
