namespace NewsApi.Data;

/// <summary>Reads the database outside of a request, each time with a context of its own and as of one moment.</summary>
internal sealed class Snapshots(IServiceScopeFactory scopes)
{
    public async Task<T> ReadAsync<T>(Func<NewsDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return await read(database);
    }
}
