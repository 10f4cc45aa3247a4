using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace NewsApi.Search.Index;

/// <summary>
/// Verifies the checksums of the index files once after a start, slowly, so that requests are not delayed. A file that was
/// not written to its end is found when the index is opened.
/// </summary>
internal sealed class IndexCheck(SearchLocation location, RebuildJob rebuild, TimeProvider clock, ILogger<IndexCheck> logger)
    : BackgroundService
{
    private const int PieceLength = 64 * 1024;

    // About 5 % of one processor: the 250 MB of 100,000 articles take less than half a minute.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Listed before the index is opened: a file that this process is still writing is not damaged.
            var files = ListFiles(location.Find());
            await Task.Yield();
            if (await FindDamagedAsync(files, stoppingToken) is { } file)
            {
                logger.LogWarning("The search index is damaged: the checksum of {File} is wrong. The index is rebuilt", file);
                rebuild.Request();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(failure, "The files of the search index were not checked to the end");
        }
    }

    /// <summary>The files of the segments.</summary>
    public static IReadOnlyList<string> ListFiles(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "_*", SearchOption.AllDirectories) : [];

    /// <summary>Returns a file whose bytes are not those that were written; null where there is none.</summary>
    public async Task<string?> FindDamagedAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (await IsDamagedAsync(file, cancellationToken))
            {
                return file;
            }
        }

        return null;
    }

    private async Task<bool> IsDamagedAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            using var directory = FSDirectory.Open(Path.GetDirectoryName(file)!);
            using var input = directory.OpenChecksumInput(Path.GetFileName(file), IOContext.READ_ONCE);
            var piece = new byte[PieceLength];
            for (var left = input.Length - CodecUtil.FooterLength(); left > 0; left -= PieceLength)
            {
                input.ReadBytes(piece, 0, (int)Math.Min(left, PieceLength));
                await Task.Delay(Pause, clock, cancellationToken);
            }

            CodecUtil.CheckFooter(input);
            return false;
        }
        catch (CorruptIndexException)
        {
            return true;
        }
        catch (IOException)
        {
            // Merged into another meanwhile: that one is of this process.
            return File.Exists(file);
        }
    }
}
