using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Exports;

/// <summary>
/// The moment that an export shows: what is changed while it runs is read from the history. Each batch has a snapshot of its own, so
/// that a slow client does not keep the write-ahead log from being reset.
/// </summary>
internal sealed class ExportMoment(NewsDbContext database, Change last)
{
    private readonly HashSet<long> _changed = [];

    // The articles of quotes that were changed: a quote whose text was replaced is found in no table.
    private readonly Dictionary<long, long> _owners = [];
    private long _seen = last.Sequence;

    public DateTime Time => last.At;

    /// <summary>The moment of the snapshot that the caller holds; null if nothing was ever stored.</summary>
    public static async Task<ExportMoment?> ReadAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        await database.Changes.AsNoTracking().OrderByDescending(change => change.Sequence).FirstOrDefaultAsync(cancellationToken)
            is { } last ? new ExportMoment(database, last) : null;

    /// <summary>Reads articles with all their parts, as they were; leaves out what was deleted permanently since.</summary>
    public async Task<List<Article>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken);
        var unchanged = ids.Where(id => !_changed.Contains(id)).ToList();
        var articles = await database.Articles.WithTrash().ListAsync(database, unchanged, ArticlePart.All, cancellationToken);
        foreach (var id in ids.Where(_changed.Contains))
        {
            if (await FindAsync(id, cancellationToken) is { } article)
            {
                articles.Add(article);
            }
        }

        return [.. articles.OrderBy(article => article.Id)];
    }

    /// <summary>The articles of those quotes that were changed since, or whose article was.</summary>
    public IEnumerable<long> FindChanged(IEnumerable<long> quotes, IEnumerable<long> articles) =>
        quotes.Where(_owners.ContainsKey).Select(quote => _owners[quote]).Concat(articles.Where(_changed.Contains)).Distinct();

    /// <summary>Reads which articles were changed since.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        var changes = await database.ChangesAfter(_seen).ToListAsync(cancellationToken);
        foreach (var change in changes.Where(change => change.Entity == ChangedEntity.Quote))
        {
            _owners[change.EntityId] = change.ArticleId;
        }

        _changed.UnionWith(changes.Select(change => change.ArticleId));
        _seen = changes.Count > 0 ? changes[^1].Sequence : _seen;
    }

    /// <summary>Reads an article that was changed since, as it was; null if it was deleted permanently.</summary>
    public async Task<Article?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var article = await new ArticleHistory(database, database.Articles.WithTrash()).FindAsOfAsync(id, last.At, cancellationToken);
        if (article?.DeletedAt > last.At)
        {
            article.DeletedAt = null;
        }

        return article;
    }
}
