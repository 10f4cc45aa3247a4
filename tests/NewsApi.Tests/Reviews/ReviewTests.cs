using System.Net;
using System.Text.Json;
using NewsApi.Reviews;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Reviews;

public sealed class ReviewTests : IDisposable
{
    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;

    public ReviewTests() => _client = _host.CreateClient();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Sample_SameSeed_DrawsTheSame_AnotherSeedAnother()
    {
        await StoreAsync(20);

        var one = await IdsAsync("?n=8&seed=5");
        var again = await IdsAsync("?n=8&seed=5");
        var other = await IdsAsync("?n=8&seed=6");
        var all = await IdsAsync("?n=1000");

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
        Assert.Equal((8, 8), (one.Distinct().Count(), other.Distinct().Count()));
        Assert.Equal(20, all.Distinct().Count());
    }

    [Fact]
    public async Task Sample_DrawsEachQuoteEquallyOften()
    {
        await StoreAsync(10);

        var drawn = new List<long>();
        for (var seed = 0; seed < 200; seed++)
        {
            drawn.AddRange(await IdsAsync($"?n=2&seed={seed}"));
        }

        Assert.All(drawn.CountBy(id => id), count => Assert.InRange(count.Value, 20, 65));
        Assert.Equal(10, drawn.Distinct().Count());
    }

    [Fact]
    public async Task Sample_ShowsWhatTheParserFound_AndLeavesOutWhatItMissed()
    {
        var article = await _client.CreateAsync("\"It is done,\" Ida Holm said. Nobody slept.");
        var quote = article.GetProperty("quotes")[0].Id();
        await CorrectAsync(quote);
        var start = article.Get("text")!.IndexOf("Nobody", StringComparison.Ordinal);
        var added = await _client.PostJsonAsync(
            $$"""{ "spans": [{ "start": {{start}}, "end": {{start + 12}} }] }""", $"/api/v1/articles/{article.Id()}/quotes");
        await added.ReadAsync(HttpStatusCode.Created);

        var sample = await _client.GetJsonAsync("/api/v1/quotes/sample");

        var item = Assert.Single(sample.GetProperty("items").EnumerateArray());
        Assert.Equal("Karl Brandt", item.GetProperty("quote").GetProperty("speaker").Get("name"));
        Assert.Equal("Ida Holm", item.GetProperty("found").GetProperty("speaker").Get("name"));
    }

    [Fact]
    public async Task Quality_IsThatOfTheReviews_ByRuleAndSource()
    {
        var quotes = await StoreAsync(10);
        for (var at = 0; at < quotes.Count; at++)
        {
            await ReviewAsync(quotes[at], at == 0 ? "notAQuote" : at < 3 ? "wrongSpeaker" : "correct", missed: at == 5 ? 1 : 0);
        }

        var quality = await _client.GetJsonAsync("/api/v1/parser/quality");

        var sampled = quality.GetProperty("sampled");
        Assert.Equal(10, sampled.GetProperty("reviews").GetInt32());
        Assert.Equal((0.9, 0.5958, 0.9821), EstimateOf(sampled, "precision"));
        Assert.Equal(0.7778, EstimateOf(sampled, "attribution").Value);
        Assert.Equal(0.9, EstimateOf(sampled, "recall").Value);
        Assert.Equal("Harbour Post", quality.GetProperty("bySource")[0].GetProperty("source").Get("name"));
        Assert.NotEmpty(quality.GetProperty("byRule")[0].Get("rule")!);
        Assert.Equal(0, quality.GetProperty("corrected").GetProperty("corrections").GetInt32());
    }

    [Fact]
    public async Task Review_AgainAndAfterACorrection_CountsOnceByTheFirstRule()
    {
        var quote = (await StoreAsync(1))[0];
        var rule = (await _client.GetJsonAsync($"/api/v1/quotes/{quote}")).GetProperty("attribution").Get("rule");
        await ReviewAsync(quote, "correct");
        await CorrectAsync(quote);

        await ReviewAsync(quote, "wrongSpeaker");

        var quality = await _client.GetJsonAsync("/api/v1/parser/quality");
        var sampled = quality.GetProperty("sampled");
        Assert.Equal((1, 0.0), (sampled.GetProperty("reviews").GetInt32(), EstimateOf(sampled, "attribution").Value));
        Assert.Equal(rule, quality.GetProperty("byRule")[0].Get("rule"));
        Assert.Equal(1, quality.GetProperty("corrected").GetProperty("speaker").GetInt32());
    }

