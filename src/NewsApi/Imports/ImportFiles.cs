using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>The files that wait to be imported, in a folder beside the database.</summary>
internal sealed class ImportFiles(StorePreparation preparation)
{
    private string Folder => Path.Combine(preparation.Folder, "imports");

    /// <summary>Writes a body to a file; the file is deleted if the body cannot be read.</summary>
    public async Task<string> SpoolAsync(Stream body, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.part");
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
    public void Keep(string path, long id) => File.Move(path, PathOf(id), overwrite: true);

    public string PathOf(long id) => Path.Combine(Folder, $"{id}.import");

    /// <summary>Reads the items of a file.</summary>
    public static IAsyncEnumerable<ImportItem> ReadAsync(
        string path, ImportFormat format, long maxLength, CancellationToken cancellationToken) =>
        format == ImportFormat.Zip
            ? ZipReader.ReadAsync(path, maxLength, cancellationToken)
            : ReadLinesAsync(path, maxLength, cancellationToken);

    /// <summary>Deletes the files that no import waits for.</summary>
    public void DeleteOthers(IEnumerable<long> waiting)
    {
        var kept = waiting.Select(PathOf).ToHashSet();
        foreach (var path in Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [])
        {
            if (!kept.Contains(path))
            {
                File.Delete(path);
            }
        }
    }

    private static async IAsyncEnumerable<ImportItem> ReadLinesAsync(
        string path, long maxLength, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, useAsync: true);
        await foreach (var item in NdjsonReader.ReadAsync(file, maxLength, cancellationToken))
        {
            yield return item;
        }
    }
}
