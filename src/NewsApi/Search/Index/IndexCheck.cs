using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace NewsApi.Search.Index;

/// <summary>
/// Reads the files of the index once after a start, to see whether the disk still has what was written; one that was not
/// written whole is found when the index is opened. It takes its time, so that nobody who asks something notices.
/// </summary>
internal sealed class IndexCheck(SearchLocation location, RebuildJob rebuild, TimeProvider clock, ILogger<IndexCheck> logger)
    : BackgroundService
{
    private const int PieceLength = 64 * 1024;

    // A twentieth of a processor's time: 250 MB, of 100,000 articles, in less than half a minute.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            if (await FindDamagedAsync(location.Find(), stoppingToken) is { } file)
            {
                logger.LogWarning("The search index is damaged: {File} is not as it was written. It is built anew", file);
                rebuild.Ask();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(failure, "The files of the search index were not checked to the end");
        }
    }

    /// <summary>A file whose bytes are not those that were written; null where there is none.</summary>
    public async Task<string?> FindDamagedAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var file in Directory.GetFiles(folder, "_*", SearchOption.AllDirectories))
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