    [Fact]
    public async Task Get_QualityWithoutReviews_HasNoFigures()
    {
        var sampled = (await _client.GetJsonAsync("/api/v1/parser/quality")).GetProperty("sampled");

        Assert.Equal(JsonValueKind.Null, sampled.GetProperty("precision").ValueKind);
    }

    [Fact]
    public async Task Review_WrongOrUnknown_IsAProblem()
    {
        var quote = (await StoreAsync(1))[0];
        var path = $"/api/v1/quotes/{quote}/review";
        using var stale = new HttpRequestMessage(HttpMethod.Put, path) { Content = Requests.Json("""{ "verdict": "correct" }""") };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"0\"");

        await ProblemAssert.NamesAsync(await _client.PutAsync(path, Requests.Json("{}")), "verdict");
        await ProblemAssert.NamesAsync(await _client.PutAsync(path, Requests.Json("""{ "verdict": "correct", "missed": -1 }""")), "missed");
        await ProblemAssert.NamesAsync(await _client.GetAsync("/api/v1/quotes/sample?n=0"), "n");
        await ProblemAssert.NamesAsync(await _client.GetAsync("/api/v1/quotes/sample?seed=x"), "seed");
        await ProblemAssert.IsAsync(await _client.SendAsync(stale), HttpStatusCode.PreconditionFailed, "precondition-failed");
        var unknown = await _client.PutAsync("/api/v1/quotes/999999/review", Requests.Json("""{ "verdict": "correct" }"""));
        await ProblemAssert.IsAsync(unknown, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Review_QuoteThatAClientAdded_IsRefused()
    {
        var article = await _client.CreateAsync("\"It is done,\" Ida Holm said. It was a long day.");
        var start = article.Get("text")!.IndexOf("a long day", StringComparison.Ordinal);
        var added = await _client.PostJsonAsync(
            $$"""{ "spans": [{ "start": {{start}}, "end": {{start + 10}} }] }""", $"/api/v1/articles/{article.Id()}/quotes");
        var quote = (await added.ReadAsync(HttpStatusCode.Created)).Id();

        var response = await _client.PutAsync($"/api/v1/quotes/{quote}/review", Requests.Json("""{ "verdict": "correct" }"""));

        await ProblemAssert.IsAsync(response, HttpStatusCode.UnprocessableEntity, "not-sampled");
    }

    [Theory]
    [InlineData(0, 10, 0, 0, 0.2775)]
    [InlineData(10, 10, 1, 0.7225, 1)]
    [InlineData(81, 263, 0.308, 0.2553, 0.3662)]
    public void Estimate_IsTheWilsonInterval(double successes, double count, double value, double low, double high)
    {
        var estimate = Estimate.Of(successes, count)!;

        Assert.Equal((value, low, high), (estimate.Value, estimate.Low, estimate.High));
    }

    private async Task CorrectAsync(long quote)
    {
        var response = await _client.PatchAsync($"/api/v1/quotes/{quote}", Requests.Patch(new { speaker = "Karl Brandt" }));
        await response.ReadAsync(HttpStatusCode.OK);
    }

    private async Task ReviewAsync(long quote, string verdict, int missed = 0)
    {
        var body = Requests.Json($$"""{ "verdict": "{{verdict}}", "missed": {{missed}} }""");
        await (await _client.PutAsync($"/api/v1/quotes/{quote}/review", body)).ReadAsync(HttpStatusCode.OK);
    }

    private async Task<List<long>> StoreAsync(int count)
    {
        var ids = new List<long>();
        for (var number = 1; number <= count; number++)
        {
            var article = await _client.CreateAsync($"\"We counted {number} boats,\" Ida Holm said.", new { source = "Harbour Post" });
            ids.Add(article.GetProperty("quotes")[0].Id());
        }

        return ids;
    }

    private async Task<List<long>> IdsAsync(string query)
    {
        var sample = await _client.GetJsonAsync("/api/v1/quotes/sample" + query);
        return [.. sample.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("quote").Id())];
    }

    private static (double Value, double Low, double High) EstimateOf(JsonElement figures, string member)
    {
        var estimate = figures.GetProperty(member);
        return (Of("value"), Of("low"), Of("high"));

        double Of(string name) => estimate.GetProperty(name).GetDouble();
    }
}
