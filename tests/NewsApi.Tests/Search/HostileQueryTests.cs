using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Querying;
using NewsApi.Search.Query;
using static NewsApi.Tests.Search.SearchSamples;

namespace NewsApi.Tests.Search;

/// <summary>Whatever is typed, there is an answer, soon.</summary>
public sealed class HostileQueryTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "(", ")", "\"", "-", "*", "a*", "AND", "OR", "NOT", "NEAR/5", "NEAR/999999999999", "NEAR", "headline:", "field:", ":",
        "quote:", "speaker:", "after:", "after:2026-01-01", "before:x", "gas", "energy", "\0", "\uD83D\uDE00", "\uD83D", "\uDE00",
        "日本", "Ünïcödé", "it's", "$1.5bn", "C++", "\\", "/", "~", "^", "[a TO b]", "{", "}", "&&", "||", "!", "+", "?", "“", "„x“",
        " ", "\t", "\r\n", "\u202E", "\uFEFF", "'", "--", "-(", "()", "\"\"", "****", "...",
    ];

    private readonly TemporaryIndex _index = new(
        Article(1, "Gas deal signed", "The energy ministers met.").WithQuote("Energy is a weapon", Speaker(1, "Ada Okafor")));

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData(")(")]
    [InlineData("\"")]
    [InlineData("****")]
    [InlineData("-")]
    [InlineData("- - -")]
    [InlineData("NOT")]
    [InlineData("AND OR NOT NEAR")]
    [InlineData("gas NEAR/999999 deal")]
    [InlineData("gas NEAR/5")]
    [InlineData("field:field:x")]
    [InlineData("headline:headline:gas")]
    [InlineData("speaker:")]
    [InlineData("after:yesterday")]
    [InlineData("\0")]
    [InlineData("\uD83D")]
    [InlineData("😀")]
    [InlineData("NOT NOT NOT gas")]
    [InlineData("-(-(-(gas)))")]
    [InlineData("http://example.com/?a=b&c=d")]
    public void Find_Odd_Responds(string query)
    {
        foreach (var type in Enum.GetValues<SearchType>())
        {
            _index.Find(query, type);
        }
    }

    [Fact]
    public void Find_RandomPieces_Responds()
    {
        var random = new Random(20260204);
        for (var run = 0; run < 1_000; run++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 20))
                .Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "")));

            var answer = _index.Ask(new IndexQuery { Query = QueryParser.Parse(query), Types = Enum.GetValues<SearchType>() });

            Assert.Equal(answer.Total, answer.Hits.Count);
        }
    }

    [Fact]
    public void Find_TimeIsUpAmongPlacesOfWords_ReturnsWhatThereIsAndTells()
    {
        _index.Add(SearchSamples.Article(99, "Long", string.Concat(Enumerable.Repeat("tide turns ", 3000))));

        var answer = _index.Ask(new IndexQuery
        {
            Query = QueryParser.Parse("tide NEAR/100 turns"),
            Types = [SearchType.Article],
            TimeLimit = TimeSpan.Zero,
        });

        Assert.True(answer.IsPartial);
    }

    [Theory]
    [InlineData("tide NEAR/100 turns")]
    [InlineData("t* OR ti*")]
    [InlineData("\"tide turns\"")]
    public void FindAll_TimeIsUp_TellsThatTheQueryTakesTooLong(string text)
    {
        _index.Add(Enumerable.Range(100, 1100).Select(id => SearchSamples.Article(id, "Ebb", "The tide turns.")));
        var query = new IndexQuery { Query = QueryParser.Parse(text), Types = [SearchType.Article], TimeLimit = TimeSpan.Zero };

        Assert.Throws<SearchBudgetSpentException>(() => _index.Search(search => search.FindAll(query)));
        Assert.Throws<SearchBudgetSpentException>(() => _index.Search(search => search.CountByDay(query)));
    }

    [Theory]
    [InlineData('(')]
    [InlineData(')')]
    [InlineData('-')]
    [InlineData('"')]
    [InlineData('*')]
    public void Parse_TenThousandOfOne_Responds(char letter)
    {
        var parsed = QueryParser.Parse(new string(letter, 10_000) + "gas");

        Assert.NotNull(parsed);
    }

    [Fact]
    public void Parse_Unbalanced_TellsWhere()
    {
        var parsed = QueryParser.Parse("gas (deal \"signed");

        Assert.Equal([4, 10], parsed.Problems.Select(problem => problem.Position));
    }

    public void Dispose() => _index.Dispose();
}
