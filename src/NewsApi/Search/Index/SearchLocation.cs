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
    public void Prepare()
    {
        var folder = Find();
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, "probe"), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"Search__IndexPath: the folder {folder} cannot be used: {failure.Message}", failure);
        }
    }
}
