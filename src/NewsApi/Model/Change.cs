namespace NewsApi.Model;

/// <summary>
/// One entry of the log of all changes. The database writes it in the transaction of the change; see
/// <see cref="Data.ChangeFeed"/>.
/// </summary>
internal sealed class Change
{
    /// <summary>Rises with every change, never reused.</summary>
    public long Sequence { get; set; }

    public ChangedEntity Entity { get; set; }

    public long EntityId { get; set; }

    /// <summary>The article that the entity belongs to; 0 where it belongs to none.</summary>
    public long ArticleId { get; set; }

    /// <summary>The version of the entity after the change; the last one of what is deleted; 0 where it was not logged.</summary>
    public int Version { get; set; }

    public ChangeKind Kind { get; set; }

    public DateTime At { get; set; }

    /// <summary>What tells a change from another of the same number, which a restored database may have.</summary>
    public string Describe() => $"{Entity} {EntityId} {Kind} {At.Ticks}";
}

internal enum ChangedEntity
{
    Article = 1,
    Quote = 2,
    Speaker = 3,
}

internal enum ChangeKind
{
    Created = 1,
    Updated = 2,
    Deleted = 3,
}
