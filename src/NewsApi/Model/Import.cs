namespace NewsApi.Model;

/// <summary>A batch of articles that came in one file or request. What it did with each line is an <see cref="ImportLine"/>.</summary>
internal sealed class Import
{
    public const int NameMaxLength = 300;
    public const int ErrorMaxLength = 1000;

    public long Id { get; set; }

    /// <summary>The Idempotency-Key, or what identifies the files of a command: an import that was cut off is found by it.</summary>
    public string? Key { get; set; }

    /// <summary>The id of the principal that started it.</summary>
    public required string Principal { get; set; }

    /// <summary>The name of that principal; null if it is anonymous.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>The sources that the principal is limited to; none if it is not.</summary>
    public IReadOnlyList<string> Sources { get; set; } = [];

    public ImportFormat Format { get; set; }

    /// <summary>What was imported, as the client calls it.</summary>
    public string? Name { get; set; }

    /// <summary>What happens with articles that are stored already: <c>reject</c>, <c>return</c> or <c>create</c>.</summary>
    public required string OnDuplicate { get; set; }

    public bool IsAtomic { get; set; }

    public bool IsDryRun { get; set; }

    /// <summary>Whether it runs in the background, from a file that the server has.</summary>
    public bool IsJob { get; set; }

    public ImportStatus Status { get; set; }

    /// <summary>The number of the last line that was processed: it goes on after it.</summary>
    public long LastLine { get; set; }

    /// <summary>The number of lines, where it is known before.</summary>
    public long? Total { get; set; }

    public long Created { get; set; }

    public long Duplicates { get; set; }

    public long Failed { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Why it ended early; null if it did not.</summary>
    public string? Error { get; set; }

    /// <summary>When what it created was moved to the trash; null if it was not.</summary>
    public DateTime? UndoneAt { get; set; }
}

/// <summary>What an import did with one line of its file.</summary>
internal sealed class ImportLine
{
    public const int NameMaxLength = 1000;

    public long ImportId { get; set; }

    /// <summary>The number of the line, or of the file in an archive; from 1.</summary>
    public long Line { get; set; }

    /// <summary>The name of the file; null for a line.</summary>
    public string? Name { get; set; }

    /// <summary>A hash of the content: a continued import must get the same.</summary>
    public long Hash { get; set; }

    public ImportLineStatus Status { get; set; }

    /// <summary>The article that was created, or of which the line is a duplicate.</summary>
    public long? ArticleId { get; set; }

    /// <summary>The problem, as JSON; null where there is none.</summary>
    public string? Problem { get; set; }
}

internal enum ImportFormat
{
    Ndjson = 1,
    Zip = 2,

    /// <summary>Files of the command <c>import</c>.</summary>
    Files = 3,
}

internal enum ImportStatus
{
    /// <summary>Not started yet.</summary>
    Queued = 1,
    Running = 2,

    /// <summary>All lines were processed; some of them may have failed.</summary>
    Succeeded = 3,

    /// <summary>It ended early; `error` says why.</summary>
    Failed = 4,
    Cancelled = 5,

    /// <summary>The client or the server stopped; the same request with its Idempotency-Key goes on.</summary>
    Interrupted = 6,
}

internal enum ImportLineStatus
{
    Created = 1,

    /// <summary>The article is stored already.</summary>
    Duplicate = 2,
    Failed = 3,
}
