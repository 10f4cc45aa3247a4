using System.Runtime.CompilerServices;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>Reads from the database what is indexed.</summary>
internal sealed class IndexSource(ReaderPool readers)
{
    // In UTF-16 code units.
    private const int ReadAtOnce = 512 * 1024;

    private static readonly PreparedQuery<Article, long> NextArticle = new((database, id) => database.Articles
        .Where(article => article.Id > id).OrderBy(article => article.Id).Take(1));
    private static readonly PreparedQuery<ArticleTag, long> Tags = new(
        (database, id) => database.ArticleTags.Where(tag => tag.ArticleId == id).OrderBy(tag => tag.Position));
    private static readonly PreparedQuery<Section, long> HeadedSections = new((database, id) => database.Sections
        .Where(section => section.ArticleId == id && section.Heading != null).OrderBy(section => section.Position));
    private static readonly PreparedQuery<Quote, long> Quotes = new(
        (database, id) => database.Quotes.Where(quote => quote.ArticleId == id).OrderBy(quote => quote.Position));
    private static readonly PreparedQuery<SpeakerAlias, long> Aliases = new(
        (database, id) => database.SpeakerAliases.Where(alias => alias.SpeakerId == id));

    /// <summary>Reads the id of the database.</summary>
    public Task<Guid> ReadStoreIdAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(reader => reader.Read(reader.Database.StoreInfos)[0].Id, cancellationToken);

    /// <summary>Reads the last change; null where there is none.</summary>
    public Task<Change?> ReadLastChangeAsync(CancellationToken cancellationToken) => readers.ReadAsync(
        reader => reader.Read(reader.Database.Changes.OrderByDescending(change => change.Sequence).Take(1)).SingleOrDefault(),
        cancellationToken);

    /// <summary>Whether the database has the last change of an index.</summary>
    public async Task<bool> HasChangeAsync(IndexStamp stamp, CancellationToken cancellationToken)
    {
        var change = await readers.ReadAsync(
            reader => reader.Read(reader.Database.Changes.Where(one => one.Sequence == stamp.Sequence)).SingleOrDefault(), cancellationToken);
        return stamp.Sequence == 0 || change?.Describe() == stamp.LastChange;
    }

    /// <summary>
    /// Reads about <paramref name="count"/> changes after <paramref name="sequence"/>, oldest first. Most of those that follow
    /// for the last article are skipped, as the article is read in its state after all of them.
    /// </summary>
    public Task<List<Change>> ReadChangesAsync(long sequence, int count, CancellationToken cancellationToken) =>
        readers.ReadAsync(reader => ReadChanges(reader, sequence, count), cancellationToken);

    public Task<long> CountArticlesAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(reader => reader.Count(reader.Database.Articles), cancellationToken);

    /// <summary>Reads the highest ids.</summary>
    public Task<IndexedContent> ReadNewestAsync(CancellationToken cancellationToken) => readers.ReadAsync(
        reader => new IndexedContent(NewestOf(reader, "Articles"), NewestOf(reader, "Quotes")), cancellationToken);

