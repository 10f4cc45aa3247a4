using NewsApi.Data;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>Reads articles around a write: before it, to work out the change; after it, for the response.</summary>
internal sealed class StoredArticles(Snapshots snapshots)
{
    /// <summary>Works out a change of the article that <paramref name="find"/> finds; null where there is none.</summary>
    public Task<ArticleEdit?> PrepareAsync(
        Func<NewsDbContext, Task<long?>> find, ArticleChange change, CancellationToken cancellationToken) =>
        snapshots.ReadAsync(
            async database => await find(database) is { } id
                ? await ArticleEdit.PrepareAsync(database, id, change, cancellationToken)
                : null,
            cancellationToken);

    /// <summary>The result with the article in the state that the write left it in.</summary>
    public async Task<WriteResult<ArticleResponse>?> CompleteAsync(
        WriteResult<ArticleResponse>? result, CancellationToken cancellationToken) =>
        result is { Outcome: WriteOutcome.Changed or WriteOutcome.Returned, Resource: null, State: { } state }
            && await ReadAsync(state, cancellationToken) is { } article
                ? result with { Resource = new Lazy<ArticleResponse>(article) }
                : result;

    /// <summary>The article as it was in a state; null where it was deleted for good.</summary>
    public Task<ArticleResponse?> ReadAsync(StoredState state, CancellationToken cancellationToken) =>
        snapshots.ReadAsync(database => ReadAsync(database, state, cancellationToken), cancellationToken);

    private static async Task<ArticleResponse?> ReadAsync(NewsDbContext database, StoredState state, CancellationToken cancellationToken)
    {
        if (await database.FindWholeAsync(state.Id, cancellationToken) is { } present && present.Version == state.Version)
        {
            return present;
        }

        var past = await new PastArticles(database, database.Articles.WithTrash()).FindAsync(state.Id, state.Revision, cancellationToken);
        return past is null ? null : past.ToResponse() with { Version = state.Version, UpdatedAt = state.UpdatedAt };
    }
}
