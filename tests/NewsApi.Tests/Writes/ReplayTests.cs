using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Writes;

/// <summary>Idempotency records make a response again from the stored article.</summary>
public sealed class ReplayTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Post_SentAgainAfterChanges_IsTheFirstResponse()
    {
        const string Text = "The quay was mended.\n\n\"It holds,\" Ida Holm said.";
        var first = await PostAsync("changed", Text);
        var path = first.Headers.Location!.OriginalString;
        await _client.DeleteAsync(path);
        await _client.PostAsync(path + "/restore", null);
        await _client.PatchAsync(path, Requests.Bytes("""{ "headline": "Quay" }"""u8.ToArray(), "application/merge-patch+json"));
        await _client.PutAsync(path, Requests.Text("The quay broke.\n\n\"It does not hold,\" Karl Brandt said."));

        var again = await PostAsync("changed", Text);

        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(
            (HttpStatusCode.Created, first.Headers.ETag, path),
            (again.StatusCode, again.Headers.ETag, again.Headers.Location!.OriginalString));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_SentAgainAfterPermanentDelete_ShowsNothingOfTheArticle()
    {
        const string Text = "A secret that nobody must read again.";
        var first = await PostAsync("erased", Text);
        await _client.DeleteAsync(first.Headers.Location!.OriginalString + "?permanent=true");

        var again = await PostAsync("erased", Text);

        await ProblemAssert.IsAsync(again, HttpStatusCode.NotFound, "not-found");
        Assert.Contains("was deleted permanently", await again.Content.ReadAsStringAsync());
        Assert.DoesNotContain("secret", await again.Content.ReadAsStringAsync());
        Assert.Equal(0, (await _client.GetJsonAsync("/api/v1/articles?q=secret")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Post_LongText_LeavesASmallRecord()
    {
        await PostAsync(
            "long", string.Concat(Enumerable.Range(1, 3000).Select(number => $"\"The house has number {number},\" Ida Holm said.\n\n")));

        await using var scope = host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<NewsDbContext>().IdempotencyRecords;
        var record = await records.SingleAsync(one => one.Key == "long");
        Assert.Null(record.Problem);
        Assert.Equal(("articles", 1, 1, 201), (record.Collection, record.Version, record.Revision, record.Status));
    }

    [Fact]
    public async Task Post_KeyOfAnotherPrincipal_IsNotReplayed()
    {
        await AddRecordAsync(new IdempotencyRecord
        {
            Principal = "somebody",
            Key = "shared",
            Route = "POST /api/v1/articles",
            RequestHash = new string('0', 64),
            Status = 409,
            Problem = "{}"u8.ToArray(),
        });

        var response = await PostAsync("shared", "A text under a key that somebody else uses.");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.False(response.Headers.Contains("Idempotency-Replayed"));
    }

    private async Task AddRecordAsync(IdempotencyRecord record)
    {
        record.CreatedAt = host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        database.IdempotencyRecords.Add(record);
        await database.SaveChangesAsync();
    }

    private Task<HttpResponseMessage> PostAsync(string key, string text)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles")
        {
            Content = new StringContent(text, Encoding.UTF8, "text/plain"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return _client.SendAsync(request);
    }
}
