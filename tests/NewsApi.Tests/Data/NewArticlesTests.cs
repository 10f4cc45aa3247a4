using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Tests.Data;

public sealed class NewArticlesTests
{
    private readonly NewArticles _articles = new();

    [Fact]
    public void TryTake_ArticlesInOrder_RemovesThoseBefore()
    {
        _articles.Add([Make(1), Make(2), Make(3)]);

        Assert.True(_articles.TryTake(2, out var taken));

        Assert.Equal(2, taken!.Id);
        Assert.False(_articles.TryTake(1, out _));
        Assert.True(_articles.TryTake(3, out _));
    }

    [Fact]
    public void WaitForIndex_NobodyTakes_ReturnsAtOnce()
    {
        _articles.Add([Make(1, length: 2_000_000)]);

        Assert.True(_articles.WaitForIndexAsync(default).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task WaitForIndex_IndexIsBehind_WaitsUntilItTakes()
    {
        _articles.Add([Make(1), Make(2, length: 2_000_000), Make(3)]);
        _articles.TryTake(1, out _);

        var waiting = _articles.WaitForIndexAsync(default);
        var isEarly = waiting.IsCompleted;
        _articles.TryTake(2, out _);
        await waiting;

        Assert.False(isEarly);
        Assert.True(_articles.WaitForIndexAsync(default).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task WaitForIndex_IndexTakesNothingMore_ReturnsAndDoesNotWaitAgain()
    {
        _articles.Add([Make(1), Make(2, length: 2_000_000)]);
        _articles.TryTake(1, out _);

        await _articles.WaitForIndexAsync(default);

        Assert.True(_articles.WaitForIndexAsync(default).IsCompletedSuccessfully);
    }

    [Fact]
    public void BatchWaits_Many_CompletesUntilTheyAreTaken()
    {
        Assert.False(_articles.BatchWaits.IsCompleted);
        _articles.Add(Enumerable.Range(1, 100).Select(id => Make(id)));
        Assert.True(_articles.BatchWaits.IsCompleted);
        _articles.TryTake(90, out _);
        Assert.False(_articles.BatchWaits.IsCompleted);
    }

    private static Article Make(long id, int length = 10) => new()
    {
        Id = id,
        Body = new ArticleText { Text = new string('a', length) },
        Headline = "Quokkas",
        Lead = "",
        ParserVersion = "1",
        ContentHash = ContentHashes.Of($"{id}"),
    };
}
