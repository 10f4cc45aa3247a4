namespace NewsApi.Model;

/// <summary>The identity of the database, to which its search index is bound.</summary>
internal sealed class StoreInfo
{
    public Guid Id { get; set; }

    public DateTime CreatedAt { get; set; }
}
