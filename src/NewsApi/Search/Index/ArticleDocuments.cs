using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsApi.Model;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>Makes the documents of an article: its own, and one for each of its quotes.</summary>
internal static class ArticleDocuments
{
    /// <summary>The term that all documents of an article have.</summary>
    public static Term TermOf(long articleId) => Facts.TermOf(Facts.Article, articleId.ToString());

    /// <summary>One after another: 20,000 quotes at once would take 100 MB.</summary>
    public static IEnumerable<Document> Of(Article article)
    {
        var language = TextAnalysis.Choose(article.Language, article.Body.Text);
        yield return OfArticle(article, language);
        foreach (var quote in article.Quotes)
        {
            yield return OfQuote(quote, article, TermCache.In(language));
        }
    }

    /// <summary>Where the text below the headline begins. A given headline may also be a part of the first sentence.</summary>
    public static int BodyStart(Article article)
    {
        var (text, headline) = (article.Body.Text, article.Headline);
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = start + headline.Length;
        return !article.HeadlineIsDerived && headline.Length > 0
            && string.CompareOrdinal(text, start, headline, 0, headline.Length) == 0
            && (end == text.Length || text[end] is '\n' or '\r' or '\u2028' or '\u2029')
                ? end
                : 0;
    }

    private static Document OfArticle(Article article, AnalysisLanguage language)
    {
        var document = New(DocumentTypes.Article, article.Id, article);
        var words = TermCache.In(language);
        document.Text(Fields.Headline, words.Tokenize(article.Headline.AsMemory()));
        document.Text(Fields.Lead, words.Tokenize(article.Lead.AsMemory()));
        document.Text(Fields.Body, words.Tokenize(article.Body.Text.AsMemory(BodyStart(article))));
        document.Fact(Facts.Analysis, language.ToString());
        foreach (var section in article.Sections.Where(section => section.Heading is not null))
        {
            document.Text(Fields.Heading, words.Tokenize(section.Heading.AsMemory()));
        }

        AddOwn(document, article);
        foreach (var speaker in article.Quotes.Select(quote => quote.SpeakerId).Distinct())
        {
            document.Facet(Facts.SpeakerId, speaker);
        }

        foreach (var outlet in article.Quotes.Select(quote => quote.ReportedById).Distinct())
        {
            document.Facet(Facts.ReportedById, outlet);
        }

        AddNames(document, article, words);
        return document.Build();
    }

    private static Document OfQuote(Quote quote, Article article, TermCache words)
    {
        var document = New(DocumentTypes.Quote, quote.Id, article);
        document.Number(Fields.ArticleId, article.Id);
        document.Text(Fields.Quote, words.Tokenize(quote.Text.AsMemory()));
        document.Facet(Facts.SpeakerId, quote.SpeakerId);
        document.Facet(Facts.ReportedById, quote.ReportedById);
        document.Fact(Facts.Cue, quote.CueKey);
        document.Fact(Facts.Kind, quote.Kind.ToString());
        document.Fact(Facts.Status, quote.Status.ToString());
        document.Fact(Facts.Locked, quote.Locked ? Facts.IsLocked : null);
        document.Number(Fields.QuoteWordCount, quote.WordCount);
        document.Number(Fields.Position, quote.Position);
        document.Number(Fields.Confidence, quote.Confidence);
        return document.Build();
    }

    // Each quote also has what its article is sorted and counted by, and what most filters are about.
    private static DocumentBuilder New(string type, long id, Article article)
    {
        var document = new DocumentBuilder();
        document.Fact(Facts.Type, type);
        document.Fact(Facts.Article, article.Id.ToString());
        document.Number(Fields.Id, id);
        document.Number(Fields.ListedAt, article.ListedAt.Ticks);
        document.Number(Fields.PublishedDay, Fields.DayOf(article.PublishedAt));
        document.Value(Fields.OutletId, article.OutletId?.ToString());
        document.Value(Fields.Language, article.Language);
        document.Value(Fields.Month, article.ListedAt.ToString("yyyy-MM"));
        document.Fact(Facts.OutletId, article.OutletId?.ToString());
        foreach (var tag in article.Tags)
        {
            document.Values(Fields.TagKey, tag.TagKey);
            document.Fact(Facts.TagKey, tag.TagKey);
        }

        // "en" also finds "en-GB".
        for (var range = article.Language; range is not null; range = WithoutLastPart(range))
        {
            document.Fact(Facts.LanguageRange, range);
        }

        return document;
    }

    // Other filters on the article of a quote use an IdJoin.
    private static void AddOwn(DocumentBuilder document, Article article)
    {
        document.Number(Fields.CreatedAt, article.CreatedAt.Ticks);
        document.Number(Fields.UpdatedAt, article.UpdatedAt.Ticks);
        document.Number(Fields.Version, article.Version);
        document.Number(Fields.WordCount, article.WordCount);
        document.Number(Fields.QuoteCount, article.QuoteCount);
        document.Value(Fields.HeadlineOrder, article.Headline);
        document.Value(Fields.SourceOrder, article.Source);
        document.Fact(Facts.ExternalId, article.ExternalId);
    }

    private static void AddNames(DocumentBuilder document, Article article, TermCache words)
    {
        foreach (var source in new[] { article.Source, article.Outlet?.Name }.OfType<string>().Distinct())
        {
            document.Name(Fields.Source, source);
        }

        foreach (var tag in article.Tags)
        {
            document.Text(Fields.Tag, words.Tokenize(tag.Tag.AsMemory()));
        }
    }

    private static string? WithoutLastPart(string tag) =>
        tag.LastIndexOf('-') is var at && at > 0 ? tag[..at] : null;
}
