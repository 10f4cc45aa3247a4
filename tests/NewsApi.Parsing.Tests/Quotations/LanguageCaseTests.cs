namespace NewsApi.Parsing.Tests.Quotations;

/// <summary>The tables in <c>LanguageCases</c>: as those in <c>Cases</c>, each behind a line that tells the language.</summary>
public sealed class LanguageCaseTests
{
    private const int Fields = 4;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (lead, line) in ReadTables())
            {
                cases.Add(lead, line);
            }

            return cases;
        }
    }

    /// <summary>The text of every line, with the line that tells its language.</summary>
    internal static IEnumerable<string> Texts => ReadTables().Select(entry => $"{entry.Lead}\n{QuoteCase.Read(entry.Line).Text}");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_OfTable_GivesQuotes(string lead, string line)
    {
        var expected = QuoteCase.Read(line);
        var offset = lead.Length + 1;

        var article = ArticleParser.Parse(lead + "\n" + expected.Text);

        var spans = article.Quotes.SelectMany(quote => quote.Spans).Select(span => new TextSpan(span.Start - offset, span.End - offset));
        Assert.Equal(expected.Quotes.SelectMany(quote => quote), spans);
        Assert.Equal(
            expected.Fields.Select(Describe), article.Quotes.Select(quote => Describe(FieldsOf(quote))), StringComparer.OrdinalIgnoreCase);
    }

    private static string[] FieldsOf(ParsedQuote quote) =>
        [quote.Speaker?.Name ?? "-", quote.Cue?.Text ?? "-", quote.Kind.ToString(), quote.ReportedBy?.Name ?? "-"];

    // The outlet may be left out where there is none.
    private static string Describe(string[] fields) => string.Join(" | ", fields.Length < Fields ? [.. fields, "-"] : fields);

    private static IEnumerable<(string Lead, string Line)> ReadTables() =>
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "LanguageCases"), "*.txt").Order(StringComparer.Ordinal)
        let lines = File.ReadAllLines(file)
        let lead = lines.Single(line => line.StartsWith("= ", StringComparison.Ordinal))[2..]
        from line in lines
        where line.Length > 0 && line[0] is not ('#' or '=')
        select (lead, line);
}
