using Microsoft.EntityFrameworkCore;
using NewsApi.Data;

namespace NewsApi.Search;

/// <summary>Reads from the database the names of ids and keys of the index.</summary>
internal sealed class EntityNames(Snapshots snapshots)
{
    public Task<Dictionary<long, string>> ReadHeadlinesAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(
            ids, (database, some) => database.Articles.Where(article => some.Contains(article.Id))
                .Select(article => new KeyValuePair<long, string>(article.Id, article.Headline)), cancellationToken);

    public Task<Dictionary<long, string>> ReadSpeakersAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(
            ids, (database, some) => database.Speakers.Where(speaker => some.Contains(speaker.Id))
                .Select(speaker => new KeyValuePair<long, string>(speaker.Id, speaker.Name)), cancellationToken);

    public Task<Dictionary<long, string>> ReadOutletsAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(
            ids, (database, some) => database.Outlets.Where(outlet => some.Contains(outlet.Id))
                .Select(outlet => new KeyValuePair<long, string>(outlet.Id, outlet.Name)), cancellationToken);

    // As the first article writes it. One query a key: a single one for all would read each article that has a common tag.
    public Task<Dictionary<string, string>> ReadTagsAsync(IEnumerable<string> keys, CancellationToken cancellationToken) =>
        snapshots.ReadAsync(
            async database =>
            {
                var names = new Dictionary<string, string>();
                foreach (var key in keys)
                {
                    var first = await database.ArticleTags.Where(tag => tag.TagKey == key).OrderBy(tag => tag.ArticleId)
                        .Select(tag => tag.Tag).FirstOrDefaultAsync(cancellationToken);
                    if (first is not null)
                    {
                        names[key] = first;
                    }
                }

                return names;
            },
            cancellationToken);

    /// <summary>The names by id, in the order of the ids.</summary>
    private Task<Dictionary<long, string>> ReadAsync(
        IEnumerable<long> ids,
        Func<NewsDbContext, List<long>, IQueryable<KeyValuePair<long, string>>> query,
        CancellationToken cancellationToken) => snapshots.ReadAsync(
            async database =>
            {
                List<long> all = [.. ids];
                var found = all.Count == 0 ? [] : (await query(database, all).ToListAsync(cancellationToken)).ToDictionary();
                return all.Where(found.ContainsKey).ToDictionary(id => id, id => found[id]);
            },
            cancellationToken);
}
