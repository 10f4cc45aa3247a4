using NewsApi.Http;

namespace NewsApi.Writes;

/// <summary>A state of a stored resource. The resource can be read in that state even after later changes.</summary>
/// <param name="Collection">Where such resources are: the part of the address before the id.</param>
/// <param name="Id">The id of the resource.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Revision">Grows with every change of which history is kept.</param>
/// <param name="UpdatedAt">When the resource came into this state.</param>
internal sealed record StoredState(string Collection, long Id, int Version, int Revision, DateTime UpdatedAt) : IVersioned
{
    public string Tag => EntityTag.Of(Id, Version);

    public DateTime? LastModified => UpdatedAt;

    public string Path => $"/api/v1/{Collection}/{Id}";
}

/// <summary>Reads the resources of a collection as they were in a state; null where the resource was deleted for good.</summary>
internal sealed record StateReader(
    string Collection, Func<IServiceProvider, StoredState, CancellationToken, Task<object?>> ReadAsync);
