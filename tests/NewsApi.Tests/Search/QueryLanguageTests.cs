using NewsApi.Model;
using NewsApi.Search;
using static NewsApi.Tests.Search.SearchSamples;

namespace NewsApi.Tests.Search;

/// <summary>What each form of the query language finds.</summary>
public sealed class QueryLanguageTests : IDisposable
{
    private static readonly Speaker Putin = Speaker(1, "Vladimir Putin");
    private static readonly Speaker Okafor = Speaker(2, "Ada Okafor");

    private readonly TemporaryIndex _index = new(
        Article(1, "Gas deal signed", "The energy ministers met in the U.S. capital.\n\nPutin’s plan costs $1.5bn.")
            .WithQuote("Energy is a weapon", Okafor)
            .WithQuote("We are ready", Putin),
        Article(2, "Storm hits the coast",
            "Thousands lost power after COVID-19 rules ended; renewables help.\n\nA café in Zürich stays open.")
            .WithQuote("Our energy is renewable", Putin),
        Article(3, "Minister visits Brest", "The minister praised 1,000 workers.\n\nGas prices rose; nobody signed a deal."));

    [Theory]
    [InlineData("minister", "1 3")]
    [InlineData("MINISTERS", "1 3")]
    [InlineData("cafe", "2")]
    [InlineData("zurich", "2")]
    [InlineData("Zürich", "2")]
    [InlineData("putin", "1")]
    [InlineData("putin's", "1")]
    [InlineData("U.S.", "1")]
    [InlineData("US", "1")]
    [InlineData("$1.5bn", "1")]
    [InlineData("COVID-19", "2")]
    [InlineData("covid19", "2")]
    [InlineData("1000", "3")]
    [InlineData("gas deal", "1 3")]
    [InlineData("gas AND deal", "1 3")]
    [InlineData("\"gas deal\"", "1")]
    [InlineData("\"energy ministers\"", "1")]
    [InlineData("gas -storm", "1 3")]
    [InlineData("gas -prices", "1")]
    [InlineData("gas NOT prices", "1")]
    [InlineData("-gas", "2")]
    [InlineData("storm OR gas", "1 2 3")]
    [InlineData("storm OR (gas prices)", "2 3")]
    [InlineData("thous*", "2")]
    [InlineData("minis*", "1 3")]
    [InlineData("gas NEAR/2 rose", "3")]
    [InlineData("gas NEAR/3 signed", "1 3")]
    [InlineData("gas NEAR/1 nobody", "")]
    [InlineData("gas NEAR/2 nobody NEAR/0 signed", "3")]
    [InlineData("gas NEAR/2 nobody NEAR/0 deal", "")]
    [InlineData("gas gas \"gas deal\" \"gas deal\"", "1")]
    [InlineData("headline:gas", "1")]
    [InlineData("headline:(gas OR storm)", "1 2")]
    [InlineData("body:gas", "3")]
    [InlineData("lead:minister", "1 3")]
    [InlineData("quote:energy", "1 2")]
    [InlineData("speaker:putin", "1 2")]
    [InlineData("quote:energy speaker:putin", "2")]
    [InlineData("speaker:putin quote:\"energy is\"", "2")]
    [InlineData("quote:energy -speaker:putin", "1")]
    [InlineData("gas -speaker:putin", "3")]
    [InlineData("after:2026-02-06", "2 3")]
    [InlineData("gas before:2026-02-06", "1")]
    [InlineData("unknown", "")]
    public void Find_Query_FindsArticles(string query, string expected)
    {
        var found = _index.Find(query);

        Assert.Equal(expected, string.Join(' ', found.Order()));
    }

    [Theory]
    [InlineData("energy", "101 201")]
    [InlineData("putin", "102 201")]
    [InlineData("energy putin", "201")]
    [InlineData("headline:storm", "201")]
    [InlineData("energy -headline:storm", "101")]
    [InlineData("renew*", "201")]
    public void Find_Query_FindsQuotes(string query, string expected)
    {
        var found = _index.Find(query, SearchType.Quote);

        Assert.Equal(expected, string.Join(' ', found.Order()));
    }

    [Fact]
    public void Find_WordInHeadline_RanksFirst()
    {
        var found = _index.Find("deal");

        Assert.Equal([1, 3], found);
    }

    [Fact]
    public void Find_WordsCloseTogether_RankFirst()
    {
        const string Between = "and then nothing else of note happened on this long day in the old town ";
        using var index = new TemporaryIndex(
            Article(1, "One", $"The harbour {Between} festival. {Between}"),
            Article(2, "Two", $"The harbour festival {Between}. {Between}"));

        Assert.Equal([2, 1], index.Find("festival harbour"));
    }

    public void Dispose() => _index.Dispose();
}
