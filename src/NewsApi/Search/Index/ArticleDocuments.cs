using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsApi.Model;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>The documents of an article: its own, and one for each of its quotes.</summary>
internal static class ArticleDocuments
{
    /// <summary>The term that all documents of an article have.</summary>
    public static Term TermOf(long articleId) => new(Fields.Article, articleId.ToString());

    public static Document Of(Article article, AnalysisLanguage language)
    {
        var document = OfAny(DocumentTypes.Article, article.Id, article);
        var body = article.Body.Text[BodyStart(article.Body.Text, article.Headline, article.HeadlineIsDerived)..];
        document.Add(new Field(Fields.Headline, article.Headline, FieldTypes.Text));
        document.Add(new Field(Fields.Lead, article.Lead, FieldTypes.Text));
        document.Add(new Field(Fields.Body, body, FieldTypes.Text));
        document.Add(new Field(Fields.Words, article.Headline, FieldTypes.WordList));
        document.Add(new Field(Fields.Words, body, FieldTypes.WordList));
        document.Term(Fields.Analysis, language.ToString());
        foreach (var section in article.Sections.Where(section => section.Heading is not null))
        {
            document.Add(new Field(Fields.Heading, section.Heading!, FieldTypes.Text));
        }

        AddOwn(document, article);
        document.Facets(Fields.SpeakerId, [.. article.Quotes.Select(quote => quote.SpeakerId?.ToString())]);
        document.Facets(Fields.ReportedById, [.. article.Quotes.Select(quote => quote.ReportedById?.ToString())]);
        AddNames(document, article);
        return document;
    }

    public static IReadOnlyList<Document> OfQuotes(Article article) => [.. article.Quotes.Select(quote => OfQuote(quote, article))];

    /// <summary>Where the text below the headline begins.</summary>
    public static int BodyStart(string text, string headline, bool headlineIsDerived)
    {
        if (headlineIsDerived || headline.Length == 0)
        {
            return 0;
        }

        // One that the client gave may stand anywhere in the text, or nowhere.
        var start = text.Length - text.AsSpan().TrimStart().Length;
        return string.CompareOrdinal(text, start, headline, 0, headline.Length) == 0 ? start + headline.Length : 0;
    }

    private static Document OfQuote(Quote quote, Article article)
    {
        var document = OfAny(DocumentTypes.Quote, quote.Id, article);
        document.Number(Fields.ArticleId, article.Id);
        document.Add(new Field(Fields.Quote, quote.Text, FieldTypes.Text));
        document.Facets(Fields.SpeakerId, [quote.SpeakerId?.ToString()]);
        document.Facets(Fields.ReportedById, [quote.ReportedById?.ToString()]);
        document.Term(Fields.Cue, quote.CueKey);
        document.Term(Fields.Kind, quote.Kind.ToString());
        document.Term(Fields.Status, quote.Status.ToString());
        document.Number(Fields.QuoteWordCount, quote.WordCount);
        document.Number(Fields.Position, quote.Position);
        document.Number(Fields.Locked, quote.Locked ? 1 : 0);
        document.Add(new DoubleDocValuesField(Fields.Confidence, quote.Confidence));
        return document;
    }

    // What quotes are ordered and counted by stands on each, also where it is their article's.
    private static Document OfAny(string type, long id, Article article)
    {
        var document = new Document();
        document.Term(Fields.Type, type);
        document.Term(Fields.Article, article.Id.ToString());
        document.Number(Fields.Id, id);
        document.Number(Fields.ListedAt, article.ListedAt.Ticks);
        document.Order(Fields.OutletId, article.OutletId?.ToString());
        document.Order(Fields.Language, article.Language);
        document.Order(Fields.Month, article.ListedAt.ToString("yyyy-MM"));
        document.Counts(Fields.TagKey, article.Tags.Select(tag => tag.TagKey));
        return document;
    }

    // What filters ask of a quote's article is found by an IdJoin.
    private static void AddOwn(Document document, Article article)
    {
        document.Number(Fields.CreatedAt, article.CreatedAt.Ticks);
        document.Number(Fields.UpdatedAt, article.UpdatedAt.Ticks);
        document.Number(Fields.WordCount, article.WordCount);
        document.Number(Fields.QuoteCount, article.QuoteCount);
        document.Order(Fields.HeadlineOrder, article.Headline);
        document.Order(Fields.SourceOrder, article.Source);
        document.Term(Fields.ExternalId, article.ExternalId);
        document.Term(Fields.OutletId, article.OutletId?.ToString());
        article.Tags.ForEach(tag => document.Term(Fields.TagKey, tag.TagKey));

        // "en" also finds "en-GB".
        for (var range = article.Language; range is not null; range = WithoutLastPart(range))
        {
            document.Term(Fields.LanguageRange, range);
        }
    }

    private static void AddNames(Document document, Article article)
    {
        foreach (var source in new[] { article.Source, article.Outlet?.Name }.OfType<string>().Distinct())
        {
            document.Add(new Field(Fields.Source, source, FieldTypes.Text));
        }

        foreach (var tag in article.Tags)
        {
            document.Add(new Field(Fields.Tag, tag.Tag, FieldTypes.Text));
        }
    }

    private static string? WithoutLastPart(string tag) =>
        tag.LastIndexOf('-') is var at && at > 0 ? tag[..at] : null;
}
