using System.Text;
using Microsoft.Extensions.Options;
using NewsApi.Articles;

namespace NewsApi.Seeds;

/// <summary>
/// Stores the seed articles before the server listens: each text once for the life of the database, so that a deleted
/// seed stays deleted and a changed file is a new article only if its text is new.
/// </summary>
internal sealed partial class SeedLoader(
    IOptions<SeedOptions> options, ArticleWriter articles, ILogger<SeedLoader> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (FindFolder() is not { } folder)
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(file, Encoding.UTF8, cancellationToken);
            var name = Path.GetFileName(file);
            if (string.IsNullOrWhiteSpace(text))
            {
                LogEmpty(name);
            }
            else if (await articles.CreateSeedAsync(name, text, cancellationToken))
            {
                LogLoaded(name);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string? FindFolder()
    {
        var path = options.Value.Path;
        if (path.Length == 0)
        {
            return null;
        }

        string[] candidates = [Path.GetFullPath(path), Path.Combine(AppContext.BaseDirectory, path)];
        var folder = Array.Find(candidates, Directory.Exists);
        if (folder is null)
        {
            LogNoFolder(path);
        }

        return folder;
    }

    [LoggerMessage(LogLevel.Information, "Loaded the seed {File}")]
    private partial void LogLoaded(string file);

    [LoggerMessage(LogLevel.Warning, "The seed {File} holds no text")]
    private partial void LogEmpty(string file);

    [LoggerMessage(LogLevel.Warning, "There is no folder of seeds at {Path}")]
    private partial void LogNoFolder(string path);
}
