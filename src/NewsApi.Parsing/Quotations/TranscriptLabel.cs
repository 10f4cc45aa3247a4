using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Paragraphs that open with a label in capitals: WALLACE: Thank you.</summary>
/// <remarks>Only where the article has two of them and one comes back; leaves alone paragraphs with quotation marks.</remarks>
internal static class TranscriptLabel
{
    private const int Longest = 5;

    private const int Least = 2;

    // Open the label of a voice that nobody knows.
    private static readonly WordSet Nobody = WordSet.AnyCase(["unidentified", "unknown"]);

    /// <summary>The colon of the label of each paragraph that has one; empty where the article is no transcript.</summary>
    public static Dictionary<int, int> Find(ArticleReading reading)
    {
        var colons = new Dictionary<int, int>();
        var (labels, returns) = (new HashSet<string>(StringComparer.Ordinal), false);
        for (var p = 0; p < reading.Paragraphs.Count; p++)
        {
            var colon = ColonOf(reading, reading.Paragraphs[p]);
            if (colon >= 0)
            {
                colons.Add(p, colon);
                returns |= !labels.Add(reading.Slice(reading.Paragraphs[p].First, colon).ToString());
            }
        }

        if (!returns || labels.Count < Least)
        {
            colons.Clear();
        }

        foreach (var colon in colons.Values)
        {
            if (reading.Tokens[colon - 1].Mention is >= 0 and var m && reading.Mentions[m].Entity is >= 0 and var entity)
            {
                AllCapsName.Restore(reading.Entities[entity]);
            }
        }

        return colons;
    }

    private static int ColonOf(ArticleReading reading, ParagraphTokens paragraph)
    {
        for (var t = paragraph.First; t + 1 < paragraph.End && t < paragraph.First + Longest; t++)
        {
            ref var token = ref reading.Tokens[t];
            if (token.Kind is TokenKind.Colon && t > paragraph.First)
            {
                return reading.Tokens[t + 1].Run < 0 ? t : -1;
            }

            if (!token.Has(Traits.AllCapitals) && !token.Has(Traits.Title))
            {
                return -1;
            }
        }

        return -1;
    }

    public static NounPhrase SpeakerPhrase(ArticleReading reading, ParagraphTokens paragraph, int colon) =>
        reading.Tokens[colon - 1].Mention >= 0 && !Nobody.Contains(reading.WordAt(paragraph.First))
            ? new NounPhrase(PhraseKind.Name, paragraph.First, colon, colon - 1)
            : new NounPhrase(PhraseKind.Description, paragraph.First, colon, colon - 1);
}
