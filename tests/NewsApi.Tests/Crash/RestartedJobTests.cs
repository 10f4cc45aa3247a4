using System.Net;
using System.Text.Json;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Crash;

/// <summary>Imports in the background go on after a restart of the server.</summary>
public sealed class RestartedJobTests : IDisposable
{
    private const int Lines = 3000;

    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Restart_JobsAreLeft_StoresEveryLineOnceAndLeavesNoFile(bool isKilled)
    {
        string[] paths;
        using (var first = await ServerProcess.StartAsync(_folder))
        {
            paths = [await StartJobAsync(first, Lines, "Running"), await StartJobAsync(first, 10, "Queued")];
            await Waiting.UntilAsync(async () => (await first.Client.GetJsonAsync(paths[0])).GetProperty("done").GetInt64() > 0);
            await (isKilled ? first.KillAsync() : first.TerminateAsync(TimeSpan.FromSeconds(30)));
        }

        using var second = await ServerProcess.StartAsync(_folder);
        foreach (var (path, count) in paths.Zip([Lines, 10]))
        {
            JsonElement job = default;
            await Waiting.UntilAsync(async () => (job = await second.Client.GetJsonAsync(path)).Get("status") != "queued");
            var results = await (await second.Client.GetAsync(job.GetProperty("links").Get("result"))).ReadLinesAsync();

            Assert.Equal(("succeeded", count), (results[^1].Get("status"), results[^1].GetProperty("created").GetInt32()));
            Assert.Equal(Enumerable.Range(1, count), results.SkipLast(1).Select(line => line.GetProperty("line").GetInt32()));
        }

        Assert.Equal(Lines + 10, await second.Client.TotalAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "imports")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> StartJobAsync(ServerProcess server, int count, string name)
    {
        var response = await server.Client.SendAsync(
            ImportRequests.Ndjson(ImportRequests.Lines(count, name)), "Prefer", "respond-async");
        await response.ReadAsync(HttpStatusCode.Accepted);
        return response.Headers.Location!.OriginalString;
    }
}
