namespace NewsApi.Parsing.Tests.Quotations;

/// <summary>The tables in <c>Cases</c>: what the parser makes of a sentence, one phenomenon a line.</summary>
public sealed class QuoteCaseTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (table, line) in ReadTables())
            {
                cases.Add(table, line);
            }

            return cases;
        }
    }

    /// <summary>The lines of every table.</summary>
    internal static IEnumerable<string> Lines => ReadTables().Select(entry => entry.Line);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_OfTable_GivesQuotes(string table, string line)
    {
        var expected = QuoteCase.Read(line);
        var offset = Story.Lead.Length + 1;

        var article = ArticleParser.Parse(Story.Lead + "\n" + expected.Text);

        var spans = article.Quotes.Select(quote => quote.Spans.Select(span => new TextSpan(span.Start - offset, span.End - offset)));
        Assert.True(expected.Quotes.SequenceEqual(spans, SpansComparer.Instance), $"{table}: {Describe(article)}");
        Assert.Equal(expected.Fields.Length, article.Quotes.Count);
        foreach (var (fields, quote) in expected.Fields.Zip(article.Quotes))
        {
            AssertFields(fields, FieldsOf(quote));
        }

        Assert.True(expected.Diagnostic is null || article.Diagnostics.Any(diagnostic => diagnostic.Code == expected.Diagnostic));
    }

    private static IEnumerable<(string Table, string Line)> ReadTables() =>
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.txt").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0 && line[0] != '#'
        select (Path.GetFileNameWithoutExtension(file), line);

    private static void AssertFields(string[] expected, string[] actual)
    {
        for (var at = 0; at < expected.Length; at++)
        {
            Assert.Equal(expected[at] == "?" ? actual[at] : expected[at], actual[at], ignoreCase: true);
        }
    }

    private static string[] FieldsOf(ParsedQuote quote) =>
    [
        quote.Speaker?.Name ?? "-",
        quote.Cue?.Text ?? "-",
        quote.Kind.ToString(),
        quote.ReportedBy?.Name ?? "-",
        quote.Attribution.Status.ToString(),
        string.Join(", ", quote.Attribution.Candidates.Select(candidate => candidate.Name)),
    ];

    private static string Describe(ParsedArticle article) =>
        string.Join("; ", article.Quotes.Select(quote => $"⟦{quote.Text}⟧ {string.Join(" | ", FieldsOf(quote))}"));

    private sealed class SpansComparer : IEqualityComparer<IEnumerable<TextSpan>>
    {
        public static SpansComparer Instance { get; } = new();

        public bool Equals(IEnumerable<TextSpan>? x, IEnumerable<TextSpan>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(IEnumerable<TextSpan> spans) => spans.Count();
    }
}
