using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Exports;

public sealed class ExportTests(ExportTests.Host host) : IClassFixture<ExportTests.Host>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Ndjson_Articles_AreAllOfThemWhole()
    {
        var response = await _client.GetAsync("/api/v1/articles/export");

        var articles = Lines(await response.Content.ReadAsStringAsync());
        Assert.Equal("application/x-ndjson; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Enumerable.Range(1, Host.Count).Select(id => (long)id), articles.Select(article => article.Id()));
        var single = await _client.GetJsonAsync("/api/v1/articles/1");
        Assert.All(["text", "sections", "quotes", "headline", "contentHash"], member =>
            Assert.Equal(single.GetProperty(member).GetRawText(), articles[0].GetProperty(member).GetRawText()));
    }

    [Theory]
    [InlineData("articles", "source=AP", 40)]
    [InlineData("articles", "source=!AP", 80)]
    [InlineData("articles", "q=harbour", 60)]
    [InlineData("articles", "q=harbour&source=AP", 20)]
    [InlineData("articles", "q=nowhere", 0)]
    [InlineData("articles", "ids=3,7", 2)]
    [InlineData("quotes", "", 120)]
    [InlineData("quotes", "speaker=Holm", 120)]
    [InlineData("quotes", "articleId=1,2", 2)]
    [InlineData("quotes", "q=done", 120)]
    public async Task Ndjson_Filter_SelectsWhatTheListHas(string list, string query, int count)
    {
        var exported = Lines(await _client.GetStringAsync($"/api/v1/{list}/export?format=ndjson&{query}"));

        var listed = await _client.GetJsonAsync($"/api/v1/{list}?{query}");
        Assert.Equal(count, listed.GetProperty("total").GetInt32());
        Assert.Equal(count, exported.Select(item => item.Id()).Distinct().Count());
        Assert.Equal(exported.Select(item => item.Id()).Order(), exported.Select(item => item.Id()));
    }

    [Fact]
    public async Task Csv_Articles_HaveOneRowEachAndNoFormula()
    {
        var response = await _client.GetAsync("/api/v1/articles/export?format=csv&ids=1,2");

        var rows = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=\"export.csv\"", response.Content.Headers.ContentDisposition?.ToString());
        Assert.StartsWith("id,headline,headlineIsDerived,byline,", rows);
        Assert.Contains("\r\n1,\"'=1+1\",false,", rows);
        Assert.Contains("\"\"It is done, all 1 of it,\"\" said", rows);
        Assert.Contains("\"sea, town\"", rows);
    }

    [Fact]
    public async Task Csv_Quotes_NameTheirSpeakers()
    {
        var rows = (await _client.GetStringAsync("/api/v1/quotes/export?format=csv&articleId=2")).Split("\r\n");

        Assert.Equal(3, rows.Length);
        Assert.Contains("speaker.id,speaker.name,cue.text", rows[0]);
        Assert.Contains(",Ida Holm,said,", rows[1]);
    }

    [Theory]
    [InlineData("format=xml", "format")]
    [InlineData("colour=red", "colour")]
    [InlineData("sort=id", "sort")]
    [InlineData("from=never", "from")]
    public async Task Export_InvalidParameter_IsRefused(string query, string parameter) =>
        await ProblemAssert.NamesAsync(await _client.GetAsync("/api/v1/articles/export?" + query), parameter);

    [Fact]
    public async Task Head_Export_HasTheHeadersOnly()
    {
        var response = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/articles/export?format=csv"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/x-ndjson;q=0.5, text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("*/*", "application/x-ndjson")]
    public async Task Export_WithoutFormat_IsWhatAcceptPrefers(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/quotes/export?articleId=1");
        request.Headers.Add("Accept", accept);

        var response = await _client.SendAsync(request);

        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Export_Deleted_SelectsWhatTheListHas()
    {
        await using var own = new NewsApiHost();
        var client = own.CreateClient();
        await client.CreateAsync("A text that stays.");
        var trashed = await client.CreateAsync("\"It goes,\" Ida Holm said.");
        await client.DeleteAsync($"/api/v1/articles/{trashed.Id()}");

        var only = Lines(await client.GetStringAsync("/api/v1/articles/export?deleted=only"));
        var all = Lines(await client.GetStringAsync("/api/v1/articles/export?deleted=include"));
        var refused = await client.GetAsync("/api/v1/articles/export?deleted=only&q=text");

        Assert.Equal(trashed.GetProperty("quotes").GetRawText(), Assert.Single(only).GetProperty("quotes").GetRawText());
        Assert.NotNull(only[0].Get("deletedAt"));
        Assert.Equal(2, all.Count);
        await ProblemAssert.NamesAsync(refused, "deleted");
    }

    private static List<JsonElement> Lines(string body) =>
        [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>120 articles: more than two batches.</summary>
    public sealed class Host : NewsApiHost, IAsyncLifetime
    {
        public const int Count = 120;

        public async Task InitializeAsync()
        {
            var client = CreateClient();
            for (var number = 1; number <= Count; number++)
            {
                await client.CreateAsync(
                    $"The {(number % 2 == 0 ? "harbour" : "pier")} opened. \"It is done, all {number} of it,\" said Mayor Ida Holm.",
                    new { headline = $"={number}+1", source = number % 3 == 0 ? "AP" : "Reuters", tags = (string[])["sea", "town"] });
            }
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
    }
}
