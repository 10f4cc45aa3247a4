using System.Diagnostics;
using System.Globalization;
using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class ChangeSequenceTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Write_EachThatChanges_TellsARisingSequence()
    {
        var created = await _client.PostTextAsync("The tide comes at noon.");
        var path = created.Headers.Location!.OriginalString;
        var patched = await _client.PatchAsync(path, Requests.Patch(new { headline = "The tide" }));
        var deleted = await _client.DeleteAsync(path);

        long[] sequences = [SequenceOf(created), SequenceOf(patched), SequenceOf(deleted)];
        Assert.All(sequences, sequence => Assert.True(sequence > 0));
        Assert.Equal(sequences.Distinct().Order(), sequences);
    }

    [Fact]
    public async Task Request_ThatChangesNothing_TellsNone()
    {
        var created = await _client.PostTextAsync("The tide comes at one.");
        var path = created.Headers.Location!.OriginalString;
        HttpResponseMessage[] responses =
        [
            await _client.GetAsync(path),
            await _client.PatchAsync(path, Requests.Patch(new { })),
            await _client.PostTextAsync("The tide comes at one."),
        ];

        Assert.All(responses, response => Assert.False(response.Headers.Contains("X-Change-Sequence")));
    }

    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/search?q=tide")]
    public async Task Read_AfterAWrite_HasIt(string path)
    {
        var created = await _client.PostTextAsync($"The tide is read after it was written, {path}.");

        var response = await ReadAfterAsync(path, $"{SequenceOf(created)}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(path, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Read_AfterWhatIsNotReached_IsUnavailableAfterTwoSeconds()
    {
        var sent = Stopwatch.GetTimestamp();
        var response = await ReadAfterAsync("/api/v1/articles", "999999999999");

        Assert.True(Stopwatch.GetElapsedTime(sent) > TimeSpan.FromSeconds(1.9), "The server did not wait.");
        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Contains("999999999999", problem.Get("detail"));
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("1,2")]
    public async Task Read_AfterWhatIsNoNumber_IsInvalid(string sequence)
    {
        var response = await ReadAfterAsync("/api/v1/articles", sequence);

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains("X-Change-Sequence", problem.GetProperty("errors").GetProperty("X-Read-After")[0].GetString());
    }

    private static long SequenceOf(HttpResponseMessage response) =>
        long.Parse(response.Headers.GetValues("X-Change-Sequence").Single(), CultureInfo.InvariantCulture);

    private Task<HttpResponseMessage> ReadAfterAsync(string path, string sequence)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Read-After", sequence);
        return _client.SendAsync(request);
    }
}
