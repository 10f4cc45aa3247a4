using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Commands;
using NewsApi.Data;

namespace NewsApi.Search.Index;

/// <summary>Where the index is.</summary>
internal sealed class SearchLocation(IOptions<SearchOptions> options)
{
    private const string DefaultFolder = "search";

    public string Find(NewsDbContext database) =>
        Path.GetFullPath(options.Value.IndexPath is { Length: > 0 } path ? path : Path.Combine(FolderOf(database), DefaultFolder));

    /// <summary>Makes the folder, so that the server does not start where it could never search.</summary>
    /// <exception cref="StartFailure">Nothing can be written there.</exception>
    public void Prepare(NewsDbContext database)
    {
        var folder = Find(database);
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, "probe"), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"The folder {folder} for the search index cannot be used: {failure.Message}", failure);
        }
    }

    private static string FolderOf(NewsDbContext database)
    {
        // On a database server there is no file to be beside.
        var file = database.Database.IsSqlite() ? database.Database.GetDbConnection().DataSource : "data/newsapi.db";
        return Path.GetDirectoryName(Path.GetFullPath(file))!;
    }
}