    /// <summary>Reads all articles with everything that is indexed, one at a time: each may have megabytes.</summary>
    public async IAsyncEnumerable<Article> ReadArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var last = 0L; await readers.ReadAsync(reader => Find(reader, NextArticle, last), cancellationToken) is { } article; last = article.Id)
        {
            yield return article;
        }
    }

    /// <summary>
    /// Reads articles with everything that is indexed; null for an unknown id. About a megabyte is read within one snapshot:
    /// a reader loses its cached pages with each new one.
    /// </summary>
    public async IAsyncEnumerable<(long Id, Article? Article)> FindArticlesAsync(
        IReadOnlyList<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var read = 0; read < ids.Count;)
        {
            var next = await readers.ReadAsync(reader => FindNext(reader, ids.Skip(read)), cancellationToken);
            foreach (var one in next)
            {
                yield return one;
            }

            read += next.Count;
        }
    }

    /// <summary>Reads a speaker with the aliases; null where there is none.</summary>
    public Task<Speaker?> FindSpeakerAsync(long id, CancellationToken cancellationToken) =>
        readers.ReadAsync(reader => FindSpeaker(reader, id), cancellationToken);

    /// <summary>Counts the quotes of a speaker up to the id <paramref name="newest"/>.</summary>
    public Task<int> CountQuotesAsync(long speakerId, long newest, CancellationToken cancellationToken) => readers.ReadAsync(
        reader => (int)reader.Statements.ReadNumber(
            "SELECT COUNT(*) FROM Quotes WHERE SpeakerId = ?1 AND DeletedAt IS NULL AND Id <= ?2",
            statement =>
            {
                statement.Bind(1, speakerId);
                statement.Bind(2, newest);
            }),
        cancellationToken);

    private static List<Change> ReadChanges(StoreReader reader, long sequence, int count)
    {
        IQueryable<Change> ChangesAfter(long after) =>
            reader.Database.Changes.Where(change => change.Sequence > after).OrderBy(change => change.Sequence);

        var changes = reader.Read(ChangesAfter(sequence).Take(count));
        if (changes.Count < count)
        {
            return changes;
        }

        // An article of many quotes fills many batches: it must not be indexed once per batch.
        var last = changes[^1];
        var end = reader.Read(ChangesAfter(last.Sequence).Where(change => change.ArticleId != last.ArticleId).Take(1))
            .SingleOrDefault()?.Sequence ?? long.MaxValue;
        var same = ChangesAfter(last.Sequence).Where(change => change.Sequence < end);
        changes.AddRange(reader.Read(same.Where(change => change.Kind != ChangeKind.Created).Take(1)));
        changes.AddRange(reader.Read(same.Reverse().Where(change => change.Entity == ChangedEntity.Quote && change.Kind == ChangeKind.Created).Take(1)));
        changes.AddRange(reader.Read(same.Reverse().Take(1)));
        return changes;
    }

    private static List<(long Id, Article? Article)> FindNext(StoreReader reader, IEnumerable<long> ids)
    {
        var (found, length) = (new List<(long Id, Article? Article)>(), 0L);
        foreach (var id in ids.TakeWhile(_ => length < ReadAtOnce))
        {
            var article = Find(reader, StoredRows.Articles, id);
            found.Add((id, article));
            length += article?.Body.Text.Length ?? 0;
        }

        return found;
    }

    private static Article? Find(StoreReader reader, PreparedQuery<Article, long> query, long id) =>
        query.Read(reader, id) is [var article] ? Fill(reader, article) : null;

    private static Article Fill(StoreReader reader, Article article)
    {
        article.Body = StoredRows.Texts.Read(reader, article.Id)[0];
        article.Outlet = article.OutletId is { } outlet ? StoredRows.Outlets.Read(reader, outlet)[0] : null;
        article.Tags = Tags.Read(reader, article.Id);
        article.Sections = HeadedSections.Read(reader, article.Id);
        article.Quotes = Quotes.Read(reader, article.Id);
        return article;
    }

    private static Speaker? FindSpeaker(StoreReader reader, long id)
    {
        if (StoredRows.Speakers.Read(reader, id) is not [var speaker])
        {
            return null;
        }

        speaker.Aliases = Aliases.Read(reader, id);
        return speaker;
    }

    private static long NewestOf(StoreReader reader, string table) =>
        reader.Statements.ReadNumber($"SELECT IFNULL(MAX(Id), 0) FROM {table}", _ => { });
}

internal static class ChangeDescriptions
{
    /// <summary>Describes a change, to tell it from another with the same sequence.</summary>
    public static string Describe(this Change change) =>
        $"{change.Entity} {change.EntityId} {change.Kind} {change.At.Ticks}";
}
