using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Search;
using NewsApi.Data;

namespace NewsApi.Benchmarks.Speakers;

/// <summary>How long it takes to find out whom the names in an article mean, where 100,000 speakers are known.</summary>
internal sealed class LinkBenchmark(CorpusStore store)
{
    private const int Speakers = 100_000;
    private const int NamesOfArticle = 8;
    private const int Articles = 5_000;
    private const int LimitMicroseconds = 50;

    public async Task RunAsync()
    {
        Fill();
        await using var services = store.Services();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var random = new Random(1);
        await LinkAsync(database, random);
        await Times.OfAsync(500, 1, _ => LinkAsync(database, random));
        var times = await Times.OfAsync(Articles, 1, _ => LinkAsync(database, random));
        Table.Head($"link of a name, {Speakers} speakers", "median µs", "p99 µs", "at most");
        Table.Row($"{NamesOfArticle} names an article", PerName(times.Median), PerName(times.P99), $"{LimitMicroseconds}");

        static string PerName(double milliseconds) => $"{milliseconds * 1000 / NamesOfArticle:0.0}";
    }

    // Names as articles store them, each with its last name as an alias.
    private void Fill()
    {
        using var database = new SqliteConnection(store.ConnectionString);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText =
            $"""
            INSERT OR IGNORE INTO Speakers
              (Name, NameKey, Kind, SameAs, Version, CreatedAt, UpdatedAt, QuoteCount, ArticleCount, GivenRoles, Tags, IsCompared)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Speakers})
            SELECT 'Ada Lind ' || i, 'ada lind ' || i, 'Person', '[]', 1, '2026-01-01', '2026-01-01', 0, 0, '[]', '[]', 1 FROM n;
            INSERT OR IGNORE INTO SpeakerAliases (SpeakerId, NameKey, Name, Origin)
            SELECT Id, NameKey, Name, 0 FROM Speakers WHERE NameKey LIKE 'ada lind %';
            """;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static async Task LinkAsync(NewsDbContext database, Random random)
    {
        var keys = Enumerable.Range(0, NamesOfArticle).Select(_ => $"ada lind {random.Next(1, Speakers + 1)}").Distinct().ToList();
        var found = await StoredNameResolver.FindSpeakersAsync(database, keys, CancellationToken.None);
        _ = found.Count == keys.Count ? found : throw new InvalidOperationException("A known name was not found.");
    }
}
