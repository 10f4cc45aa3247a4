using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Settings;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>Servers leave copies of their index in a shared folder, and begin with one.</summary>
public sealed class IndexSnapshotTests : IDisposable
{
    private readonly SharedHosts _hosts = new();
    private readonly LogLines _log = new();

    private string Shared => _hosts.IndexOf("shared");

    public void Dispose() => _hosts.Dispose();

    [Fact]
    public async Task Start_WithoutIndex_BeginsWithTheCopyAndAppliesLaterChanges()
    {
        await PublishAsync("first", "A quokka report");
        using (var host = Add("first"))
        {
            await host.CreateClient().CreateAsync("A wombat report\n\nIt came after the copy.");
            await host.CreateClient().WaitForTotalAsync("report", 2);
        }

        using var other = Add("second");
        await other.CreateClient().WaitForTotalAsync("report", 2);

        Assert.Contains(_log.Of(nameof(SnapshotRestore)), line => line.Contains("begins with the copy"));
        Assert.Empty(Built);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("noise")]
    [InlineData("empty")]
    public async Task Start_CopyIsDamaged_BuildsFromTheDatabase(string damage)
    {
        await PublishAsync("first", "A quokka report");
        Damage(Directory.GetDirectories(Shared).Single(), damage);

        using var other = Add("second");
        await other.CreateClient().WaitForTotalAsync("report", 1);

        Assert.NotEmpty(_log.Of(nameof(SnapshotRestore), LogLevel.Warning));
        Assert.NotEmpty(Built);
    }

    [Fact]
    public async Task Start_NewestCopyIsDamaged_BeginsWithTheOneBefore()
    {
        await PublishAsync("first", "A quokka report");
        var older = Directory.GetDirectories(Shared).Single();
        Directory.SetLastWriteTimeUtc(older, DateTime.UnixEpoch.AddYears(60));
        using (var host = Add("first"))
        {
            await host.CreateClient().WaitForTotalAsync("report", 1);
            var index = host.Services.GetRequiredService<SearchIndex>();
            Assert.NotNull(host.Services.GetRequiredService<IndexSnapshots>().Add(index.Current!, default));
        }

        Damage(Directory.GetDirectories(Shared).Single(folder => folder != older), "noise");
        Directory.SetLastWriteTimeUtc(older, DateTime.UnixEpoch.AddYears(40));

        using var other = Add("second");
        await other.CreateClient().WaitForTotalAsync("report", 1);

        Assert.Empty(Built);
    }

    [Fact]
    public async Task Start_CopyOfAnotherDatabase_BuildsFromTheDatabase()
    {
        using (var foreign = new SharedHosts())
        {
            using var host = await PublishAsync("foreign", "A numbat report", keep: true, hosts: foreign);
        }

        using var other = Add("second");
        other.CreateClient().Dispose();
        await Waiting.UntilAsync(() => Task.FromResult(Built.Any()));
        await other.CreateClient().WaitForTotalAsync("report", 0);

        Assert.Contains(_log.Of(nameof(SnapshotRestore), LogLevel.Warning), line => line.Contains("another database"));
    }

    [Fact]
    public async Task Start_CopyIsOlderThanTheChangeLog_BuildsFromTheDatabase()
    {
        await PublishAsync("first", "A quokka report");
        using (var host = Add("first"))
        {
            await host.CreateClient().CreateAsync("A wombat report\n\nIt came after the copy.");
            await host.Services.GetRequiredService<ChangeLogRetention>()
                .PurgeAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(8), default);
        }

        using var other = Add("second");
        await other.CreateClient().WaitForTotalAsync("report", 2);

