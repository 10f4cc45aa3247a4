using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary>A page of a list costs what its items cost, however many there are in all.</summary>
public sealed class ListCostTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [SqliteTheory]
    [InlineData("")]
    [InlineData("-publishedAt")]
    [InlineData("-createdAt")]
    [InlineData("-updatedAt")]
    public async Task Articles_InAnOrderOfTheirIndexes_AreNotSorted(string sort)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();

        Assert.DoesNotContain("TEMP B-TREE", await ExplainAsync(
            database, ArticleQueries.Orders.Order(database.Articles, SortKey.Parse(sort)).Select(article => article.Id).Take(20)));
    }

    [SqliteFact]
    public async Task Quotes_NewestFirst_AreNotSorted()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();

        Assert.DoesNotContain("TEMP B-TREE", await ExplainAsync(
            database, QuoteQueries.Orders.Order(database.Quotes, []).Select(quote => quote.Id).Take(20)));
    }

    [Fact]
    public async Task Total_OfEveryPage_IsExactWhileArticlesComeAndGo()
    {
        var client = host.CreateClient();
        var ids = new List<long>();
        for (var number = 1; number <= 5; number++)
        {
            ids.Add((await client.CreateAsync($"Article {number} of a list that is counted.", new { language = "fi" })).Id());
            for (var page = 1; page <= 3; page++)
            {
                Assert.Equal(number, await TotalAsync(client, page));
            }
        }

        await client.DeleteAsync($"/api/v1/articles/{ids[0]}");

        Assert.Equal(4, await TotalAsync(client, 2));
        Assert.Equal(0, (await client.GetJsonAsync("/api/v1/articles?language=sv&page=2")).GetProperty("total").GetInt64());
    }

    // As long as the commit is not announced, the total from before it counts as known.
    [Fact]
    public async Task Total_AfterACommitThatIsNotAnnounced_IsThatOfTheItems()
    {
        var client = host.CreateClient();
        var id = (await client.CreateAsync("The only article of a list.", new { language = "da" })).Id();
        Assert.Equal(1, (await client.GetJsonAsync("/api/v1/articles?language=da&pageSize=10")).GetProperty("total").GetInt64());

        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Articles.Where(article => article.Id == id)
            .ExecuteUpdateAsync(update => update.SetProperty(article => article.DeletedAt, DateTime.UnixEpoch));
        var list = await client.GetJsonAsync("/api/v1/articles?language=da&pageSize=11");

        Assert.Empty(list.Items("id"));
        Assert.Equal(0, list.GetProperty("total").GetInt64());
    }

    private static async Task<long> TotalAsync(HttpClient client, int page) =>
        (await client.GetJsonAsync($"/api/v1/articles?language=fi&pageSize=2&page={page}")).GetProperty("total").GetInt64();

    private static async Task<string> ExplainAsync<T>(NewsDbContext database, IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await database.Database.OpenConnectionAsync();
        await using var plan = await command.ExecuteReaderAsync();
        var steps = "";
        while (await plan.ReadAsync())
        {
            steps += plan.GetString(3) + "\n";
        }

        return steps;
    }
}
