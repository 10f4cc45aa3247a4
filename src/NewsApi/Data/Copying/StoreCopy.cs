using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsApi.Settings;

namespace NewsApi.Data.Copying;

/// <summary>
/// Copies a store into an empty one, which may be of another database system: all rows with their keys, as of one moment. All is
/// written in one transaction; what cuts it off leaves the target empty.
/// </summary>
internal sealed class StoreCopy(OpenedStore source, OpenedStore target, bool whileRunning)
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Copies, and verifies the copy by the number and the hash of the rows of every table.</summary>
    /// <param name="onProgress">Is told a table, how many of its rows are copied, and how many it has.</param>
    /// <param name="cancellationToken"></param>
    /// <exception cref="StartFailure">The copy was not made; the target is as it was.</exception>
    public async Task<IReadOnlyList<TableDigest>> RunAsync(Action<string, long, long> onProgress, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        try
        {
            await using var scope = source.CreateScope();
            var from = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            await using var snapshot = await from.BeginSnapshotAsync(cancellationToken);
            await using var writer = await target.OpenWriterAsync();
            await writer.BeginAsync(small: false, LockTimeout);
            await RequireEmptyAsync(writer.Database, cancellationToken);
            var tables = await CopyAsync(from, writer.Database, onProgress, cancellationToken);
            writer.Commit();
            return tables;
        }
        catch (Exception failure) when (failure is DbException or StoreBusyException
            or InvalidOperationException { InnerException: DbException })
        {
            throw new StartFailure($"The copy was not made; the target is as it was: {failure.GetBaseException().Message}", failure);
        }
    }

    // A server that works on the target knows the numbers of changes of an empty database.
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (source.Name == target.Name)
        {
            throw new StartFailure($"--from and --to name the same database, {source.Name}.");
        }

        await source.PrepareToReadAsync(cancellationToken);
        if (!whileRunning)
        {
            await source.RefuseServersAsync(", or copy what it has stored until now with --while-running", cancellationToken);
        }

        await target.PrepareToWriteAsync(cancellationToken);
        await target.RefuseServersAsync("", cancellationToken);
    }

    private async Task RequireEmptyAsync(NewsDbContext to, CancellationToken cancellationToken)
    {
        foreach (var table in StoreTable.AllOf(to.Model))
        {
            if (await table.HasRowsAsync(to, cancellationToken))
            {
                throw new StartFailure($"The database {target.Name} is not empty ({table.Name} has rows); name a new one with --to.");
            }
        }
    }

    private async Task<IReadOnlyList<TableDigest>> CopyAsync(
        NewsDbContext from, NewsDbContext to, Action<string, long, long> onProgress, CancellationToken cancellationToken)
    {
        var restore = await target.Transfer.SuspendAsync(to, cancellationToken);
        var copied = new List<TableDigest>();
        foreach (var table in StoreTable.AllOf(to.Model))
        {
            var total = await table.CountAsync(from, cancellationToken);
            var digest = await table.CopyAsync(from, to, rows => onProgress(table.Name, rows, total), cancellationToken);
            if (await table.DigestAsync(to, cancellationToken) != digest)
            {
                throw new StartFailure($"The copy was not made: the rows of {table.Name} in the copy are not those that were read.");
            }

            await CopyLastKeyAsync(table, from, to, cancellationToken);
            copied.Add(digest);
        }

        await CopyAgeAsync(from, to, cancellationToken);
        await StoreTransfer.ExecuteAsync(to, restore, cancellationToken);
        return copied;
    }

    private async Task CopyLastKeyAsync(StoreTable table, NewsDbContext from, NewsDbContext to, CancellationToken cancellationToken)
    {
        if (table.GeneratedKey is { } column)
        {
            var last = await source.Transfer.ReadLastKeyAsync(from, table.Name, column, cancellationToken);
            await target.Transfer.SetLastKeyAsync(to, table.Name, column, last, cancellationToken);
        }
    }

    // The copy has an identity of its own: a search index of the original is not taken for its own.
    private static async Task CopyAgeAsync(NewsDbContext from, NewsDbContext to, CancellationToken cancellationToken)
    {
        var created = await from.StoreInfos.Select(store => store.CreatedAt).SingleAsync(cancellationToken);
        await to.StoreInfos.ExecuteUpdateAsync(set => set.SetProperty(store => store.CreatedAt, created), cancellationToken);
    }
}
