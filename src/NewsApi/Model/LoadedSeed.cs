namespace NewsApi.Model;

/// <summary>A seed text that was loaded; it is not loaded again, even if its article is deleted.</summary>
internal sealed class LoadedSeed
{
    public const int FileNameMaxLength = 255;

    public required string ContentHash { get; set; }

    public required string FileName { get; set; }

    public DateTime LoadedAt { get; set; }
}
