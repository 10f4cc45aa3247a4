using NewsApi.Data;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>Reads articles around a write: before it, to work out the change; after it, for the response.</summary>
internal sealed class StoredArticles(ArticleReader reader, IServiceScopeFactory scopes)
{
    /// <summary>Works out a change of the article that <paramref name="find"/> finds; null where there is none.</summary>
    public async Task<ArticleEdit?> PrepareAsync(
        Func<NewsDbContext, Task<long?>> find, ArticleChange change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return await find(database) is { } id ? await ArticleEdit.PrepareAsync(database, id, change, cancellationToken) : null;
    }

    /// <summary>The result with the article in the state that the write left it in.</summary>
    public async Task<WriteResult<ArticleResponse>?> CompleteAsync(WriteResult<ArticleResponse>? result, CancellationToken cancellationToken) =>
        result is { Outcome: WriteOutcome.Changed or WriteOutcome.Returned, Resource: null, State: { } state }
            && await ReadAsync(state, cancellationToken) is { } article
                ? result with { Resource = new Lazy<ArticleResponse>(article) }
                : result;

    /// <summary>The article as it was in a state; null where it was deleted for good.</summary>
    public async Task<ArticleResponse?> ReadAsync(StoredState state, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(state.Id, cancellationToken) is { } present && present.Version == state.Version)
        {
            return present;
        }

        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var past = await new PastArticles(database, database.Articles.WithTrash()).FindAsync(state.Id, state.Revision, cancellationToken);
        return past is null ? null : past.ToResponse() with { Version = state.Version, UpdatedAt = state.UpdatedAt };
    }
}
