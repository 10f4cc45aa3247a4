using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Parsing.Tests;

/// <summary>The seed against <c>Golden/seed.json</c>, which was written by hand from the text.</summary>
public sealed class SeedGoldenTests
{
    private static readonly JsonNode Golden = ReadGolden();

    private readonly ParsedArticle _article = ArticleParser.Parse(Seeds.PutinXi);

    [Fact]
    public void Seed_Sections_AreGolden() =>
        AssertSame(Golden["sections"]!, _article.Sections.Select(section => new
        {
            heading = section.Heading?.Text,
            headingSpan = section.Heading is { } heading ? Pair(heading.Span) : null,
            span = Pair(section.Span),
            paragraphs = section.Paragraphs.Select(Pair),
        }));

    [Fact]
    public void Seed_Quotes_AreGolden() =>
        AssertSame(Golden["quotes"]!, _article.Quotes.Select(quote => new
        {
            text = quote.Text,
            span = Pair(Assert.Single(quote.Spans)),
            kind = quote.Kind.ToString().ToLowerInvariant(),
            section = quote.SectionIndex,
            speaker = quote.Speaker?.Name,
            speakerMention = Place(quote.SpeakerMention),
            cue = Place(quote.Cue),
            reportedBy = quote.ReportedBy is { } by ? new { name = by.Name, text = by.Mention.Text, span = Pair(by.Mention.Span) } : null,
        }));

    [Fact]
    public void Seed_EverySpan_HoldsItsText()
    {
        Assert.All(_article.Quotes, quote => Assert.Equal(quote.Text, quote.Span.In(Seeds.PutinXi)));
        Assert.All(_article.Quotes, quote => Assert.Equal(quote.Cue!.Text, quote.Cue.Span.In(Seeds.PutinXi)));
        Assert.Empty(_article.Diagnostics);
    }

    private static JsonNode ReadGolden()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Golden", "seed.json"));
        return JsonNode.Parse(file)!;
    }

    private static object? Place(Mention? mention) => mention is null ? null : new { text = mention.Text, span = Pair(mention.Span) };

    private static int[] Pair(TextSpan span) => [span.Start, span.End];

    private static void AssertSame(JsonNode expected, object actual)
    {
        var node = JsonSerializer.SerializeToNode(actual)!;
        foreach (var (left, right) in expected.AsArray().Zip(node.AsArray()))
        {
            Assert.Equal(left!.ToJsonString(), Ordered(right!, left.AsObject()).ToJsonString());
        }

        Assert.Equal(expected.AsArray().Count, node.AsArray().Count);
    }

    // The golden file leaves out what is null for headings; keys stand in the order of the file.
    private static JsonObject Ordered(JsonNode node, JsonObject like) =>
        new(like.Select(property => KeyValuePair.Create(property.Key, node[property.Key]?.DeepClone())));
}
