using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Settings;

namespace NewsApi.Seeds;

/// <summary>
/// Stores the seed articles before the server listens: each text once for the life of the database, so that a deleted
/// seed stays deleted and a changed file is a new article only if its text is new.
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

    // A folder that was configured exists: that is checked before the start.
    private string? FindFolder() => options.Value.Path switch
    {
        { Length: 0 } => null,
        var path => ReadableFolderAttribute.Find(path ?? SeedOptions.DefaultPath),
    };

    [LoggerMessage(LogLevel.Information, "Loaded the seed {File}")]
    private partial void LogLoaded(string file);

    [LoggerMessage(LogLevel.Warning, "The seed {File} holds no text")]
    private partial void LogEmpty(string file);
}
