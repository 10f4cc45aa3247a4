using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Jobs;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Writes;

namespace NewsApi.Benchmarks.Search;

/// <summary>A database and a search index of the corpus, made by the server's own code, in a folder of their own.</summary>
internal sealed class CorpusStore(string folder, int quotedEvery = 2)
{
    // As many as share one commit to disk.
    private const int AtOnce = 64;

    public string Database => Path.Combine(folder, "news.db");

    public string Index => Path.Combine(folder, "search");

    public string ConnectionString => $"Data Source={Database}";

    /// <summary>
    /// Stores the articles that earlier runs left out; returns how long that took. Where it is followed, the index takes them in
    /// meanwhile, as in the server.
    /// </summary>
    public async Task<TimeSpan> LoadAsync(int count, bool isFollowed)
    {
        await using var services = await StartAsync(isFollowed);
        var writer = services.GetRequiredService<ArticleWriter>();
        var stored = CountArticles();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(stored + 1, Math.Max(0, count - stored)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, token) =>
            {
                await writer.CreateAsync(
                    CorpusArticles.Make(number, quotedEvery),
                    new WriteRules(Preconditions.None, Principal.Anonymous, OnDuplicate.Create),
                    token);
                Progress.Show(number, count);
            });
        var took = Stopwatch.GetElapsedTime(started);
        await StopAsync(services, isFollowed);
        return took;
    }

    /// <summary>Stores more articles one by one and searches for each; returns the times until a search found it.</summary>
    public async Task<Times> FindWrittenAsync(int first, int count)
    {
        await using var services = await StartAsync(isFollowed: true);
        await CatchUpAsync(services, first - 1);
        var times = await Times.OfAsync(count, 1, async number =>
        {
            await using var scope = services.CreateAsyncScope();
            var written = await scope.ServiceProvider.GetRequiredService<ArticleWriter>()
                .CreateAsync(
                    CorpusArticles.Make(first + number, quotedEvery),
                    new WriteRules(Preconditions.None, Principal.Anonymous, OnDuplicate.Create),
                    CancellationToken.None);
            using var view = await scope.ServiceProvider.GetRequiredService<CurrentIndex>().OpenAsync(CancellationToken.None);
            var found = view.Searcher.IndexReader.DocFreq(ArticleDocuments.TermOf(written.State!.Id));
            _ = found > 0 ? found : throw new InvalidOperationException("A search did not see what was written before.");
        });
        await StopAsync(services, isFollowed: true);
        return times;
    }

    // What was stored before may be more than anybody waits for.
    private static async Task CatchUpAsync(ServiceProvider services, long lastId)
    {
        for (var isThere = false; !isThere;)
        {
            await using var scope = services.CreateAsyncScope();
            using var view = await scope.ServiceProvider.GetRequiredService<CurrentIndex>().OpenAsync(CancellationToken.None);
            isThere = view.Searcher.IndexReader.DocFreq(ArticleDocuments.TermOf(lastId)) > 0;
        }
    }

    /// <summary>Builds the index and returns the time.</summary>
    public async Task<TimeSpan> BuildIndexAsync()
    {
        await using var services = Services();
        var started = Stopwatch.GetTimestamp();
        using var index = await services.GetRequiredService<IndexFolder>().OpenAsync(CancellationToken.None);
        await services.GetRequiredService<IndexBuilder>().BuildAsync(index, CancellationToken.None);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>What the texts themselves take.</summary>
    public long ReadTextBytes() =>
        ReadNumber("SELECT sum(octet_length(Headline) + octet_length(Text)) FROM Articles JOIN ArticleTexts ON ArticleId = Id");

    /// <summary>Opens the index in this process, for figures without HTTP.</summary>
    public async Task<LuceneIndex> OpenIndexAsync()
    {
        await using var services = Services();
        return await services.GetRequiredService<IndexFolder>().OpenAsync(CancellationToken.None);
    }

    private async Task<ServiceProvider> StartAsync(bool isFollowed)
    {
        Directory.CreateDirectory(folder);
        var services = Services();
        await services.GetRequiredService<StorePreparation>().PrepareAsync(CancellationToken.None);
        await services.GetRequiredService<WriteQueue>().StartAsync(CancellationToken.None);
        if (isFollowed)
        {
            await services.GetRequiredService<IndexFollower>().StartAsync(CancellationToken.None);
        }

        return services;
    }

    private static async Task StopAsync(ServiceProvider services, bool isFollowed)
    {
        await services.GetRequiredService<WriteQueue>().StopAsync(CancellationToken.None);
        if (isFollowed)
        {
            await services.GetRequiredService<IndexFollower>().StopAsync(CancellationToken.None);
        }
    }

    private int CountArticles() => (int)ReadNumber("SELECT count(*) FROM Articles");

    private long ReadNumber(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The services of the server, without those that run in the background.</summary>
    public ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { [$"ConnectionStrings:{StoreSetup.ConnectionName}"] = ConnectionString }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddStore(configuration);
        services.AddWrites().AddArticles();
        services.AddSingleton<JobList>();
        services.AddSearch();
        return services.BuildServiceProvider();
    }
}
