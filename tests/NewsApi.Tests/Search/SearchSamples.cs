using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Tests.Search;

/// <summary>Articles as the database would give them.</summary>
internal static class SearchSamples
{
    private static readonly DateTime Day = new(2026, 2, 4, 9, 30, 0, DateTimeKind.Utc);

    public static Article Article(long id, string headline, string text, string? language = "en") => new()
    {
        Id = id,
        Headline = headline,
        Lead = text.Split('\n')[0],
        Body = new ArticleText { ArticleId = id, Text = headline + "\n\n" + text },
        Language = language,
        ParserVersion = ArticleParser.Version,
        ContentHash = "",
        WordCount = text.Split(' ').Length,
        ListedAt = Day.AddDays(id),
        CreatedAt = Day.AddDays(id),
        UpdatedAt = Day.AddDays(id),
    };

    public static Article WithQuote(this Article article, string text, Speaker? speaker)
    {
        var position = article.Quotes.Count + 1;
        article.Quotes.Add(new Quote
        {
            Id = (article.Id * 100) + position,
            ArticleId = article.Id,
            Section = null!,
            Position = position,
            Text = text,
            WordCount = text.Split(' ').Length,
            Spans = [],
            Rule = "",
            Candidates = [],
            Speaker = speaker,
            SpeakerId = speaker?.Id,
            Status = AttributionStatus.Explicit,
            Confidence = 0.9,
            ListedAt = article.ListedAt,
        });
        article.QuoteCount = position;
        return article;
    }

    public static Speaker Speaker(long id, string name) => new() { Id = id, Name = name, NameKey = NameKey.Of(name) };
}
