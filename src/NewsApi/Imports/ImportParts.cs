using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>The bodies of imports in the database, in parts. They are no content: nothing of this waits for the writer.</summary>
internal sealed class ImportParts(IServiceScopeFactory scopes)
{
    /// <summary>Stores the body of an import; replaces another one.</summary>
    public async Task StoreAsync(long id, Stream body, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.ImportParts.Where(part => part.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        var bytes = new byte[ImportPart.MaxBytes];
        for (var number = 0; await body.ReadAtLeastAsync(bytes, bytes.Length, false, cancellationToken) is > 0 and var count; number++)
        {
            database.ImportParts.Add(new ImportPart { ImportId = id, Number = number, Bytes = bytes[..count] });
            await database.SaveChangesAsync(cancellationToken);
            database.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Writes the body of an import to a stream.</summary>
    public async Task CopyToAsync(long id, Stream target, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await using var moment = await database.BeginSnapshotAsync(cancellationToken);
        var parts = database.ImportParts.AsNoTracking().Where(part => part.ImportId == id).OrderBy(part => part.Number)
            .Select(part => part.Bytes).AsAsyncEnumerable();
        await foreach (var bytes in parts.WithCancellation(cancellationToken))
        {
            await target.WriteAsync(bytes, cancellationToken);
        }
    }

    /// <summary>Deletes the body of an import.</summary>
    public async Task DeleteAsync(long id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await database.ImportParts.Where(part => part.ImportId == id).ExecuteDeleteAsync(cancellationToken);
    }
}
