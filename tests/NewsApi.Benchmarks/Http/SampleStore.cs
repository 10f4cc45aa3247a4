using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Writes;

namespace NewsApi.Benchmarks.Http;

/// <summary>A database of sample articles, with the server's own writer and reader, without HTTP and index.</summary>
internal sealed class SampleStore : IAsyncDisposable
{
    // As many as share one commit to disk.
    private const int AtOnce = 64;

    private readonly ServiceProvider _services;

    private SampleStore(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"ConnectionStrings:{StoreSetup.ConnectionName}"] = $"Data Source={Path.Combine(folder, "newsapi.db")}",
        }).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddLogging().AddSingleton(TimeProvider.System).AddStore(configuration)
            .AddWrites().AddArticles().BuildServiceProvider();
    }

    /// <summary>Opens the database of a folder, or begins one there.</summary>
    public static async Task<SampleStore> OpenAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var store = new SampleStore(folder);
        await store._services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);
        await ((IHostedService)store.Queue).StartAsync(CancellationToken.None);
        return store;
    }

    /// <summary>Stores the articles of these numbers, as many at once as share a commit.</summary>
    public Task WriteAsync(int first, int count, int length, int atOnce = AtOnce) => Parallel.ForEachAsync(
        Enumerable.Range(first, count),
        new ParallelOptions { MaxDegreeOfParallelism = atOnce },
        async (number, token) => await _services.GetRequiredService<ArticleWriter>().CreateAsync(
            new ArticleRequest { Text = SampleArticles.Make(number, length) },
            new WriteRules(Preconditions.None, Principal.Anonymous, OnDuplicate.Create), token));

    /// <summary>An article, as the server reads it.</summary>
    public Task<ArticleResponse?> ReadAsync(long id) => _services.GetRequiredService<Snapshots>().ReadAsync(
        database => database.FindResponseAsync(id, CancellationToken.None), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Queue.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private WriteQueue Queue => _services.GetRequiredService<WriteQueue>();
}
