using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class IdempotencyTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Post_HundredAtOnceWithOneKey_StoreOneAndAnswerTheSame()
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
    public async Task Post_SameKeyAfterTheArticleChanged_AnswersAsFirst()
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
    public async Task Post_AfterADay_TheKeyIsForgotten()
    {
        await PostAsync("old", "A text of yesterday.");
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var yesterday = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25);
        await database.FirstAnswers.Where(answer => answer.Key == "old")
            .ExecuteUpdateAsync(update => update.SetProperty(answer => answer.CreatedAt, yesterday));

        var response = await PostAsync("old", "A text of today.");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(1, await database.FirstAnswers.CountAsync(answer => answer.Key == "old"));
    }

    private Task<HttpResponseMessage> PostAsync(string key, string text, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles" + query) { Content = Requests.Text(text) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return _client.SendAsync(request);
    }
}
