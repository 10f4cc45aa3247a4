using System.Runtime.CompilerServices;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>
/// The files that wait to be imported, in a folder beside the database. Where several servers share the database, the files wait in
/// it, so that any server can go on with them.
/// </summary>
internal sealed class ImportFiles(ImportFolder folder, ImportParts parts, StoreNodes nodes)
{
    /// <summary>Writes a body to a file; the file is deleted if the body cannot be read.</summary>
    public async Task<string> SpoolAsync(Stream body, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.Find(), $"{Guid.NewGuid():N}.part");
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
            await body.CopyToAsync(file, cancellationToken);
            file.Flush(flushToDisk: true);
            return path;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Keeps a file until its import has ended; replaces one that another request has sent to continue the same import.</summary>
    public async Task KeepAsync(string path, long id, CancellationToken cancellationToken)
    {
        if (!nodes.IsShared)
        {
            File.Move(path, PathOf(id), overwrite: true);
            return;
        }

        await using var file = File.OpenRead(path);
        await parts.StoreAsync(id, file, cancellationToken);
    }

    /// <summary>Returns the path of the file of an import, which is fetched where another server may have received it.</summary>
    public async Task<string> FetchAsync(long id, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        if (nodes.IsShared)
        {
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0, useAsync: true);
            await parts.CopyToAsync(id, file, cancellationToken);
        }

        return path;
    }

    /// <summary>Deletes the file of an import that has ended, or the copy of a file that this server no longer works on.</summary>
    public async Task LeaveAsync(long id, bool hasEnded, CancellationToken cancellationToken)
    {
        if (hasEnded || nodes.IsShared)
        {
            File.Delete(PathOf(id));
        }

        if (hasEnded && nodes.IsShared)
        {
            await parts.DeleteAsync(id, cancellationToken);
        }
    }

    /// <summary>Deletes the files that no import waits for.</summary>
    public void DeleteOthers(IEnumerable<long> waiting) => folder.DeleteLeftovers(waiting.Select(PathOf).ToHashSet());

    /// <summary>Reads the items of a file.</summary>
    public static IAsyncEnumerable<ImportItem> ReadAsync(
        string path, ImportFormat format, long maxLength, CancellationToken cancellationToken) =>
        format == ImportFormat.Zip
            ? ZipReader.ReadAsync(path, maxLength, cancellationToken)
            : ReadLinesAsync(path, maxLength, cancellationToken);

    private string PathOf(long id) => Path.Combine(folder.Find(), $"{id}.import");

    private static async IAsyncEnumerable<ImportItem> ReadLinesAsync(
        string path, long maxLength, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, useAsync: true);
        await foreach (var item in NdjsonReader.ReadAsync(file, maxLength, cancellationToken))
        {
            yield return item;
        }
    }
}
