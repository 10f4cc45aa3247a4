namespace NewsApi.Data;

/// <summary>Why nothing can be written, for as long as that is so. It is logged once, and again when it is over.</summary>
internal sealed partial class StoreCondition(StorePreparation preparation, ILogger<StoreCondition> logger)
{
    // On a disk that is almost full, small changes are written and large ones are not.
    private const long MinFreeBytes = 16 * 1024 * 1024;

    private volatile string? _reason;

    /// <summary>Null while changes are written.</summary>
    public string? Reason => _reason;

    public void Set(string reason)
    {
        if (reason != _reason)
        {
            _reason = reason;
            LogUnavailable(reason);
        }
    }

    public void Clear()
    {
        if (_reason is not null && new DriveInfo(preparation.Folder).AvailableFreeSpace >= MinFreeBytes)
        {
            _reason = null;
            LogOver();
        }
    }

    [LoggerMessage(LogLevel.Error, "Changes are refused until this is mended, reading goes on: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(LogLevel.Information, "Changes are written again")]
    private partial void LogOver();
}
