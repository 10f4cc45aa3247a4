using NewsApi.Http;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Query;
using static NewsApi.Tests.Search.SearchSamples;

namespace NewsApi.Tests.Search;

/// <summary>A search whose segments are searched at once answers what it would answer otherwise.</summary>
public sealed class DividedSearchTests : IDisposable
{
    private const int Turns = 4;
    private const int Segments = 6;
    private const int ArticlesOfSegment = 40;

    private readonly TemporaryIndex _index = new();
    private readonly SearchTurns _turns = new(Turns, leastDocuments: 0);

    public DividedSearchTests()
    {
        for (var segment = 0; segment < Segments; segment++)
        {
            _index.Add(Enumerable.Range(segment * ArticlesOfSegment, ArticlesOfSegment).Select(Make));
        }
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("\"the harbour\"")]
    [InlineData("harb*")]
    [InlineData("harbour OR bridge -tide")]
    [InlineData("bridge NEAR/4 opens")]
    [InlineData("quote:rain speaker:holm")]
    [InlineData("headline:bridge quote:wind")]
    [InlineData("nothing")]
    public void Find_TurnsAreFree_AnswersTheSame(string query)
    {
        var asked = Ask(query);

        var whole = _index.Ask(asked);
        var divided = _index.Ask(asked, _turns);

        Assert.Equal(query == "nothing", whole.Total == 0);
        Assert.Equal(whole.Hits, divided.Hits);
        Assert.Equal(whole.Total, divided.Total);
        Assert.All(whole.Facets, facet => Assert.Equal(facet.Value, divided.Facets[facet.Key]));
    }

    [Fact]
    public void Find_InAnotherOrder_AnswersTheSame()
    {
        var asked = Ask("harbour") with { Order = SortKey.Parse("-publishedAt") };

        Assert.Equal(_index.Ask(asked).Hits, _index.Ask(asked, _turns).Hits);
    }

    [Fact]
    public async Task Find_ManyAtOnce_GiveTheirTurnsBack()
    {
        var expected = _index.Ask(Ask("harbour")).Hits;

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => _index.Ask(Ask("harbour"), _turns))));

        Assert.All(answers, answer => Assert.Equal(expected, answer.Hits));
        Assert.Equal(Turns, Enumerable.Range(0, Turns + 1).Count(_ => _turns.TryTake(1)));
    }

    [Fact]
    public void Find_TimeIsUp_TellsAndGivesTurnsBack()
    {
        using var index = new TemporaryIndex();
        index.Add(Enumerable.Range(0, 1400).Select(Make));
        index.Add(Enumerable.Range(1400, 1400).Select(Make));

        var answer = index.Ask(Ask("harbour") with { TimeLimit = TimeSpan.Zero }, _turns);

        Assert.True(answer.IsPartial);
        Assert.Equal(Turns, Enumerable.Range(0, Turns + 1).Count(_ => _turns.TryTake(1)));
    }

    public void Dispose()
    {
        _index.Dispose();
        _turns.Dispose();
    }

    private static IndexQuery Ask(string query) => new()
    {
        Query = QueryParser.Parse(query),
        Types = [SearchType.Article, SearchType.Quote],
        Facets = [SearchFacet.Speaker, SearchFacet.Month],
        FacetSize = 10,
        Take = 15,
    };

    // Some of the same score, in different segments.
    private static Model.Article Make(int number) =>
        Article(number + 1, number % 3 == 0 ? "Bridge opens" : "Harbour", $"The {(number % 2 == 0 ? "harbour" : "bridge")} by the tide opens at {number % 7}.")
            .WithQuote(number % 5 == 0 ? "Rain and wind." : "Wind.", Speaker(1 + (number % 4), $"Name{number % 4} {(number % 4 == 0 ? "Holm" : "Vik")}"));
}
