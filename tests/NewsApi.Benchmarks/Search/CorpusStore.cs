using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Data.Sqlite;
using NewsApi.Search.Index;

namespace NewsApi.Benchmarks.Search;

/// <summary>A database and a search index of the corpus, made by the server's own code, in a folder of their own.</summary>
internal sealed class CorpusStore(string folder)
{
    // As many as share one commit to disk.
    private const int AtOnce = 64;

    public string Database => Path.Combine(folder, "news.db");

    public string Index => Path.Combine(folder, "search");

    public string ConnectionString => $"Data Source={Database}";

    /// <summary>Stores the articles; answers how long that took.</summary>
    public async Task<TimeSpan> LoadAsync(int count)
    {
        Directory.CreateDirectory(folder);
        await using var services = Services();
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SqlitePreparation>().PrepareAsync(CancellationToken.None);
        }

        var queue = services.GetRequiredService<WriteQueue>();
        await ((IHostedService)queue).StartAsync(CancellationToken.None);
        var writer = services.GetRequiredService<ArticleWriter>();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, token) =>
            {
                await writer.CreateAsync(CorpusArticles.Make(number), OnDuplicate.Create, token);
                Progress.Show(number, count);
            });
        await queue.StopAsync(CancellationToken.None);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Builds the index; answers how long that took.</summary>
    public async Task<TimeSpan> BuildIndexAsync()
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var source = new IndexSource(scope.ServiceProvider.GetRequiredService<NewsDbContext>());
        var started = Stopwatch.GetTimestamp();
        using var index = new IndexFolder(Index, NullLogger.Instance).Create(await source.ReadStoreIdAsync(CancellationToken.None));
        await new IndexUpdater(source, index, NullLogger.Instance).BuildAsync(
            _ => Task.CompletedTask, CancellationToken.None);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Opens the index in this process, for figures without HTTP.</summary>
    public async Task<IndexGeneration> OpenIndexAsync()
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var source = new IndexSource(scope.ServiceProvider.GetRequiredService<NewsDbContext>());
        var folders = new IndexFolder(Index, NullLogger.Instance);
        var (path, stamp) = folders.Find(await source.ReadStoreIdAsync(CancellationToken.None))[0];
        return folders.Open(path, stamp)!;
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { [$"ConnectionStrings:{StoreSetup.ConnectionName}"] = ConnectionString }).Build());
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddStore();
        services.AddSingleton<ArticleWriter>();
        return services.BuildServiceProvider();
    }
}
