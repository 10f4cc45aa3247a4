namespace NewsApi.Data;

/// <summary>Why nothing can be written, for as long as that is so. It is logged once, and again when it is over.</summary>
internal sealed partial class StoreCondition(StorePreparation preparation, ILogger<StoreCondition> logger)
{
    // On a disk that is almost full, small changes are written and large ones are not.
    private const long MinFreeBytes = 16 * 1024 * 1024;

    private volatile StoreUnavailableException? _cause;

    /// <summary>Null while changes are written.</summary>
    public string? Reason => _cause?.Message;

    public void Set(StoreUnavailableException cause)
    {
        if (cause.Message != Reason)
        {
            LogUnavailable(cause.Message);
        }

        _cause = cause;
    }

    public void ThrowIfRestartIsNeeded()
    {
        if (_cause is { NeedsRestart: true } cause)
        {
            throw new StoreUnavailableException(cause.Message) { NeedsRestart = true };
        }
    }

    /// <summary>A change was written: the reason is gone, unless the disk has room for small changes only.</summary>
    public void Clear()
    {
        if (_cause is { } cause && (!cause.IsDiskFull || HasRoom()))
        {
            _cause = null;
            LogOver();
        }
    }

    private bool HasRoom()
    {
        try
        {
            return new DriveInfo(preparation.Folder).AvailableFreeSpace >= MinFreeBytes;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The system does not tell; the change was written.
            return true;
        }
    }

    [LoggerMessage(LogLevel.Error, "Changes are refused until this is mended, reading goes on: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(LogLevel.Information, "Changes are written again")]
    private partial void LogOver();
}
