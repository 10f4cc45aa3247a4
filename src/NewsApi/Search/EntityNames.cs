using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search;

/// <summary>Reads the names of ids and keys from the database.</summary>
internal sealed class EntityNames(ReaderPool readers)
{
    // As the first article writes it.
    private static readonly PreparedQuery<ArticleTag, string> Tags = new((database, key) => database.ArticleTags
        .Where(tag => tag.TagKey == key).OrderBy(tag => tag.ArticleId).Take(1));

    public Task<Dictionary<long, string>> ReadHeadlinesAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(StoredRows.Articles, ids, article => article.Headline, cancellationToken);

    public Task<Dictionary<long, string>> ReadSpeakersAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(StoredRows.Speakers, ids, speaker => speaker.Name, cancellationToken);

    public Task<Dictionary<long, string>> ReadOutletsAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(StoredRows.Outlets, ids, outlet => outlet.Name, cancellationToken);

    public Task<Dictionary<string, string>> ReadTagsAsync(IEnumerable<string> keys, CancellationToken cancellationToken) =>
        ReadAsync(Tags, keys, tag => tag.Tag, cancellationToken);

    private Task<Dictionary<TKey, string>> ReadAsync<TEntity, TKey>(
        PreparedQuery<TEntity, TKey> query, IEnumerable<TKey> keys, Func<TEntity, string> nameOf, CancellationToken cancellationToken)
        where TEntity : class
        where TKey : notnull =>
        readers.ReadAsync(
            reader =>
            {
                var names = new Dictionary<TKey, string>();
                foreach (var key in keys)
                {
                    if (query.Read(reader, key) is [var row, ..])
                    {
                        names[key] = nameOf(row);
                    }
                }

                return names;
            },
            cancellationToken);
}
