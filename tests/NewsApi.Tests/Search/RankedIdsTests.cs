using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Search;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>Lists with a query: the filters and orders mean the same as without.</summary>
public sealed class RankedIdsTests(RankedIdsTests.Host host) : IClassFixture<RankedIdsTests.Host>
{
    public static TheoryData<string> Filters => new(
        "", "speaker=Okafor", "speaker=!Okafor", "speaker=Okafor,Winterbottom", "reportedBy=AP", "reportedBy=!AP", "cue=said", "cue=!said",
        "kind=direct", "kind=!direct,!partial", "status=explicit", "status=!explicit", "articleId=1,2", "articleId=!1", "from=2026-02-02",
        "to=2026-02-02", "unattributed=true", "unattributed=false", "minConfidence=0.9", "minConfidence=0", "minWords=6", "maxWords=6",
        "locked=true", "locked=false", "sort=position", "sort=-position", "sort=publishedAt", "sort=-confidence", "sort=-id");

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task FindQuotes_AnyFilter_SelectsAsTheDatabase(string filter)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (request, order) = Read(filter);
        var resolved = await scope.ServiceProvider.GetRequiredService<QuoteFilters>().ResolveAsync(request, default);
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var listed = await QuoteQueries.Orders.Order(database.Quotes.Where(resolved), order).Select(quote => quote.Id).ToListAsync();

        var found = await scope.ServiceProvider.GetRequiredService<RankedIds>()
            .FindQuotesAsync("bridge", resolved, order.Count > 0 ? order : [new SortKey("publishedAt", true)], new PageRequest(), default);

        Assert.Equal(listed, found.Items);
        Assert.Equal(listed.Count, found.Total);
        Assert.True(filter.Length > 0 || listed.Count >= 4);
    }

    [Fact]
    public async Task FindArticles_Query_RanksByRelevance()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var ids = scope.ServiceProvider.GetRequiredService<RankedIds>();

        var found = await ids.FindArticlesAsync("storm", new ArticleFilter(), [], new PageRequest { PageSize = 1 }, default);

        Assert.Equal([2], found.Items);
        Assert.Equal(2, found.Total);
    }

    private static (QuoteFilterRequest Request, IReadOnlyList<SortKey> Order) Read(string filter)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(filter)
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var request = new QuoteFilterRequest
        {
            Speaker = values.GetValueOrDefault("speaker"),
            ReportedBy = values.GetValueOrDefault("reportedBy"),
            Cue = values.GetValueOrDefault("cue"),
            Kind = values.GetValueOrDefault("kind"),
            Status = values.GetValueOrDefault("status"),
            ArticleId = values.GetValueOrDefault("articleId"),
            From = values.GetValueOrDefault("from"),
            To = values.GetValueOrDefault("to"),
            Unattributed = values.TryGetValue("unattributed", out var unattributed) ? bool.Parse(unattributed) : null,
            Locked = values.TryGetValue("locked", out var locked) ? bool.Parse(locked) : null,
            MinConfidence = values.TryGetValue("minConfidence", out var confidence) ? double.Parse(confidence) : null,
            MinWords = values.TryGetValue("minWords", out var min) ? int.Parse(min) : null,
            MaxWords = values.TryGetValue("maxWords", out var max) ? int.Parse(max) : null,
        };
        return (request, SortKey.Parse(values.GetValueOrDefault("sort")));
    }

    public sealed class Host : NewsApiHost, IAsyncLifetime
    {
        public async Task InitializeAsync()
        {
            var client = CreateClient();
            await client.CreateAsync(
            "Alpha opens\n\nIt rained. A storm came.\n\n\"We will open the bridge again this week,\" said Ada Okafor, as per AP.");
            await client.CreateAsync(
                "Storm hits\n\n\"The bridge is lost,\" Jane Winterbottom told Reuters. \"Our bridge was old,\" she added.",
                new { publishedAt = "2026-02-01T10:00:00Z" });
            await client.CreateAsync(
                "Gamma goes on\n\nHe hailed the \"exemplary bridge\" to the town.\n\nOkafor said: \"Nobody closed the bridge.\"",
                new { publishedAt = "2026-02-03T10:00:00Z" });
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
    }
}
