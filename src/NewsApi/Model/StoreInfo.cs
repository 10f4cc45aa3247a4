namespace NewsApi.Model;

/// <summary>What tells one database from another: the search index belongs to exactly one.</summary>
internal sealed class StoreInfo
{
    public Guid Id { get; set; }

    public DateTime CreatedAt { get; set; }
}
