using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsApi.Model;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>The documents of an article: its own, and one for each of its quotes.</summary>
internal static class ArticleDocuments
{
    /// <summary>The term that all documents of an article have.</summary>
    public static Term TermOf(long articleId) => Facts.TermOf(Facts.Article, articleId.ToString());

    public static Document Of(Article article, AnalysisLanguage language)
    {
        var document = OfAny(DocumentTypes.Article, article.Id, article);
        var body = article.Body.Text.AsSpan(BodyStart(article.Body.Text, article.Headline, article.HeadlineIsDerived));
        var known = KnownWords.In(language);
        var (headline, words) = (known.Read(article.Headline), known.Read(body));

        // Short texts in which prefixes are sought most keep their words as printed, too.
        document.Text(Fields.Headline, headline, IndexedForm.PrintedAndStem);
        document.Text(Fields.Lead, known.Read(article.Lead), IndexedForm.Stem);
        document.Text(Fields.Body, words, IndexedForm.Stem);
        document.WordList(Fields.Words, headline);
        document.WordList(Fields.Words, words);
        document.Fact(Facts.Analysis, language.ToString());
        foreach (var section in article.Sections.Where(section => section.Heading is not null))
        {
            document.Text(Fields.Heading, known.Read(section.Heading!), IndexedForm.Stem);
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

        AddNames(document, article, known);
        return document;
    }

    public static IReadOnlyList<Document> OfQuotes(Article article, AnalysisLanguage language) =>
        [.. article.Quotes.Select(quote => OfQuote(quote, article, KnownWords.In(language)))];

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

    private static Document OfQuote(Quote quote, Article article, KnownWords known)
    {
        var document = OfAny(DocumentTypes.Quote, quote.Id, article);
        document.Number(Fields.ArticleId, article.Id);
        document.Text(Fields.Quote, known.Read(quote.Text), IndexedForm.Stem);
        document.Facet(Facts.SpeakerId, quote.SpeakerId);
        document.Facet(Facts.ReportedById, quote.ReportedById);
        document.Fact(Facts.Cue, quote.CueKey);
        document.Fact(Facts.Kind, quote.Kind.ToString());
        document.Fact(Facts.Status, quote.Status.ToString());
        document.Fact(Facts.Locked, quote.Locked ? Facts.IsLocked : null);
        document.Value(Fields.QuoteWordCount, quote.WordCount);
        document.Value(Fields.Position, quote.Position);
        document.Value(Fields.Confidence, quote.Confidence);
        return document;
    }

    // What quotes are ordered and counted by stands on each, also where it is their article's.
    private static Document OfAny(string type, long id, Article article)
    {
        var document = new Document();
        document.Fact(Facts.Type, type);
        document.Fact(Facts.Article, article.Id.ToString());
        document.Number(Fields.Id, id);
        document.Number(Fields.ListedAt, article.ListedAt.Ticks);
        document.Order(Fields.OutletId, article.OutletId?.ToString());
        document.Order(Fields.Language, article.Language);
        document.Order(Fields.Month, article.ListedAt.ToString("yyyy-MM"));
        article.Tags.ForEach(tag => document.Count(Fields.TagKey, tag.TagKey));
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
        document.Fact(Facts.ExternalId, article.ExternalId);
        document.Fact(Facts.OutletId, article.OutletId?.ToString());
        article.Tags.ForEach(tag => document.Fact(Facts.TagKey, tag.TagKey));

        // "en" also finds "en-GB".
        for (var range = article.Language; range is not null; range = WithoutLastPart(range))
        {
            document.Fact(Facts.LanguageRange, range);
        }
    }

    private static void AddNames(Document document, Article article, KnownWords known)
    {
        foreach (var source in new[] { article.Source, article.Outlet?.Name }.OfType<string>().Distinct())
        {
            document.Name(Fields.Source, source);
        }

        foreach (var tag in article.Tags)
        {
            document.Text(Fields.Tag, known.Read(tag.Tag), IndexedForm.PrintedAndStem);
        }
    }

    private static string? WithoutLastPart(string tag) =>
        tag.LastIndexOf('-') is var at && at > 0 ? tag[..at] : null;
}
