using Microsoft.EntityFrameworkCore;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// Loads articles with what belongs to them, untracked: the one place that knows from which tables an article is made.
/// </summary>
internal static class ArticleLoader
{
    private const string CompiledQueries = "NewsApi:ArticleLoader";

    /// <summary>Loads an article that is not in the trash; null when there is none.</summary>
    public static async Task<Article?> FindArticleAsync(
        this NewsDbContext database, long id, ArticlePart parts, CancellationToken cancellationToken)
    {
        var article = await QueriesOf(database).Article(database, id, cancellationToken);
        if (article is not null)
        {
            await database.LoadPartsAsync([article], parts, cancellationToken);
        }

        return article;
    }

    /// <summary>Loads the articles that have these ids, in the order of the ids; leaves out what is in the trash or not found.</summary>
    public static Task<List<Article>> ListArticlesAsync(
        this NewsDbContext database, IReadOnlyList<long> ids, ArticlePart parts, CancellationToken cancellationToken) =>
        database.Articles.ListAsync(database, ids, parts, cancellationToken);

    /// <summary>Loads those of <paramref name="articles"/> that have these ids, in the order of the ids.</summary>
    public static async Task<List<Article>> ListAsync(
        this IQueryable<Article> articles,
        NewsDbContext database,
        IReadOnlyList<long> ids,
        ArticlePart parts,
        CancellationToken cancellationToken)
    {
        var found = await articles.AsNoTracking().Where(article => ids.Contains(article.Id))
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        List<Article> loaded = [.. ids.Where(found.ContainsKey).Select(id => found[id])];
        await database.LoadPartsAsync(loaded, parts, cancellationToken);
        return loaded;
    }

    /// <summary>Loads parts of articles, in text order; also of articles in the trash.</summary>
    public static async Task LoadPartsAsync(
        this NewsDbContext database, IReadOnlyList<Article> articles, ArticlePart parts, CancellationToken cancellationToken)
    {
        var (queries, ids) = (QueriesOf(database), articles.Select(article => article.Id).ToArray());
        if (parts.HasFlag(ArticlePart.Tags))
        {
            var tags = (await ToListAsync(queries.Tags(database, ids), cancellationToken)).ToLookup(tag => tag.ArticleId);
            Assign(articles, article => article.Tags = [.. tags[article.Id]]);
        }

        if (parts.HasFlag(ArticlePart.Text))
        {
            var texts = (await ToListAsync(queries.Texts(database, ids), cancellationToken)).ToDictionary(text => text.ArticleId);
            Assign(articles, article => article.Body = texts[article.Id]);
        }

        if (parts.HasFlag(ArticlePart.Sections))
        {
            var sections = (await ToListAsync(queries.Sections(database, ids), cancellationToken)).ToLookup(section => section.ArticleId);
            Assign(articles, article => article.Sections = [.. sections[article.Id]]);
        }

        if (parts.HasFlag(ArticlePart.Quotes))
        {
            var quotes = (await ToListAsync(queries.Quotes(database, ids), cancellationToken)).ToLookup(quote => quote.ArticleId);
            Assign(articles, article => article.Quotes = [.. quotes[article.Id]]);
        }
    }

    private static void Assign(IReadOnlyList<Article> articles, Action<Article> assign)
    {
        foreach (var article in articles)
        {
            assign(article);
        }
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            list.Add(row);
        }

        return list;
    }

    // Compiled for the model of one provider, and cached with it.
    private static Queries QueriesOf(NewsDbContext database) =>
        (Queries)database.Model.GetOrAddRuntimeAnnotationValue(CompiledQueries, static _ => new Queries(), (object?)null)!;

    private sealed class Queries
    {
        public Func<NewsDbContext, long, CancellationToken, Task<Article?>> Article { get; } = EF.CompileAsyncQuery(
            (NewsDbContext database, long id, CancellationToken _) =>
                database.Articles.AsNoTracking().SingleOrDefault(one => one.Id == id));

        public Func<NewsDbContext, long[], IAsyncEnumerable<ArticleText>> Texts { get; } =
            EF.CompileAsyncQuery<NewsDbContext, long[], ArticleText>((database, ids) => database.ArticleTexts.AsNoTracking()
                .Where(text => ids.Contains(text.ArticleId)));

        public Func<NewsDbContext, long[], IAsyncEnumerable<ArticleTag>> Tags { get; } =
            EF.CompileAsyncQuery<NewsDbContext, long[], ArticleTag>((database, ids) => database.ArticleTags.AsNoTracking()
                .Where(tag => ids.Contains(tag.ArticleId)).OrderBy(tag => tag.ArticleId).ThenBy(tag => tag.Position));

        public Func<NewsDbContext, long[], IAsyncEnumerable<Section>> Sections { get; } =
            EF.CompileAsyncQuery<NewsDbContext, long[], Section>((database, ids) => database.Sections.AsNoTracking()
                .Where(section => ids.Contains(section.ArticleId))
                .OrderBy(section => section.ArticleId).ThenBy(section => section.Position));

        public Func<NewsDbContext, long[], IAsyncEnumerable<Quote>> Quotes { get; } =
            EF.CompileAsyncQuery<NewsDbContext, long[], Quote>((database, ids) => database.Quotes.IgnoreQueryFilters().AsNoTracking()
                .Include(quote => quote.Speaker).Include(quote => quote.ReportedBy)
                .Where(quote => ids.Contains(quote.ArticleId)).OrderBy(quote => quote.ArticleId).ThenBy(quote => quote.Position));
    }
}

/// <summary>What belongs to an article, in tables of its own.</summary>
[Flags]
internal enum ArticlePart
{
    None = 0,
    Tags = 1,
    Text = 2,
    Sections = 4,
    Quotes = 8,
    All = Tags | Text | Sections | Quotes,
}
