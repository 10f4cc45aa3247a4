using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Revisions;

public sealed class AsOfTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-03-01T12:00:00Z"));
    private readonly NewsApiHost _host;
    private readonly HttpClient _client;

    public AsOfTests()
    {
        _host = NewsApiHost.At(_clock);
        _client = _host.CreateClient();
    }

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("2026-03-01T12:00:00Z", "Day one")]
    [InlineData("2026-03-02", "Day one")]
    [InlineData("2026-03-02T12:00:00Z", "Day two")]
    [InlineData("2026-03-03T14:00:00%2B02:00", "Day three")]
    [InlineData("2030-01-01", "Day three")]
    public async Task Get_AsOf_ShowsWhatWasThen(string time, string headline)
    {
        var path = await CreateThreeDaysAsync();

        var article = await _client.GetJsonAsync($"{path}?asOf={time}");
        var quotes = await _client.GetJsonAsync($"{path}/quotes?asOf={time}");

        Assert.Equal(headline, article.Get("headline"));
        Assert.Equal(article.GetProperty("quotes").ToString(), quotes.GetProperty("items").ToString());
        Assert.Contains($"\"It is {headline.ToLowerInvariant()},\"", article.Get("text"));
    }

    [Fact]
    public async Task Get_AsOfBeforeItsCreationOrUnreadable_IsRefused()
    {
        var path = await CreateThreeDaysAsync();

        foreach (var address in (string[])[path, path + "/quotes"])
        {
            var problem = await ProblemAssert.IsAsync(
                await _client.GetAsync(address + "?asOf=2026-03-01"), HttpStatusCode.NotFound, "not-found");
            Assert.EndsWith(" as of 2026-03-01.", problem.Get("detail"));
            await ProblemAssert.NamesAsync(await _client.GetAsync(address + "?asOf=yesterday"), "asOf");
        }
    }

    [Fact]
    public async Task Quote_AsOf_ShowsToWhomItWasAttributedThen()
    {
        var quotes = (await _client.CreateAsync("\"It is late,\" Ida Holm said. \"It is dark,\" Ida Holm said.")).GetProperty("quotes");
        var (first, second) = ($"/api/v1/quotes/{quotes[0].Id()}", $"/api/v1/quotes/{quotes[1].Id()}");
        _clock.Advance(TimeSpan.FromDays(2));
        await (await _client.PatchAsync(first, Requests.Patch(new { speaker = "Karl Brandt" }))).ReadAsync(HttpStatusCode.OK);
        await _client.PatchAsync(second, Requests.Patch(new { isQuote = false }));

        var then = await _client.GetJsonAsync($"{first}?asOf=2026-03-02");
        var removed = await _client.GetJsonAsync($"{second}?asOf=2026-03-02");
        var now = await _client.GetJsonAsync($"{first}?asOf=2026-03-04");

        Assert.Equal(quotes[0].ToString(), then.ToString());
        Assert.Equal("Ida Holm", removed.GetProperty("speaker").Get("name"));
        Assert.Equal(("Karl Brandt", true), (now.GetProperty("speaker").Get("name"), now.GetProperty("locked").GetBoolean()));
        await ProblemAssert.IsAsync(await _client.GetAsync(first + "?asOf=2026-03-01"), HttpStatusCode.NotFound, "not-found");
        await ProblemAssert.NamesAsync(await _client.GetAsync(first + "?asOf=yesterday"), "asOf");
    }

    [Fact]
    public async Task Quotes_AsOf_CanBeFollowedToTheirEnd()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 5).Select(number => $"\"We stay in house {number},\" Karl Brandt said."));
        var path = $"/api/v1/articles/{(await _client.CreateAsync(text)).Id()}";
        _clock.Advance(TimeSpan.FromDays(1));
        await _client.PutAsync(path, Requests.Text("Nobody said anything."));

        var first = await _client.GetJsonAsync(path + "/quotes?asOf=2026-03-02&pageSize=3");
        var rest = await _client.GetJsonAsync($"{path}/quotes?asOf=2026-03-02&pageSize=3&cursor={first.Get("nextCursor")}");
        var page = await _client.GetJsonAsync(path + "/quotes?asOf=2026-03-02&pageSize=3&page=2");

        Assert.Equal(["1", "2", "3"], first.Items("position"));
        Assert.Equal(["4", "5"], rest.Items("position"));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("nextCursor").ValueKind);
        Assert.Equal(rest.Items("id"), page.Items("id"));
    }

    private async Task<string> CreateThreeDaysAsync()
    {
        var path = $"/api/v1/articles/{(await _client.CreateAsync(TextOf("one"))).Id()}";
        foreach (var day in (string[])["two", "three"])
        {
            _clock.Advance(TimeSpan.FromDays(1));
            await (await _client.PutAsync(path, Requests.Text(TextOf(day)))).ReadAsync(HttpStatusCode.OK);
        }

        return path;
    }

    private static string TextOf(string day) => $"Day {day}\n\nThe sea was calm.\n\n\"It is day {day},\" Ida Holm said.";
}
