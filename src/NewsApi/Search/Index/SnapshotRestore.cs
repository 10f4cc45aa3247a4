namespace NewsApi.Search.Index;

/// <summary>Finds a copy of the search index in the shared folder, and copies it here.</summary>
internal sealed partial class SnapshotRestore(IndexSnapshots snapshots, IndexSource source, ILogger<SnapshotRestore> logger)
{
    // To apply so many changes takes longer than to copy an index: about ten seconds.
    private const long MaxReplayed = 100_000;

    /// <summary>
    /// Copies the newest copy that can be used to <paramref name="path"/>; false where there is none, or an index with the stamp
    /// <paramref name="present"/> is not far behind it.
    /// </summary>
    public async Task<bool> TryFetchAsync(string path, IndexStamp? present, CancellationToken cancellationToken)
    {
        foreach (var snapshot in List())
        {
            if (present is { IsCurrent: true } && !(snapshot.Stamp?.Sequence - present.Sequence > MaxReplayed))
            {
                continue;
            }

            if (await FindFaultAsync(snapshot.Stamp, cancellationToken) is { } fault)
            {
                LogRefused(snapshot.Path, fault);
            }
            else if (await TryFetchAsync(snapshot, path, cancellationToken))
            {
                LogFetched(snapshot.Path, snapshot.Stamp!.Sequence);
                return true;
            }
        }

        return false;
    }

    private IReadOnlyList<IndexSnapshot> List()
    {
        try
        {
            return snapshots.AreConfigured ? snapshots.List() : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(failure.Message);
            return [];
        }
    }

    private async Task<string?> FindFaultAsync(IndexStamp? stamp, CancellationToken cancellationToken) =>
        stamp is null ? "it is damaged"
            : await source.FindMismatchAsync(stamp, cancellationToken)
                ?? (stamp.IsCurrent ? null : "it is of another version of the program");

    private async Task<bool> TryFetchAsync(IndexSnapshot snapshot, string path, CancellationToken cancellationToken)
    {
        try
        {
            // Minutes, where it is large.
            await Task.Run(() => IndexCopy.Fetch(snapshot.Path, path, cancellationToken), cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || IndexFolder.IsUnreadable(failure))
        {
            LogRefused(snapshot.Path, failure.Message);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }

            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "The search index begins with the copy {Path} from the shared folder, as of change {Sequence}")]
    private partial void LogFetched(string path, long sequence);

    [LoggerMessage(LogLevel.Warning, "The copy {Path} of the search index is not used: {Reason}")]
    private partial void LogRefused(string path, string reason);

    [LoggerMessage(LogLevel.Warning, "The shared folder with copies of the search index cannot be read: {Reason}")]
    private partial void LogUnreadable(string reason);
}
