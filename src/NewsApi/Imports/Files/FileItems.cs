using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using NewsApi.Access.Limiting;
using NewsApi.Http;

namespace NewsApi.Imports.Files;

/// <summary>Reads the articles of files of several formats, one after the other.</summary>
internal sealed class FileItems(FileSettings settings)
{
    private const string Gzip = ".gz";
    private const int BufferLength = 64 * 1024;

    // A feed is read whole; archives of a site are larger, and are divided into files of this size when they are exported.
    private const long FeedMaxLength = 256 * 1024 * 1024;

    private static readonly string[] Extensions =
        [".txt", ".md", ".html", ".htm", ".json", ".ndjson", ".jsonl", ".csv", ".zip", ".xml", ".rss", ".atom"];

    /// <summary>The bytes of all files that were read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Whether a file can be imported, by its name.</summary>
    public static bool IsSupported(string path) => Extensions.Contains(FormatOf(path));

    /// <summary>Reads files; the items are numbered from 1 over all of them, and named after their file.</summary>
    public async IAsyncEnumerable<ImportItem> ReadAsync(
        IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        foreach (var path in paths)
        {
            await using var items = ReadAsync(path, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await ReadNextAsync(items) is { } item)
            {
                yield return Complete(item, path) with { Line = ++number };
            }
        }
    }

    private async IAsyncEnumerable<ImportItem> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Opening a named pipe would wait for its writer.
        if (path != ImportPaths.StandardInput && new FileInfo(path).Length == 0)
        {
            yield return new ImportItem(0) { Problem = LineProblem.Of(ProblemTypes.Invalid, "The file is empty, or is no regular file.") };
            yield break;
        }

        await using var file = path == ImportPaths.StandardInput
            ? StandardInput.Open()
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, useAsync: true);
        await using var counted = new CountedBody(file, count => BytesRead += count);
        await using var content = path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(counted, CompressionMode.Decompress)
            : (Stream)counted;
        var items = FormatOf(path) switch
        {
            ".ndjson" or ".jsonl" or ImportPaths.StandardInput => NdjsonReader.ReadAsync(content, settings.MaxLength, cancellationToken),
            ".csv" => CsvItems.ReadAsync(content, settings.Columns, cancellationToken),
            ".zip" => ReadArchiveAsync(path, cancellationToken),
            var format => ReadWholeAsync(format, content, cancellationToken),
        };
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }

    // A file that cannot be read to its end does not keep the others from being imported.
    private static async Task<ImportItem?> ReadNextAsync(IAsyncEnumerator<ImportItem> items)
    {
        try
        {
            return await items.MoveNextAsync() ? items.Current : null;
        }
        catch (Exception failure)
            when (failure is IOException or InvalidDataException or UnauthorizedAccessException or CsvFormatException)
        {
            return new ImportItem(0) { Problem = FileFaults.Describe(failure) };
        }
    }

    private static string FormatOf(string path)
    {
        if (path == ImportPaths.StandardInput)
        {
            return path;
        }

        var extension = Path.GetExtension(path).ToLowerInvariant();
        return extension == Gzip ? FormatOf(path[..^Gzip.Length]) : extension;
    }

    private ImportItem Complete(ImportItem item, string path)
    {
        var (name, isWhole) = (path == ImportPaths.StandardInput ? "standard input" : path, item.Line == 0);
        return item with
        {
            Name = item.Name is { } inner ? $"{name}:{inner}" : isWhole ? name : $"{name}:{item.Line}",
            Metadata = settings.Defaults with
            {
                PublishedAt = item.Kind == ContentKind.Json || path == ImportPaths.StandardInput
                    ? null
                    : FileDates.Find(settings.DateFrom, item.Name ?? path, () => Encoding.UTF8.GetString(item.Content)),
            },
        };
    }

    private async IAsyncEnumerable<ImportItem> ReadArchiveAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ZipReader.CheckAsync(path, cancellationToken);
        await foreach (var item in ZipReader.ReadAsync(path, settings.MaxLength, cancellationToken))
        {
            yield return item;
        }

        BytesRead += new FileInfo(path).Length;
    }

    private async IAsyncEnumerable<ImportItem> ReadWholeAsync(
        string format, Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isFeed = format is ".xml" or ".rss" or ".atom" or ".json";
        var maxLength = isFeed ? FeedMaxLength : settings.MaxLength;
        if (await ReadAsync(content, maxLength, cancellationToken) is not { } bytes)
        {
            yield return new ImportItem(0)
            {
                Problem = LineProblem.Of(StatusCodes.Status413PayloadTooLarge, $"The file exceeds the limit of {maxLength} bytes."),
            };
        }
        else if (isFeed)
        {
            foreach (var item in FeedItems.Read(bytes, isXml: format != ".json"))
            {
                yield return item;
            }
        }
        else
        {
            yield return new ImportItem(0) { Kind = format is ".html" or ".htm" ? ContentKind.Page : ContentKind.Text, Content = bytes };
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream content, long maxLength, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferLength];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > maxLength)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
