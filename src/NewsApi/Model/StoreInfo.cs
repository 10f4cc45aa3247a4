namespace NewsApi.Model;

/// <summary>The identity of the database, to which its search index is bound.</summary>
internal sealed class StoreInfo
{
    public Guid Id { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>
    /// How often a rebuild of the search index was requested: each server rebuilds an index that was built for a lower number.
    /// </summary>
    public int IndexBuild { get; set; }
}
