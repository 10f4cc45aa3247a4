using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Articles;

/// <summary>Reads whole articles, which is asked more than anything else.</summary>
internal sealed class ArticleReader(ReaderPool readers)
{
    private static readonly PreparedQuery<ArticleTag, long> Tags = new(
        (database, id) => database.ArticleTags.Where(tag => tag.ArticleId == id).OrderBy(tag => tag.Position));
    private static readonly PreparedQuery<Section, long> Sections = new(
        (database, id) => database.Sections.Where(section => section.ArticleId == id).OrderBy(section => section.Position));
    // They are in the trash where the article is.
    private static readonly PreparedQuery<Quote, long> Quotes = new(
        (database, id) => database.Quotes.WithTrash().Where(quote => quote.ArticleId == id).OrderBy(quote => quote.Position));

    /// <summary>The article with all that belongs to it, as of one moment; null when there is none.</summary>
    public Task<ArticleResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        readers.ReadAsync(reader => Find(reader, id), cancellationToken);

    /// <summary>The articles that have these ids, as lists have them, in the order of the ids.</summary>
    public static List<ArticleSummary> List(StoreReader reader, IReadOnlyList<long> ids, IncludedParts parts, PartsBudget? budget = null) =>
        List(reader, [.. ids.SelectMany(id => StoredRows.Articles.Read(reader, id))], parts, budget);

    /// <summary>Articles as lists have them.</summary>
    public static List<ArticleSummary> List(StoreReader reader, IReadOnlyList<Article> articles, IncludedParts parts, PartsBudget? budget = null) =>
    [
        .. articles.Select(article =>
        {
            Load(reader, article, parts);
            budget?.Take(article);
            return article.ToSummary(parts);
        }),
    ];

    private static ArticleResponse? Find(StoreReader reader, long id)
    {
        if (StoredRows.Articles.Read(reader, id) is not [var article])
        {
            return null;
        }

        Load(reader, article, IncludedParts.All);
        return article.ToResponse();
    }

    private static void Load(StoreReader reader, Article article, IncludedParts parts)
    {
        article.Tags = Tags.Read(reader, article.Id);
        if ((parts & (IncludedParts.Text | IncludedParts.Sections)) != 0)
        {
            article.Body = StoredRows.Texts.Read(reader, article.Id)[0];
        }

        if (parts.HasFlag(IncludedParts.Sections))
        {
            article.Sections = Sections.Read(reader, article.Id);
        }

        if (parts.HasFlag(IncludedParts.Quotes))
        {
            article.Quotes = Quotes.Read(reader, article.Id);
            QuoteReader.Name(reader, article.Quotes);
        }
    }
}
