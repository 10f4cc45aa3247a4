using System.Net;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

/// <summary>Two servers on one database of PostgreSQL, each with a search index of its own.</summary>
public sealed class SharedDatabaseTests : IDisposable
{
    private readonly SharedHosts _hosts = new();
    private readonly NewsApiHost _first;
    private readonly NewsApiHost _second;

    public SharedDatabaseTests() => (_first, _second) = (_hosts.Add("first"), _hosts.Add("second"));

    public void Dispose() => _hosts.Dispose();

    [PostgreSqlFact]
    public async Task Write_OnOneServer_IsReadAndFoundOnTheOther()
    {
        var (first, second) = (_first.CreateClient(), _second.CreateClient());
        var created = await first.CreateAsync("A quokka report\n\nThe quokka sleeps.");
        var path = $"/api/v1/articles/{created.Id()}";

        Assert.Equal("A quokka report", (await second.GetJsonAsync(path)).Get("headline"));
        await second.WaitForTotalAsync("quokka", 1);

        await first.PatchAsync(path, Requests.Patch(new { headline = "A wombat report" }));
        await second.WaitForTotalAsync("wombat", 1);
        Assert.Equal("A wombat report", (await second.GetJsonAsync(path)).Get("headline"));

        await second.DeleteAsync(path);
        await Waiting.UntilAsync(async () => (await first.GetAsync(path)).StatusCode == HttpStatusCode.Gone);
        await first.WaitForTotalAsync("wombat", 0);
    }

    [PostgreSqlFact]
    public async Task Write_OnOneServer_IsReadOnTheOtherByItsSequence()
    {
        var (first, second) = (_first.CreateClient(), _second.CreateClient());
        for (var number = 1; number <= 20; number++)
        {
            var created = await first.PostTextAsync($"Quokka number {number} sleeps.");
            using var read = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=quokka");
            read.Headers.Add("X-Read-After", created.Headers.GetValues("X-Change-Sequence"));

            var found = await (await second.SendAsync(read)).ReadAsync(HttpStatusCode.OK);

            Assert.Equal(number, found.GetProperty("total").GetInt32());
        }
    }

    [PostgreSqlFact]
    public async Task Post_SameTextOnBoth_IsStoredOnce()
    {
        HttpClient[] servers = [_first.CreateClient(), _second.CreateClient()];

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            number => servers[number % 2].PostTextAsync("The same text, sent by many at once.")));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Created);
        Assert.Equal(49, responses.Count(response => response.StatusCode == HttpStatusCode.Conflict));
    }

    [PostgreSqlFact]
    public async Task Post_SameIdempotencyKeyOnBoth_MakesOne()
    {
        HttpClient[] servers = [_first.CreateClient(), _second.CreateClient()];

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles?onDuplicate=create")
            {
                Content = Requests.Text("A text with a key."),
            };
            request.Headers.Add("Idempotency-Key", "shared");
            return servers[number % 2].SendAsync(request);
        }));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        Assert.Single(responses.Select(response => response.Headers.Location).Distinct());
    }

    [PostgreSqlFact]
    public async Task Post_SameIdempotencyKeyAndTextOnBoth_IsNoDuplicateOfItself()
    {
        HttpClient[] servers = [_first.CreateClient(), _second.CreateClient()];

        var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = Requests.Text("A retried text.") };
            request.Headers.Add("Idempotency-Key", "retried");
            return servers[number % 2].SendAsync(request);
        }));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        Assert.Single(responses, response => !response.Headers.Contains("Idempotency-Replayed"));
    }

    [PostgreSqlFact]
    public async Task Start_SeveralAtOnce_MakesTheTablesAndLoadsTheSeedsOnce()
    {
        using var hosts = new SharedHosts();
        var started = Enumerable.Range(0, 3).Select(number => hosts.Add($"{number}", ("Seeds:Path", "seeds"))).ToList();

        var totals = await Task.WhenAll(started.Select(host => Task.Run(() => host.CreateClient().TotalAsync())));

        Assert.Equal([1, 1, 1], totals);
    }

    [PostgreSqlFact]
    public async Task Put_SameETagOnBoth_OneWins()
    {
        HttpClient[] servers = [_first.CreateClient(), _second.CreateClient()];
        var created = await servers[0].PostTextAsync("A text that all edit at once.");

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
        {
            var request = new HttpRequestMessage(HttpMethod.Put, created.Headers.Location) { Content = Requests.Text($"Edit {number}.") };
            request.Headers.IfMatch.Add(created.Headers.ETag!);
            return servers[number % 2].SendAsync(request);
        }));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(19, responses.Count(response => response.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [PostgreSqlFact]
    public async Task Writes_OnBoth_AreInOneAuditLogWithoutAGap()
    {
        HttpClient[] servers = [_first.CreateClient(), _second.CreateClient()];
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => servers[number % 2].CreateAsync($"Audited text {number}.")));

        var entries = await servers[0].GetJsonAsync("/api/v1/admin/audit?pageSize=100");

        Assert.Equal(Enumerable.Range(1, 40).Reverse(), entries.GetProperty("items").EnumerateArray().Select(entry => (int)entry.Id()));
    }
}
