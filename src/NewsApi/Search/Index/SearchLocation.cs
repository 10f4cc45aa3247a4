using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Data;

namespace NewsApi.Search.Index;

/// <summary>Where the index is.</summary>
internal sealed class SearchLocation(IOptions<SearchOptions> options)
{
    private const string DefaultFolder = "search";

    public string Find(NewsDbContext database) =>
        Path.GetFullPath(options.Value.IndexPath ?? Path.Combine(FolderOf(database), DefaultFolder));

    private static string FolderOf(NewsDbContext database)
    {
        // On a database server there is no file to be beside.
        var file = database.Database.IsSqlite() ? database.Database.GetDbConnection().DataSource : "data/newsapi.db";
        return Path.GetDirectoryName(Path.GetFullPath(file))!;
    }
}
