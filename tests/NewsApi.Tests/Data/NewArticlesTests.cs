using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

public sealed class NewArticlesTests
{
    [Fact]
    public void TryTake_ArticlesInAnyOrder_ReturnsEachOnce()
    {
        var articles = new NewArticles();
        articles.Add([Of(7, 10), Of(9, 10), Of(8, 10)]);

        long?[] taken = [.. new long[] { 9, 7, 10, 7, 8 }.Select(id => articles.TryTake(id, out var article) ? article.Id : (long?)null)];

        Assert.Equal([9, 7, null, null, 8], taken);
    }

    [Fact]
    public void Add_MoreTextThanIsKept_DropsTheOldest()
    {
        var articles = new NewArticles();

        articles.Add([Of(1, 1_500_000), Of(2, 1_500_000), Of(3, 1_500_000), Of(4, 10)]);

        Assert.Equal([2, 3, 4], Enumerable.Range(1, 4).Where(id => articles.TryTake(id, out _)));
    }

    [Fact]
    public async Task Restore_ArticleOfWhichAnEarlierStateIsKept_IsIndexedAsItIs()
    {
        await using var host = NewsApiHost.With();
        var client = host.CreateClient();
        var created = await client.CreateAsync("Harbour opens\n\nThe quokka sleeps.");
        Assert.Equal(1, await CountAsync("quokka"));
        host.Services.GetRequiredService<ChangeFeed>().NewArticles.Add([Of(created.Id(), 10)]);

        (await client.DeleteAsync($"/api/v1/articles/{created.Id()}")).EnsureSuccessStatusCode();
        (await client.PostAsync($"/api/v1/articles/{created.Id()}/restore", null)).EnsureSuccessStatusCode();

        Assert.Equal(1, await CountAsync("quokka"));

        async Task<int> CountAsync(string word) =>
            (await client.GetJsonAsync($"/api/v1/search?q={word}")).GetProperty("total").GetInt32();
    }

    [Fact]
    public void BatchWaits_Many_CompletesUntilTheyAreTaken()
    {
        var articles = new NewArticles();
        Assert.False(articles.BatchWaits.IsCompleted);

        articles.Add(Enumerable.Range(1, 100).Select(id => Of(id, 5_000)));
        Assert.True(articles.BatchWaits.IsCompleted);

        articles.TryTake(90, out _);
        Assert.False(articles.BatchWaits.IsCompleted);
    }

    private static Article Of(long id, int length) => new()
    {
        Id = id,
        Body = new ArticleText { Text = new string('a', length) },
        Headline = "",
        Lead = "",
        ParserVersion = "",
        ContentHash = "",
    };
}
