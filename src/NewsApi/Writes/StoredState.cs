using NewsApi.Http;

namespace NewsApi.Writes;

/// <summary>A state of a stored resource. The resource can be read in that state even after later changes.</summary>
/// <param name="Collection">The segment of the path before the id.</param>
/// <param name="Id">The id of the resource.</param>
/// <param name="Version">Increases with every change.</param>
/// <param name="Revision">Increases with every change that makes a revision.</param>
/// <param name="UpdatedAt">The time of the change that led to this state.</param>
internal sealed record StoredState(string Collection, long Id, int Version, int Revision, DateTime UpdatedAt) : IVersioned
{
    /// <summary>The source of the article, or of the article that the resource belongs to; null if it has none.</summary>
    public string? Source { get; init; }

    public string Tag => EntityTag.Of(Id, Version);

    public DateTime? LastModified => UpdatedAt;

    public string Path => $"/api/v1/{Collection}/{Id}";
}

/// <summary>Reads a resource of a collection in an earlier state; null if it was deleted permanently.</summary>
internal sealed record StateReader(
    string Collection, Func<IServiceProvider, StoredState, CancellationToken, Task<object?>> ReadAsync);
