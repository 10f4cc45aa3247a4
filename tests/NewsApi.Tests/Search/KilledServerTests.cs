using System.Diagnostics;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>A server that is killed while it writes loses nothing it acknowledged, and its index doubles nothing.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const string Announcement = "NewsApi listens on ";

    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    [Fact]
    public async Task Kill_WhileWriting_IndexHoldsWhatTheDatabaseHolds()
    {
        const int Writes = 50;
        var acknowledged = 0;
        using (var server = await StartAsync())
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Parallel.ForEachAsync(
                Enumerable.Range(0, int.MaxValue), new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (number, _) =>
                {
                    await server.Client.CreateAsync($"Report {number}\n\nThe otter was counted, for the {number}th time.");
                    if (Interlocked.Increment(ref acknowledged) == Writes)
                    {
                        server.Process.Kill();
                    }
                }));
        }

        using var again = await StartAsync();
        var stored = await ReadIdsAsync(again.Client, "/api/v1/articles?");
        await again.Client.WaitForIndexAsync();
        var found = await ReadIdsAsync(again.Client, "/api/v1/search?q=otter&highlight=false");
        Assert.True(stored.Count >= acknowledged, $"{stored.Count} of {acknowledged} are stored.");
        Assert.Equal(stored.Order(), found.Order());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<List<string>> ReadIdsAsync(HttpClient client, string path)
    {
        var ids = new List<string>();
        for (var page = 1; ; page++)
        {
            var list = await client.GetJsonAsync($"{path}&pageSize=100&page={page}");
            ids.AddRange(list.Items("id"));
            if (list.GetProperty("links").GetProperty("next").ValueKind == JsonValueKind.Null)
            {
                return ids;
            }
        }
    }

    private async Task<Server> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "NewsApi.dll"))
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__NewsApi"] = $"Data Source={_folder}/newsapi.db";
        start.Environment["Seeds__Path"] = "";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                // A pipe that nobody reads would stop the server.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new Server(process, new HttpClient { BaseAddress = new Uri(line[Announcement.Length..]) });
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    private sealed record Server(Process Process, HttpClient Client) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
            Client.Dispose();
        }
    }
}
