using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Quotes;

namespace NewsApi.Articles;

/// <summary>What lists have of articles only where it is asked for.</summary>
[Flags]
internal enum IncludedParts
{
    None = 0,
    Text = 1,
    Sections = 2,
    Quotes = 4,
    All = Text | Sections | Quotes,
}

internal static class PartsOfArticles
{
    /// <summary>How many characters of texts, in UTF-16 code units, a page has at most; one article alone always fits.</summary>
    public const int MaxTextLength = 32 * 1024 * 1024;

    /// <summary>How many quotes a page has at most; one article alone always fits.</summary>
    public const int MaxQuotes = 100_000;

    public static readonly IReadOnlyCollection<string> Names = ["sections", "quotes", "text"];

    /// <summary>The parts that a list names, and those of which it wants a member.</summary>
    public static IncludedParts PartsOf(ArticleListRequest list) =>
        ListTerms.Split($"{list.Include},{list.Fields}").Select(path => path.Split('.')[0])
            .Where(Names.Contains).Aggregate(IncludedParts.None, (parts, name) => parts | Enum.Parse<IncludedParts>(name, ignoreCase: true));

    /// <summary>Reads the parts of all articles at once.</summary>
    public static async Task<List<ArticleSummary>> WithPartsAsync(
        this NewsDbContext database, List<ArticleSummary> articles, IncludedParts parts, CancellationToken cancellationToken)
    {
        if (parts == IncludedParts.None || articles.Count == 0)
        {
            return articles;
        }

        Refuse(articles.Count > 1 && parts.HasFlag(IncludedParts.Quotes) && articles.Sum(article => (long)article.QuoteCount) > MaxQuotes);
        var ids = articles.Select(article => article.Id).ToList();
        var texts = parts == IncludedParts.Quotes ? [] : await ReadTextsAsync(database, ids, cancellationToken);
        var sections = parts.HasFlag(IncludedParts.Sections) ? await ReadSectionsAsync(database, ids, texts, cancellationToken) : null;
        var quotes = parts.HasFlag(IncludedParts.Quotes) ? await ReadQuotesAsync(database, ids, cancellationToken) : null;
        return
        [
            .. articles.Select(article => article with
            {
                Text = parts.HasFlag(IncludedParts.Text) ? texts[article.Id] : null,
                Sections = sections?[article.Id].ToList(),
                Quotes = quotes?[article.Id].ToList(),
            }),
        ];
    }

    private static void Refuse(bool isTooLong)
    {
        if (isTooLong)
        {
            throw new InvalidParameterException("pageSize", "The parts of so many articles are too long for one answer; ask for fewer.");
        }
    }

    // One after another: no more is held than is answered.
    private static async Task<Dictionary<long, string>> ReadTextsAsync(
        NewsDbContext database, List<long> ids, CancellationToken cancellationToken)
    {
        var (texts, length) = (new Dictionary<long, string>(), 0L);
        await foreach (var text in database.ArticleTexts.AsNoTracking().Where(text => ids.Contains(text.ArticleId))
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            length += text.Text.Length;
            Refuse(ids.Count > 1 && length > MaxTextLength);
            texts.Add(text.ArticleId, text.Text);
        }

        return texts;
    }

    private static async Task<ILookup<long, SectionResponse>> ReadSectionsAsync(
        NewsDbContext database, List<long> ids, Dictionary<long, string> texts, CancellationToken cancellationToken)
    {
        var sections = await database.Sections.AsNoTracking().Where(section => ids.Contains(section.ArticleId))
            .OrderBy(section => section.Position).ToListAsync(cancellationToken);
        return sections.ToLookup(section => section.ArticleId, section => section.ToResponse(texts[section.ArticleId]));
    }

    private static async Task<ILookup<long, QuoteResponse>> ReadQuotesAsync(
        NewsDbContext database, List<long> ids, CancellationToken cancellationToken)
    {
        var quotes = await database.Quotes.WithTrash().AsNoTracking().Include(quote => quote.Speaker).Include(quote => quote.ReportedBy)
            .Where(quote => ids.Contains(quote.ArticleId)).OrderBy(quote => quote.Position).ToListAsync(cancellationToken);
        return quotes.ToLookup(quote => quote.ArticleId, quote => quote.ToResponse());
    }
}
