namespace NewsApi.Model;

/// <summary>
/// One entry of the log of all changes. The database writes it, in the transaction of the change itself;
/// the search index follows it.
/// </summary>
internal sealed class Change
{
    /// <summary>Rises with every change, never reused.</summary>
    public long Sequence { get; set; }

    public ChangedEntity Entity { get; set; }

    public long EntityId { get; set; }

    /// <summary>The article that the change belongs to.</summary>
    public long ArticleId { get; set; }

    public ChangeKind Kind { get; set; }

    public DateTime At { get; set; }
}

internal enum ChangedEntity
{
    Article = 1,
    Quote = 2,
}

internal enum ChangeKind
{
    Created = 1,
    Updated = 2,
    Deleted = 3,
}
