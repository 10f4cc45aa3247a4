using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>One filter object, two translations: the database and the index select the same, in the same order.</summary>
public sealed class FilterParityTests(FilterParityTests.Host host) : IClassFixture<FilterParityTests.Host>
{
    // A word that no text has: not to have it is true of all.
    private const string Absent = "zzz";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("")]
    [InlineData("source=AP")]
    [InlineData("source=!AP")]
    [InlineData("source=AP,Reuters")]
    [InlineData("source=Nobody")]
    [InlineData("source=AP,!Reuters")]
    [InlineData("language=en")]
    [InlineData("language=en-GB")]
    [InlineData("language=!en")]
    [InlineData("language=de,fr")]
    [InlineData("tag=energy")]
    [InlineData("tag=!energy")]
    [InlineData("tag=ENERGY,sport")]
    [InlineData("tag=energy,!sport")]
    [InlineData("speaker=Okafor")]
    [InlineData("speaker=!Okafor")]
    [InlineData("speaker=Nobody")]
    [InlineData("reportedBy=AP")]
    [InlineData("reportedBy=!AP")]
    [InlineData("hasQuotes=true")]
    [InlineData("hasQuotes=false")]
    [InlineData("minQuotes=1")]
    [InlineData("minQuotes=0")]
    [InlineData("minWords=12")]
    [InlineData("maxWords=12")]
    [InlineData("minWords=8&maxWords=20")]
    [InlineData("from=2026-02-02")]
    [InlineData("to=2026-02-02")]
    [InlineData("from=2026-02-01&to=2026-02-03")]
    [InlineData("from=2026-02-02T10:00:00Z")]
    [InlineData("to=2026-02-02T10:00:00Z")]
    [InlineData("from=2026-02-02&useDate=created")]
    [InlineData("to=2026-02-02&useDate=updated")]
    [InlineData("from=now-1d")]
    [InlineData("to=now-1d")]
    [InlineData("from=now-1d&useDate=created")]
    [InlineData("to=now-1d&useDate=updated")]
    [InlineData("ids=1,3,999")]
    [InlineData("ids=6")]
    [InlineData("ids=!1")]
    [InlineData("externalId=a-1")]
    [InlineData("externalId=!a-1")]
    [InlineData("ids=!1,!2")]
    [InlineData("language=!de,!fr")]
    [InlineData("speaker=1")]
    [InlineData("speaker=!1")]
    [InlineData("speaker=Okafor,!Nobody")]
    [InlineData("reportedBy=Nobody")]
    [InlineData("minQuotes=2")]
    [InlineData("minQuotes=1&maxWords=20&source=!Reuters")]
    [InlineData("from=2026-02-01&to=2026-02-02&useDate=published")]
    [InlineData("tag=sport")]
    [InlineData("sort=headline")]
    [InlineData("sort=-headline")]
    [InlineData("sort=source")]
    [InlineData("sort=-source")]
    [InlineData("sort=publishedAt")]
    [InlineData("sort=-wordCount,headline")]
    [InlineData("sort=quoteCount")]
    [InlineData("sort=-id")]
    [InlineData("sort=createdAt")]
    [InlineData("sort=-updatedAt")]
    [InlineData("source=AP&language=en&tag=energy&sort=-id&pageSize=1")]
    public async Task Filter_DatabaseAndIndex_SelectTheSame(string filter)
    {
        var listed = await _client.GetJsonAsync("/api/v1/articles?" + filter);
        var searched = await _client.GetJsonAsync("/api/v1/search?" + filter);
        var ranked = await _client.GetJsonAsync($"/api/v1/articles?q=-{Absent}&{filter}");

        Assert.Equal(listed.Items("id"), searched.Items("id"));
        Assert.Equal(listed.Items("id").Order(), ranked.Items("id").Order());
        Assert.Equal(listed.GetProperty("total").GetInt64(), searched.GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("language=en")]
    [InlineData("language=!en")]
    [InlineData("externalId=a-1")]
    [InlineData("tag=energy")]
    [InlineData("minWords=12")]
    [InlineData("maxWords=20&source=AP")]
    [InlineData("minQuotes=2")]
    [InlineData("from=2026-02-02&useDate=created")]
    [InlineData("to=now-1d&useDate=updated")]
    public async Task Filter_SearchOfQuotes_SelectsThoseOfTheArticles(string filter)
    {
        var listed = await _client.GetJsonAsync("/api/v1/articles?hasQuotes=true&" + filter);
        var searched = await _client.GetJsonAsync("/api/v1/search?types=quote&" + filter);

        Assert.Equal(listed.Items("id").Order(), searched.Items("articleId").Distinct().Order());
    }

    [Theory]
    [InlineData("source=AP")]
    [InlineData("source=!AP")]
    public async Task QuoteFilter_Source_SelectsTheQuotesOfItsArticles(string filter)
    {
        var articles = await _client.GetJsonAsync("/api/v1/articles?hasQuotes=true&" + filter);
        var quotes = await _client.GetJsonAsync("/api/v1/quotes?" + filter);

        Assert.NotEmpty(articles.Items("id"));
        Assert.Equal(articles.Items("id").Order(), quotes.Items("articleId").Distinct().Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("speaker=Okafor")]
    [InlineData("speaker=!Okafor")]
    [InlineData("speaker=Nobody")]
    [InlineData("source=AP")]
    [InlineData("source=!AP")]
    [InlineData("source=AP,!Reuters")]
    [InlineData("source=Nobody")]
    [InlineData("reportedBy=AP")]
    [InlineData("reportedBy=!AP")]
    [InlineData("cue=said")]
    [InlineData("cue=!said")]
    [InlineData("kind=direct")]
    [InlineData("kind=!direct")]
    [InlineData("status=explicit,pronoun")]
    [InlineData("status=!explicit")]
    [InlineData("unattributed=true")]
    [InlineData("unattributed=false")]
    [InlineData("minConfidence=0.9")]
    [InlineData("articleId=1,5")]
    [InlineData("articleId=!1")]
    [InlineData("from=2026-02-02")]
    [InlineData("to=2026-02-02")]
    [InlineData("minWords=5")]
    [InlineData("maxWords=5")]
    [InlineData("locked=false")]
    [InlineData("locked=true")]
    public async Task QuoteFilter_DatabaseAndIndex_SelectTheSame(string filter)
    {
        var listed = await _client.GetJsonAsync("/api/v1/quotes?" + filter);
        var ranked = await _client.GetJsonAsync($"/api/v1/quotes?q=-{Absent}&{filter}");

        Assert.Equal(listed.Items("id").Order(), ranked.Items("id").Order());
        Assert.Equal(listed.GetProperty("total").GetInt64(), ranked.GetProperty("total").GetInt64());
    }

    public sealed class Host : NewsApiHost, IAsyncLifetime
    {
        private const string Quoting = "\"We will open the bridge again this week,\" said Ada Okafor, as per AP.";

        public async Task InitializeAsync()
        {
            var client = CreateClient();
            await client.CreateAsync("Alpha bridge\n\n" + Quoting, new { source = "AP", language = "en-GB", tags = Tags("Energy") });
            await client.CreateAsync(
                "Beta storm\n\nThe storm came in the night.",
            new { source = "Reuters", language = "en", tags = Tags("Energy", "Sport"), publishedAt = "2026-02-01T10:00:00Z" });
            await client.CreateAsync(
                "Gamma games\n\nThe games go on. " + new string('w', 300),
            new { language = "de", publishedAt = "2026-02-02T10:00:00Z", externalId = "a-1" });
            await client.CreateAsync(
                "ältere Texte\n\nEin langer Text mit sehr vielen Wörtern, damit die Zahl der Wörter eine Rolle spielt und gezählt wird.",
                new { source = "AP", publishedAt = "2026-02-03T00:00:00Z", externalId = "a-2", tags = Tags("Spört") });
            await client.CreateAsync("Delta dam\n\n" + Quoting + " \"It was time,\" she added.", new { source = "Ämter", language = "fr" });
            await client.CreateAsync("Epsilon, in the trash\n\n" + Quoting, new { source = "AP", language = "en", tags = Tags("Energy") });
            await client.DeleteAsync("/api/v1/articles/6");
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

        private static string[] Tags(params string[] tags) => tags;
    }
}
