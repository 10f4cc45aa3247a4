namespace NewsApi.Model;

/// <summary>A server that shares the database with others, as it last reported itself.</summary>
internal sealed class Node
{
    public const int IdMaxLength = 200;
    public const int VersionMaxLength = 100;
    public const int ReasonMaxLength = 1000;

    /// <summary>The machine and the folder of its search index: the same after a restart.</summary>
    public required string Id { get; set; }

    /// <summary>The version of the program.</summary>
    public required string Version { get; set; }

    /// <summary>The last change that its search index has.</summary>
    public long Sequence { get; set; }

    /// <summary>Why it is not ready; null where it is.</summary>
    public string? Reason { get; set; }

    public DateTime StartedAt { get; set; }

    /// <summary>When it last reported itself, by the database's clock.</summary>
    public DateTime SeenAt { get; set; }
}
