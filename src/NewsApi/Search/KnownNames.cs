using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search;

/// <summary>Reads from the database what ids and keys of the index are called.</summary>
internal sealed class KnownNames(ReaderPool readers)
{
    private static readonly PreparedQuery<Speaker, long> Speakers = new(
        (database, id) => database.Speakers.Where(speaker => speaker.Id == id));
    private static readonly PreparedQuery<Outlet, long> Outlets = new(
        (database, id) => database.Outlets.Where(outlet => outlet.Id == id));

    // As the first article has it: others may write it otherwise.
    private static readonly PreparedQuery<ArticleTag, string> Tags = new((database, key) => database.ArticleTags
        .Where(tag => tag.TagKey == key).OrderBy(tag => tag.ArticleId).Take(1));

    private static readonly PreparedQuery<Article, long> Articles = new(
        (database, id) => database.Articles.Where(article => article.Id == id));

    public Task<Dictionary<long, string>> ReadHeadlinesAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(Articles, ids, article => article.Headline, cancellationToken);

    public Task<Dictionary<long, string>> ReadSpeakersAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(Speakers, ids, speaker => speaker.Name, cancellationToken);

    public Task<Dictionary<long, string>> ReadOutletsAsync(IEnumerable<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(Outlets, ids, outlet => outlet.Name, cancellationToken);

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
