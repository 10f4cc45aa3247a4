namespace NewsApi.Parsing.Tests.Robustness;

public sealed class ParserPropertyTests
{
    private const int TextsPerSeed = 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Parse_OddText_KeepsItsPromises(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < TextsPerSeed; i++)
        {
            var text = OddTexts.Make(random);
            var broken = ParserPromises.FirstBroken(ArticleParser.Parse(text), text);
            Assert.True(broken is null, $"{broken} in text {i} of seed {seed}: {text}");
        }
    }

    public static TheoryData<string, string> Extremes => new()
    {
        { "one line", new string('x', 1_000_000) },
        { "newlines", new string('\n', 1_000_000) },
        { "headings", string.Concat(Enumerable.Repeat("A Heading\nsome text under it.\n", 100_000)) },
        { "headings only", string.Concat(Enumerable.Repeat("A Heading\n", 100_000)) },
        { "open marks", string.Concat(Enumerable.Repeat("“", 200_000)) },
        { "closed quotes", string.Concat(Enumerable.Repeat("\"We stay,\" she said. ", 50_000)) },
        { "surrogates", new string('\uD83D', 200_000) },
        { "nulls", new string('\0', 200_000) },
        { "nested marks", new string('“', 50_000) + new string('”', 50_000) },
        { "combining marks", "e" + new string('\u0301', 200_000) },
    };

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Parse_ExtremeText_KeepsItsPromises(string name, string text)
    {
        var broken = ParserPromises.FirstBroken(ArticleParser.Parse(text), text);

        Assert.True(broken is null, $"{broken} in {name}");
    }
}
