using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class IdempotencyTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Post_HundredAtOnceWithOneKey_StoreOneAndRespondTheSame()
    {
        var responses = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => PostAsync("hundred", "A text sent a hundred times.", "?onDuplicate=create")));

        var bodies = await Task.WhenAll(responses.Select(response => response.Content.ReadAsStringAsync()));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        Assert.Single(bodies.Distinct());
        Assert.Single(responses, response => !response.Headers.Contains("Idempotency-Replayed"));
        Assert.Single(responses.Select(response => (response.Headers.Location, response.Headers.ETag)).Distinct());
        Assert.Single((await _client.GetJsonAsync("/api/v1/articles?q=\"sent a hundred times\"")).Items("id"));
    }

    [Fact]
    public async Task Post_SameKeyAfterTheArticleChanged_RespondsAsFirst()
    {
        var first = await (await PostAsync("changed", "A text that changes.")).ReadAsync(HttpStatusCode.Created);
        await _client.DeleteAsync($"/api/v1/articles/{first.Id()}");

        var again = await PostAsync("changed", "A text that changes.");

        Assert.Equal(first.ToString(), (await again.ReadAsync(HttpStatusCode.Created)).ToString());
    }

    [Theory]
    [InlineData("Another text.", "")]
    [InlineData("One text.", "?source=AP")]
    public async Task Post_SameKeyForAnotherRequest_IsRefused(string text, string query)
    {
        await PostAsync("reused", "One text.");

        var response = await PostAsync("reused", text, query);

        await ProblemAssert.IsAsync(response, HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task Post_AfterARefusal_MayBeCorrectedWithTheSameKey()
    {
        await ProblemAssert.IsAsync(await PostAsync("corrected", " "), HttpStatusCode.UnprocessableEntity, "no-article");

        Assert.Equal(HttpStatusCode.Created, (await PostAsync("corrected", "A text after all.")).StatusCode);
    }

    [Fact]
    public async Task Post_KeyTooLong_IsRefused()
    {
        await ProblemAssert.NamesAsync(await PostAsync(new string('k', 256), "A text with a long key."), "Idempotency-Key");
    }

    [Fact]
    public async Task Post_AfterADay_TheKeyIsForgottenAndRemoved()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-03-01T12:00:00Z"));
        await using var own = NewsApiHost.At(clock);
        var client = own.CreateClient();
        await PostAsync("old", "A text of yesterday.", client: client);
        await PostAsync("older", "Another text of yesterday.", client: client);
        clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync("old", "A text of today.", client: client)).StatusCode);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.Created, (await PostAsync("old", "A text of today.", client: client)).StatusCode);
        await using var scope = own.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().IdempotencyRecords.Select(record => record.Key)
            .ToListAsync();
        Assert.Equal(["old"], kept);
    }

    [Fact]
    public async Task Post_AfterARestart_GetsTheFirstResponse()
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-restart-");
        var database = ("ConnectionStrings:NewsApi", $"Data Source={Path.Combine(folder.FullName, "newsapi.db")}");
        var before = NewsApiHost.With(database);
        var first = await PostAsync("restart", "A text before a restart.", client: before.CreateClient());
        await before.DisposeAsync();
        await using var after = NewsApiHost.With(database);
        var client = after.CreateClient();

        var again = await PostAsync("restart", "A text before a restart.", client: client);

        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal((first.Headers.Location, first.Headers.ETag), (again.Headers.Location, again.Headers.ETag));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(1, (await client.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt32());
        await after.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("IdempotencyRecords")]
    [InlineData("Quotes")]
    public async Task Post_WhenOneHalfCannotBeStored_NeitherIs(string table)
    {
        await using var own = new NewsApiHost();
        var client = own.CreateClient();
        await ExecuteAsync(own, database => FaultTrigger.CreateAsync(database, "INSERT", table));
        const string Text = "Nobody saw it. \"Both or none,\" Ida Holm said.";

        var failed = await PostAsync("halves", Text, "?onDuplicate=create", client);
        var stored = await CountAsync(own);
        await ExecuteAsync(own, FaultTrigger.DropAsync);
        var repeated = await PostAsync("halves", Text, "?onDuplicate=create", client);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal((0, 0), stored);
        Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
        Assert.False(repeated.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal((1, 1), await CountAsync(own));
    }

    [Fact]
    public async Task Restore_SentAgain_GetsTheFirstResponse()
    {
        var article = await _client.CreateAsync("A text that is deleted and restored.");
        var path = $"/api/v1/articles/{article.Id()}";
        await _client.DeleteAsync(path);

        var first = await PostAsync("restore", "", path: path + "/restore");
        await _client.DeleteAsync(path);
        var again = await PostAsync("restore", "", path: path + "/restore");

        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal((first.StatusCode, first.Headers.ETag), (again.StatusCode, again.Headers.ETag));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Gone, (await _client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Post_DuplicateSentAgain_IsRefusedAsFirst()
    {
        await _client.CreateAsync("A text that is there already.");

        var first = await PostAsync("duplicate", "A text that is there already.");
        var again = await PostAsync("duplicate", "A text that is there already.");

        await ProblemAssert.IsAsync(first, HttpStatusCode.Conflict, "duplicate-article");
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
    }

    private static async Task ExecuteAsync(NewsApiHost host, Func<NewsDbContext, Task> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<NewsDbContext>());
    }

    private static async Task<(int Articles, int Records)> CountAsync(NewsApiHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        return (await database.Articles.CountAsync(), await database.IdempotencyRecords.CountAsync());
    }

    private Task<HttpResponseMessage> PostAsync(
        string key, string text, string query = "", HttpClient? client = null, string path = "/api/v1/articles")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path + query) { Content = text.Length > 0 ? Requests.Text(text) : null };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return (client ?? _client).SendAsync(request);
    }
}
