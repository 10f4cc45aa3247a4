namespace NewsApi.Model;

/// <summary>Which of the servers that share the database runs a job. Once it has expired, any other may take it.</summary>
internal sealed class JobLease
{
    public const int JobMaxLength = 100;
    public const int OwnerMaxLength = 200;

    /// <summary>The kind and the id of the job.</summary>
    public required string Job { get; set; }

    /// <summary>The process that runs it.</summary>
    public required string Owner { get; set; }

    /// <summary>When it expires, by the database's clock.</summary>
    public DateTime ExpiresAt { get; set; }
}
