using CsCheck;
using NewsApi.Articles;
using NewsApi.Model;

namespace NewsApi.Tests.Articles;

public sealed class PartIdentityTests
{
    private static readonly string[] Words = ["we", "will", "mend", "the", "old", "quay", "soon", "Quay", "!"];

    private static readonly Gen<List<Quote>> Quotes = Gen.Int[0, Words.Length - 1].Select(at => Words[at]).Array[0, 6]
        .Select(words => NewQuote(string.Join(' ', words))).List[0, 60];

    [Fact]
    public void Match_AnyQuotes_PairsEachOnceAndMissesNoneWithTheSameWords() => Gen.Select(Quotes, Quotes).Sample((before, after) =>
    {
        var pairs = PartMatcher.MatchQuotes(before, after);

        Assert.Distinct(pairs.Select(pair => pair.Part));
        Assert.Distinct(pairs.Select(pair => pair.Old));
        var unmatched = before.Except(pairs.Select(pair => pair.Old)).Select(quote => quote.Text).ToHashSet();
        Assert.DoesNotContain(after.Except(pairs.Select(pair => pair.Part)), quote => unmatched.Contains(quote.Text));
    });

    [Fact]
    public void Match_SameQuotesAgain_KeepsTheirOrder() => Quotes.Sample(before =>
    {
        var after = before.ConvertAll(quote => NewQuote(quote.Text));

        var pairs = PartMatcher.MatchQuotes(before, after);

        Assert.Equal(before.Count, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(before.IndexOf(pair.Old), after.IndexOf(pair.Part)));
    });

    [Theory]
    [InlineData("We mend the quay before winter.", "We mend the quay before the winter.", true)]
    [InlineData("We mend the quay before winter.", "Nobody pays a toll on this side.", false)]
    [InlineData("exemplery", "exemplary", true)]
    [InlineData("exemplary", "shameful", false)]
    [InlineData("", "shameful", false)]
    public void Match_OneQuote_IsTheSameWhereMostWordsAre(string old, string young, bool expected)
    {
        var pairs = PartMatcher.MatchQuotes([NewQuote(old)], [NewQuote(young)]);

        Assert.Equal(expected, pairs.Count == 1);
    }

    private static Quote NewQuote(string text) => new() { Section = null!, Text = text, Spans = [], Rule = "", Candidates = [] };
}