        Assert.Contains(_log.Of(nameof(SnapshotRestore), LogLevel.Warning), line => line.Contains("too far behind"));
        Assert.NotEmpty(Built);
    }

    [Fact]
    public async Task Publish_NotDue_AddsNone_AndKeepsTwo()
    {
        using var host = await PublishAsync("first", "A quokka report", keep: true);
        var snapshots = host.Services.GetRequiredService<IndexSnapshots>();

        Assert.False(await host.Services.GetRequiredService<SnapshotPublisher>().PublishIfDueAsync(default));
        for (var more = 0; more < 3; more++)
        {
            foreach (var folder in Directory.GetDirectories(Shared))
            {
                Directory.SetLastWriteTimeUtc(folder, Directory.GetLastWriteTimeUtc(folder).AddHours(-1));
            }

            await PublishAsync(host);
        }

        Assert.Equal(2, snapshots.List().Count);
        Assert.Equal(2, Directory.GetFileSystemEntries(Shared).Length);
    }

    [PostgreSqlFact]
    public async Task Publish_AnotherServerDoes_AddsNone()
    {
        await CreateAsync("first", "A quokka report");
        var (first, second) = (Add("first"), Add("second"));
        await first.CreateClient().WaitForTotalAsync("report", 1);
        await second.CreateClient().WaitForTotalAsync("report", 1);

        var published = await Task.WhenAll(new[] { first, second, first, second }.Select(host => Task.Run(
            () => host.Services.GetRequiredService<SnapshotPublisher>().PublishIfDueAsync(default))));

        // The servers do so by themselves, too, every ten seconds.
        Assert.InRange(published.Count(isDone => isDone), 0, 1);
        await PublishAsync(first);
        Assert.Single(Directory.GetDirectories(Shared));
    }

    [Theory]
    [InlineData("own")]
    [InlineData("own/index")]
    [InlineData(".")]
    public void Start_FolderOfTheIndex_IsRefused(string shared)
    {
        var host = _hosts.Add("first");
        using var location = new SearchLocation(
            Options.Create(new SearchOptions { IndexPath = _hosts.IndexOf("own"), SnapshotPath = _hosts.IndexOf(shared) }),
            host.Services.GetRequiredService<StorePreparation>());

        var failure = Assert.Throws<StartFailure>(location.Prepare);

        Assert.Contains("Search__SnapshotPath", failure.Message);
    }

    private IEnumerable<string> Built => _log.Of(nameof(IndexBuilder)).Where(line => line.Contains("from the database"));

    private Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> Add(string name) => _hosts
        .Add(name, ("Search:SnapshotPath", Shared))
        .WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.AddLogging(logging => logging.AddProvider(_log))));

    // A server with one article, whose index is copied to the shared folder.
    private async Task<NewsApiHost> PublishAsync(string name, string headline, bool keep = false, SharedHosts? hosts = null)
    {
        hosts ??= _hosts;
        await CreateAsync(name, headline, hosts);
        var host = hosts.Add(name, ("Search:SnapshotPath", Shared));
        await host.CreateClient().WaitForTotalAsync("report", 1);
        await PublishAsync(host);
        if (!keep)
        {
            host.Dispose();
        }

        return host;
    }

    // Waits until there is a new copy, which the server may have begun by itself.
    private static Task PublishAsync(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> host)
    {
        var (publisher, snapshots) = (
            host.Services.GetRequiredService<SnapshotPublisher>(), host.Services.GetRequiredService<IndexSnapshots>());
        return Waiting.UntilAsync(async () => await publisher.PublishIfDueAsync(default)
            || snapshots.List().Any(one => TimeProvider.System.GetUtcNow().UtcDateTime - one.WrittenAt < TimeSpan.FromMinutes(30)));
    }

    // A server that stops has committed its index.
    private async Task CreateAsync(string name, string headline, SharedHosts? hosts = null)
    {
        using var host = (hosts ?? _hosts).Add(name);
        await host.CreateClient().CreateAsync($"{headline}\n\nIt is in the copy.");
        await host.CreateClient().WaitForTotalAsync("report", 1);
    }

    private static void Damage(string folder, string damage)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            var bytes = File.ReadAllBytes(file);
            if (damage == "noise" && !Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal))
            {
                new Random(1).NextBytes(bytes.AsSpan(bytes.Length / 2));
            }

            File.WriteAllBytes(file, damage switch { "cut" => bytes[..(bytes.Length / 2)], "empty" => [], _ => bytes });
        }
    }
}
