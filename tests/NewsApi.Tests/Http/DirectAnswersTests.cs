using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Http.Answers;
using NewsApi.Quotes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary>What is answered without the framework is what the framework would answer.</summary>
public sealed class DirectAnswersTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    // Means the same, but is left to the framework.
    private const string JsonBySteps = "application/json;q=0.9, text/css;q=0.1";

    [Theory]
    [InlineData("/api/v1/articles/1")]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/articles?page=2&pageSize=2")]
    [InlineData("/api/v1/articles?sort=-wordCount,headline&pageSize=3")]
    [InlineData("/api/v1/articles?sort=source")]
    [InlineData("/api/v1/quotes/1")]
    [InlineData("/api/v1/quotes")]
    [InlineData("/api/v1/quotes?sort=position,-confidence&pageSize=2&page=2")]
    public async Task Get_NothingSpecialAsked_IsAnsweredAsByTheAction(string path)
    {
        var client = host.CreateClient();
        for (var number = 1; number <= 5; number++)
        {
            await client.CreateAsync(
                $"Pier {number} opens\n\n\"It is done,\" Mayor Ida Holm said, as per Reuters. “We will not wait {path}.”",
                new { source = "Harbour Post", tags = (string[])["pier", $"t{number}"], publishedAt = $"2026-02-0{number}T09:30:00Z" });
        }

        await AssertSameAsync(client, path);
    }

    [Theory]
    [InlineData("Marks “of” many kinds: \"\\ / < > & ' + ` =")]
    [InlineData("Tabs\tand\r\nlines\u0085\u2028\u2029 and spaces\u00A0\u2003\u3000\uFEFF")]
    [InlineData("Far 😀🏳️‍🌈 beyond 𝒳, and \u0001\u001F\u007F\u009F\uE000\uFFFD\uFFFE below")]
    [InlineData("No NUL\0is lost")]
    [InlineData("Čeština, ελληνικά, 日本語, e\u0301")]
    public async Task Get_OddTexts_AreAnsweredAsByTheAction(string odd)
    {
        var client = host.CreateClient();
        var first = await client.CreateAsync(
            $"{odd}\n\n\"It is {odd} done,\" Mayor Ida Holm said, as per Reuters. “We will not wait.”\n\nA {odd} heading\n\n\"{odd},\" {odd} Ada Okafor added. \"So,\" he said.",
            new { source = odd, tags = (string[])[odd, "pier"], byline = odd, externalId = odd, publishedAt = "2026-02-04T09:30:00.1200000Z", headline = odd });
        await client.CreateAsync($"Nothing is known of {odd}.");

        await AssertSameAsync(client, $"/api/v1/articles/{first.Id()}");
        await AssertSameAsync(client, $"/api/v1/articles/{first.Id() + 1}");
        await AssertSameAsync(client, $"/api/v1/quotes/{first.GetProperty("quotes")[0].Id()}");
        await AssertSameAsync(client, "/api/v1/articles?pageSize=100");
        await AssertSameAsync(client, "/api/v1/quotes?pageSize=100");
    }

    // A text longer than is held of an answer, and one of which only the JSON is.
    [Theory]
    [InlineData(1_100_000, "words go on ")]
    [InlineData(600_000, "\"\t\" ")]
    public async Task Get_LongText_IsLeftToTheAction(int length, string words)
    {
        var client = host.CreateClient();
        var id = (await client.CreateAsync(string.Concat(Enumerable.Repeat(words, length / words.Length)))).Id();

        await AssertSameAsync(client, $"/api/v1/articles/{id}");
    }

    [Fact]
    public async Task Write_NothingSpecialAsked_NeedsNoAction()
    {
        var id = (await host.CreateClient().CreateAsync("Pier opens\n\n\"It is done,\" Mayor Ida Holm said.")).Id();

        Assert.NotNull(await WriteAsync<DirectArticle>("", id));
        Assert.NotNull(await WriteAsync<DirectQuote>("", 1));
        Assert.NotNull((await WriteAsync<DirectArticleList>("?page=1", 0))?.Page);
        Assert.NotNull((await WriteAsync<DirectQuoteList>("?sort=position", 0))?.Page);
        Assert.Null(await WriteAsync<DirectArticleList>("?source=ap", 0));
    }

    private async Task<DirectAnswer?> WriteAsync<T>(string query, long id)
        where T : IDirectAnswer
    {
        var http = new DefaultHttpContext { RequestServices = host.Services };
        http.Request.QueryString = new QueryString(query);
        http.Request.RouteValues["id"] = $"{id}";
        await using var buffer = new AnswerBuffer(int.MaxValue, () => Stream.Null);
        var answer = await host.Services.GetRequiredService<T>().WriteAsync(http, buffer);

        Assert.Equal(answer is null, buffer.Length == 0);
        return answer;
    }

    private static async Task AssertSameAsync(HttpClient client, string path)
    {
        var direct = await DescribeAsync(client, path, "*/*");
        var byAction = await DescribeAsync(client, path, JsonBySteps);

        Assert.Equal(byAction, direct);
    }

    [Theory]
    [InlineData("/api/v1/articles?page=0", 400)]
    [InlineData("/api/v1/articles?page=one", 400)]
    [InlineData("/api/v1/articles?page=101&pageSize=100", 400)]
    [InlineData("/api/v1/articles?sort=colour", 400)]
    [InlineData("/api/v1/articles?Page=1", 400)]
    [InlineData("/api/v1/articles?page=1&page=2", 400)]
    [InlineData("/api/v1/quotes?sort=headline", 400)]
    [InlineData("/api/v1/articles/1?page=1", 400)]
    [InlineData("/api/v1/articles/999999999", 404)]
    public async Task Get_NotWhatCanBeAnsweredSo_IsLeftToTheAction(string path, int status)
    {
        using var answer = await host.CreateClient().GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<string> DescribeAsync(HttpClient client, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).OrderBy(header => header.Key)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n\n{await answer.Content.ReadAsStringAsync()}";
    }
}
