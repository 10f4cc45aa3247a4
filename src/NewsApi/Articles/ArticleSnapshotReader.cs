using NewsApi.Data;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>Reads articles in a snapshot of their own: before a write, to compute the change; after it, for the response.</summary>
internal sealed class ArticleSnapshotReader(Snapshots snapshots)
{
    /// <summary>Computes a change of the article that <paramref name="find"/> returns; null if there is none.</summary>
    public Task<PreparedChange?> PrepareAsync(
        Func<NewsDbContext, Task<long?>> find, ArticleChange change, CancellationToken cancellationToken) =>
        snapshots.ReadAsync(
            async database => await find(database) is { } id
                ? await PreparedChange.PrepareAsync(database, id, change, cancellationToken)
                : null,
            cancellationToken);

    /// <summary>Adds the article, in the state after the write, to the result.</summary>
    public async Task<WriteResult<ArticleResponse>?> CompleteAsync(
        WriteResult<ArticleResponse>? result, CancellationToken cancellationToken) =>
        result is { Outcome: WriteOutcome.Changed or WriteOutcome.Returned, Resource: null, State: { } state }
            && await ReadAsync(state, cancellationToken) is { } article
                ? result with { Resource = new Lazy<ArticleResponse>(article) }
                : result;

    /// <summary>Reads an article in a state; null if it was deleted permanently.</summary>
    public Task<ArticleResponse?> ReadAsync(StoredState state, CancellationToken cancellationToken) =>
        snapshots.ReadAsync(database => ReadAsync(database, state, cancellationToken), cancellationToken);

    private static async Task<ArticleResponse?> ReadAsync(NewsDbContext database, StoredState state, CancellationToken cancellationToken)
    {
        if (await database.FindResponseAsync(state.Id, cancellationToken) is { } present && present.Version == state.Version)
        {
            return present;
        }

        var past = await new ArticleHistory(database, database.Articles.WithTrash()).FindAsync(state.Id, state.Revision, cancellationToken);
        return past is null ? null : past.ToResponse() with { Version = state.Version, UpdatedAt = state.UpdatedAt };
    }
}
