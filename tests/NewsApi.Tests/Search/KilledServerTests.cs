using System.Text.Json;
using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>A server that is killed while it writes loses nothing it acknowledged, and its index doubles nothing.</summary>
public sealed class KilledServerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Kill_WhileWriting_IndexHoldsWhatTheDatabaseHolds()
    {
        const int Writes = 50;
        var acknowledged = 0;
        using (var server = await ServerProcess.StartAsync(_folder.Path))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Parallel.ForEachAsync(
                Enumerable.Range(0, int.MaxValue), new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (number, _) =>
                {
                    await server.Client.CreateAsync($"Report {number}\n\nThe otter was counted, for the {number}th time.");
                    if (Interlocked.Increment(ref acknowledged) == Writes)
                    {
                        await server.KillAsync();
                    }
                }));
        }

        using var again = await ServerProcess.StartAsync(_folder.Path);
        var stored = await ReadIdsAsync(again.Client, "/api/v1/articles?");
        await again.Client.WaitForIndexAsync();
        var found = await ReadIdsAsync(again.Client, "/api/v1/search?q=otter&highlight=false");
        Assert.True(stored.Count >= acknowledged, $"{stored.Count} of {acknowledged} are stored.");
        Assert.Equal(stored.Order(), found.Order());
    }

    public void Dispose() => _folder.Dispose();

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
}
