using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Settings;

namespace NewsApi.Seeds;

/// <summary>
/// Stores the seed articles before the server listens. Each text is stored once in the life of the database: the article of
/// a deleted seed is not stored again, and a changed file becomes a new article if its text is new.
/// </summary>
internal sealed partial class SeedLoader(
    IOptions<SeedOptions> options, ArticleSeeds articles, ILogger<SeedLoader> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (FindFolder() is not { } folder)
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var text = SeedText.Read(file, await File.ReadAllBytesAsync(file, cancellationToken));
            var name = Path.GetFileName(file);
            if (string.IsNullOrWhiteSpace(text))
            {
                LogEmpty(name);
            }
            else if (await articles.CreateAsync(name, text, cancellationToken))
            {
                LogLoaded(name);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The check of the settings ensures that a configured folder exists.
    private string? FindFolder() => options.Value.Path is { Length: > 0 } path ? ReadableFolderAttribute.Find(path) : null;

    [LoggerMessage(LogLevel.Information, "Loaded the seed {File}")]
    private partial void LogLoaded(string file);

    [LoggerMessage(LogLevel.Warning, "The seed {File} contains no text")]
    private partial void LogEmpty(string file);
}
