using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Query;
using static NewsApi.Tests.Search.SearchSamples;

namespace NewsApi.Tests.Search;

/// <summary>Phrases are words that follow one another, as often as they do.</summary>
public sealed class PhraseTests : IDisposable
{
    private readonly TemporaryIndex _index = new(
        Article(1, "River", "The tide turns late. In spring the tide of the river turns early, and it is very very cold."),
        Article(2, "Tide turns", "Nothing else."));

    [Theory]
    [InlineData("\"tide turns\"", 2)]
    [InlineData("\"turns tide\"", 0)]
    [InlineData("\"the tide of the river\"", 1)]
    [InlineData("\"the tide of the sea\"", 0)]
    [InlineData("\"the the\"", 0)]
    [InlineData("\"very very\"", 1)]
    [InlineData("\"very very very\"", 0)]
    [InlineData("\"river turns early and it\"", 1)]
    [InlineData("\"the tide\" -\"tide of the river\"", 0)]
    public void Find_Phrase_AsksForItsWordsInOrder(string query, int expected) =>
        Assert.Equal(expected, _index.Find(query).Count);

    [Theory]
    [InlineData("\"news\"", "1")]
    [InlineData("=news", "1")]
    [InlineData("\"new\"", "2")]
    [InlineData("=new", "2")]
    [InlineData("=\"new organ\"", "2")]
    [InlineData("\"organs\"", "1")]
    [InlineData("\"organ\"", "2")]
    [InlineData("organ", "1 2")]
    [InlineData("organs", "1 2")]
    [InlineData("news", "1")]
    [InlineData("university", "1")]
    [InlineData("\"UNIVERSITÉ\"", "")]
    [InlineData("\"UNÍVERSITY news\"", "1")]
    [InlineData("headline:=organs", "1")]
    [InlineData("headline:\"organ\"", "2")]
    [InlineData("=news OR =new", "1 2")]
    [InlineData("organ -=organs", "2")]
    [InlineData("\"news\" NEAR/3 donated", "1")]
    [InlineData("\"new\" NEAR/2 donated", "")]
    public void Find_Exact_MatchesAsPrinted(string query, string expected)
    {
        using var index = new TemporaryIndex(
            Article(1, "Organs wanted", "University news of donated organs."),
            Article(2, "Organ played", "The universe of a new organ and of donating."));

        Assert.Equal(expected, string.Join(' ', index.Find(query).Order()));
    }

    [Fact]
    public void Find_PhraseSaidMoreOften_RanksHigher()
    {
        using var index = new TemporaryIndex(
            Article(1, "One", "The ferry sails today, and the sun and the wind are with it as it goes far out."),
            Article(2, "Two", "The ferry sails today, the ferry sails at noon, and later the ferry sails again too."));

        Assert.Equal([2, 1], index.Find("\"ferry sails\""));
    }

    [Fact]
    public void Find_TimeIsUpAmongDocumentsThatHaveAllWords_Tells()
    {
        _index.Add(Enumerable.Range(10, 1100).Select(id => Article(id, "Ebb", "It turns with the tide.")));

        var answer = _index.Ask(new IndexQuery
        {
            Query = QueryParser.Parse("\"tide it turns\""),
            Types = [SearchType.Article],
            TimeLimit = TimeSpan.Zero,
        });

        Assert.True(answer.IsPartial);
    }

    public void Dispose() => _index.Dispose();
}
