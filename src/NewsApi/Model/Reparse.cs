namespace NewsApi.Model;

/// <summary>A job that parses stored articles again; it continues after a restart.</summary>
internal sealed class Reparse
{
    public const int ErrorMaxLength = 1000;

    /// <summary>The id of the job.</summary>
    public long Id { get; set; }

    /// <summary>Whether it only tells what would change.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>The filter of the request, as JSON.</summary>
    public required string Filter { get; set; }

    public ReparseStatus Status { get; set; }

    /// <summary>The last article that is done; articles are parsed in the order of their ids.</summary>
    public long LastArticleId { get; set; }

    /// <summary>The newest article when it began; later ones were parsed by the same parser.</summary>
    public long EndArticleId { get; set; }

    public long Done { get; set; }

    public long Total { get; set; }

    /// <summary>The number of articles of which quotes change.</summary>
    public long Changed { get; set; }

    public required string ParserVersion { get; set; }

    public DateTime CreatedAt { get; set; }

    public string? CreatedBy { get; set; }

    public DateTime? EndedAt { get; set; }

    public string? Error { get; set; }
}

internal enum ReparseStatus
{
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>What parsing an article again changes; articles of which nothing changes have none.</summary>
internal sealed class ReparseResult
{
    public long ReparseId { get; set; }

    public long ArticleId { get; set; }

    /// <summary>The changes, as JSON.</summary>
    public required string Changes { get; set; }
}
