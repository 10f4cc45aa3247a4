using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Settings;

namespace NewsApi.Search.Index;

/// <summary>Where the index is.</summary>
internal sealed class SearchLocation(IOptions<SearchOptions> options, StorePreparation database)
{
    private const string DefaultFolder = "search";

    public string Find() =>
        Path.GetFullPath(options.Value.IndexPath is { Length: > 0 } path ? path : Path.Combine(database.Folder, DefaultFolder));

    /// <summary>Makes the folder, so that the server does not start where it could never search.</summary>
    /// <exception cref="StartFailure">Nothing can be written there.</exception>
    public void Prepare() => UsableFolder.Prepare("Search__IndexPath", Find());
}
