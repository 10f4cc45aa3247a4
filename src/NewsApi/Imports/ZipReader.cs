using System.IO.Compression;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using NewsApi.Http;

namespace NewsApi.Imports;

/// <summary>Reads the files of an archive, one at a time.</summary>
internal static class ZipReader
{
    private const int MaxEntries = 1_000_000;

    /// <summary>Checks an archive as a whole, and returns the number of its files.</summary>
    /// <exception cref="BadHttpRequestException">It is damaged or has names outside of it (400), or is too large (413).</exception>
    public static async Task<long> CheckAsync(string path, CancellationToken cancellationToken)
    {
        await using var archive = await OpenAsync(path, cancellationToken);
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            if (IsOutside(entry.FullName))
            {
                throw new BadHttpRequestException($"The archive has a file outside of it: '{entry.FullName}'. Nothing of it was imported.");
            }

            total += entry.Length;
        }

        var limit = Math.Max(RequestDecompression.AlwaysAllowed, new FileInfo(path).Length * RequestDecompression.MaxRatio);
        return total <= limit ? FilesOf(archive).Count() : throw new BadHttpRequestException(
            $"The archive decompresses to {total} bytes; the limit for its size is {limit}. Nothing of it was imported.",
            StatusCodes.Status413PayloadTooLarge);
    }

    public static async IAsyncEnumerable<ImportItem> ReadAsync(
        string path, long maxLength, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var archive = await OpenAsync(path, cancellationToken);
        var number = 0L;
        foreach (var entry in FilesOf(archive))
        {
            yield return await ReadAsync(entry, ++number, maxLength, cancellationToken);
        }
    }

    private static async Task<ZipArchive> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        try
        {
            var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: false, null, cancellationToken);
            var count = archive.Entries.Count;
            if (count <= MaxEntries)
            {
                return archive;
            }

            await archive.DisposeAsync();
            throw new BadHttpRequestException(
                $"The archive has {count} files; the limit is {MaxEntries}.", StatusCodes.Status413PayloadTooLarge);
        }
        catch (InvalidDataException failure)
        {
            await file.DisposeAsync();
            throw new BadHttpRequestException(
                "The archive is damaged, ends early or is not a zip archive. Nothing of it was imported.", failure);
        }
    }

    // Folders have entries of their own, and a Mac adds a file to each file.
    private static IEnumerable<ZipArchiveEntry> FilesOf(ZipArchive archive) =>
        archive.Entries.Where(entry => entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal));

    private static bool IsOutside(string name) =>
        name.Contains('\0') || name.StartsWith('/') || name.StartsWith('\\') || (name.Length > 1 && name[1] == ':')
        || name.Split('/', '\\').Contains("..");

    private static async Task<ImportItem> ReadAsync(
        ZipArchiveEntry entry, long number, long maxLength, CancellationToken cancellationToken)
    {
        var item = new ImportItem(number) { Name = entry.FullName };
        if (KindOf(entry.Name) is not { } kind)
        {
            return item with
            {
                Problem = LineProblem.Of(
                    StatusCodes.Status415UnsupportedMediaType, "The file is none of .txt, .md, .html, .htm and .json."),
            };
        }

        if (entry.IsEncrypted)
        {
            return item with { Problem = LineProblem.Of(ProblemTypes.Invalid, "The file is encrypted.") };
        }

        try
        {
            return await ReadContentAsync(entry, maxLength, cancellationToken) is { } content
                ? item with { Kind = kind, Content = content }
                : item with
                {
                    Problem = LineProblem.Of(
                        StatusCodes.Status413PayloadTooLarge, $"The file decompresses to more than {maxLength} bytes."),
                };
        }
        catch (Exception failure) when (failure is InvalidDataException or NotSupportedException)
        {
            return item with
            {
                Problem = LineProblem.Of(ProblemTypes.Invalid, "The file is damaged, or compressed by an unsupported method."),
            };
        }
    }

    // The length that the archive declares may be wrong: the content is then cut off there.
    private static async Task<byte[]?> ReadContentAsync(ZipArchiveEntry entry, long maxLength, CancellationToken cancellationToken)
    {
        if (entry.Length > maxLength)
        {
            return null;
        }

        await using var stream = await entry.OpenAsync(cancellationToken);
        var content = new byte[entry.Length];
        var count = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        return count == content.Length && Crc32.HashToUInt32(content) == entry.Crc32
            ? content
            : throw new InvalidDataException("The content is not the one that the archive declares.");
    }

    /// <summary>What a file contains, by its name; null if it is not supported.</summary>
    public static ContentKind? KindOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".md" => ContentKind.Text,
        ".html" or ".htm" => ContentKind.Page,
        ".json" => ContentKind.Json,
        _ => null,
    };
}
