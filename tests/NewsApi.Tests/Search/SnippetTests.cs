using NewsApi.Search.Index.Snippets;
using NewsApi.Search.Query;
using static NewsApi.Tests.Search.SearchSamples;

namespace NewsApi.Tests.Search;

/// <summary>Snippets are pieces of the text; matches are where they say.</summary>
public sealed class SnippetTests : IDisposable
{
    private readonly TemporaryIndex _index = new(Article(1, "Gas", "The gas deal."));

    [Theory]
    [InlineData("gas", "The [gas] deal was signed.")]
    [InlineData("deals", "The gas [deal] was signed.")]
    [InlineData("\"gas deal\"", "The [gas] [deal] was signed, not the gas.")]
    [InlineData("sign*", "The gas deal was [signed].")]
    [InlineData("gas -deal", "The [gas] deal.")]
    [InlineData("speaker:gas", "The [gas] deal.")]
    [InlineData("source:gas", "The gas deal.")]
    [InlineData("café", "A [cafe], a [CAFÉ].")]
    [InlineData("kremlin", "The [Kremlin’s] man.")]
    [InlineData("COVID-19", "With [COVID]-[19] and 19 more.")]
    [InlineData("gas", "😀😀 [gas] 😀")]
    [InlineData("cooperative", "The [co]-[operative] bank, a [cooperative].")]
    [InlineData("\"deals\"", "A deal, two [deals].")]
    [InlineData("=deal", "A [deal], two deals.")]
    [InlineData("日本", "[日本]語")]
    [InlineData("日本語", "[日本語]の")]
    public void Mark_Query_MarksMatches(string query, string marked)
    {
        var text = marked.Replace("[", "").Replace("]", "");

        var snippet = Cutter(query, 24).Mark(text, "en");

        Assert.Equal(marked, Show(snippet));
    }

    [Theory]
    [InlineData(5, "The [gas] deal was signed.")]
    [InlineData(3, "The [gas] deal")]
    public void Cut_LongText_TakesPassageFromSentenceStart(int words, string expected)
    {
        var text = string.Concat(Enumerable.Repeat("Nothing is here at all. ", 50)) + "The gas deal was signed. " +
            string.Concat(Enumerable.Repeat("Nothing else is here. ", 50));

        var snippet = Cutter("gas", words).Cut(text, 0, "en");

        Assert.Equal(expected, Show(snippet));
        Assert.Equal(text.IndexOf("The gas", StringComparison.Ordinal), snippet.TextStart);
    }

    [Theory]
    [InlineData(8, "The gas deal was signed.")]
    [InlineData(12, "The gas deal was signed. Then it rained for many days and")]
    public void Cut_SentenceEndsBehindMiddle_EndsThere(int words, string expected)
    {
        const string Text = "The gas deal was signed. Then it rained for many days and nights.";

        var snippet = Cutter("gas", words).Cut(Text, 0, "en");

        Assert.Equal(expected, snippet.Text);
    }

    [Fact]
    public void Cut_Anything_IsPieceOfTheText()
    {
        var random = new Random(20260204);
        string[] pieces = ["gas", "deal", " ", "\n", "\r\n", "😀", "\uD83D", ".", "“", "日本語", "é", "\0", new string('x', 300), "\u2028"];
        for (var run = 0; run < 2000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));

            var snippet = Cutter("gas OR 日本", random.Next(1, 10)).Cut(text, 0, "en");

            var piece = text.Substring(snippet.TextStart, snippet.Text.Length);
            Assert.All(piece.Zip(snippet.Text), pair => Assert.True(pair.First == pair.Second || pair.Second == ' '));
            Assert.All(snippet.Matches, match => Assert.True(match.Start < match.End && match.End <= snippet.Text.Length));
            Assert.All(snippet.Matches, match => Assert.Matches("^(gas|日本|日|本)", match.In(snippet.Text)));
        }
    }

    public void Dispose() => _index.Dispose();

    private SnippetCutter Cutter(string query, int words) => _index.Cutter(QueryParser.Parse(query), words);

    private static string Show(Snippet snippet)
    {
        var text = snippet.Text;
        foreach (var match in snippet.Matches.Reverse())
        {
            text = text.Insert(match.End, "]").Insert(match.Start, "[");
        }

        return text;
    }
}
