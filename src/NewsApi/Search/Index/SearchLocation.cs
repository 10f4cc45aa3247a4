using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Settings;

namespace NewsApi.Search.Index;

/// <summary>The location of the index.</summary>
internal sealed class SearchLocation(IOptions<SearchOptions> options, IConfiguration configuration)
{
    private const string DefaultFolder = "search";

    public string Find() =>
        Path.GetFullPath(options.Value.IndexPath is { Length: > 0 } path ? path : Path.Combine(FolderOfDatabase, DefaultFolder));

    /// <summary>Creates the folder, so that a server that could not write its index does not start.</summary>
    /// <exception cref="StartFailure">The folder cannot be written.</exception>
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

    private string FolderOfDatabase => Path.GetDirectoryName(
        Path.GetFullPath(new SqliteConnectionStringBuilder(StoreSetup.ConnectionStringOf(configuration)).DataSource))!;
}
