using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Query;
using static NewsApi.Tests.Search.SearchSamples;

namespace NewsApi.Tests.Search;

/// <summary>Prefixes find all words that begin so, as printed.</summary>
public sealed class PrefixTests : IDisposable
{
    private const int WordCount = 1500;

    private readonly TemporaryIndex _index = new(
        Article(1, "Many", string.Join(' ', Enumerable.Range(0, WordCount).Select(number => $"w{number:0000}x"))),
        Article(2, "One", "A wharf, and nothing else."),
        Article(3, "Two", "The wharf again."));

    [Fact]
    public void Find_PrefixOfVeryManyWords_FindsAllOfThem()
    {
        var answer = _index.Ask(new IndexQuery { Query = QueryParser.Parse("w*"), Types = [SearchType.Article] });

        Assert.Equal([1, 2, 3], answer.Hits.Select(hit => hit.Id).Order());
        Assert.False(answer.IsPartial);
    }

    [Fact]
    public void Find_LongerPrefix_FindsAllOfItsWords()
    {
        var answer = _index.Ask(new IndexQuery { Query = QueryParser.Parse("wh*"), Types = [SearchType.Article] });

        Assert.Equal([2, 3], answer.Hits.Select(hit => hit.Id).Order());
    }

    [Theory]
    [InlineData("happily", "happ*", 1)]
    [InlineData("happily", "happil*", 1)]
    [InlineData("happy", "happil*", 0)]
    [InlineData("happy", "happi*", 0)]
    [InlineData("happiness", "happi*", 1)]
    [InlineData("happi", "happi*", 1)]
    [InlineData("running", "running*", 1)]
    [InlineData("running", "runn*", 1)]
    [InlineData("crowd", "crow*", 1)]
    [InlineData("crowds", "crowds*", 1)]
    [InlineData("crowd", "crowds*", 0)]
    public void Find_Prefix_LooksAtWordsAsPrinted(string printed, string query, int expected)
    {
        using var index = new TemporaryIndex(Article(1, "One", $"They were seen {printed} by the gate."));

        Assert.Equal(expected, index.Find(query).Count);
    }

    [Theory]
    [InlineData("running*", 1)]
    [InlineData("headline:running*", 1)]
    [InlineData("headline:walk*", 1)]
    [InlineData("walk*", 1)]
    [InlineData("headline:happi*", 0)]
    [InlineData("happi*", 0)]
    public void Find_PrefixOfHeadline_LooksAtWordsAsPrinted(string query, int expected)
    {
        using var index = new TemporaryIndex(Article(1, "Running a happy walk", "Rain fell."));

        Assert.Equal(expected, index.Find(query).Count);
    }

    [Fact]
    public void Find_TimeIsUpAmongDocumentsOfPrefix_ReturnsWhatThereIsAndTells()
    {
        _index.Add(Enumerable.Range(10, 1100).Select(id => Article(id, "Quay", "A wharf.")));

        var answer = _index.Ask(new IndexQuery
        {
            Query = QueryParser.Parse("wh*"),
            Types = [SearchType.Article],
            TimeLimit = TimeSpan.Zero,
        });

        Assert.True(answer.IsPartial);
    }

    public void Dispose() => _index.Dispose();
}
