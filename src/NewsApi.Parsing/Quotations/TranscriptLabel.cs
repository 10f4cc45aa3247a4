using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Structure;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Paragraphs that open with the label of a turn: WALLACE: Thank you. Sara Voss: Good evening.</summary>
/// <remarks>
/// Only where the article has two of them and one comes back, and where one of them names a person unless they are in capitals. Leaves
/// alone turns that open with a quotation mark.
/// </remarks>
internal static class TranscriptLabel
{
    private const int Longest = 24;

    private const int Least = 2;

    // Open the label of a voice that nobody knows.
    private static readonly WordSet Nobody = WordSet.AnyCase(["unidentified", "unknown"]);

    /// <summary>The colon of the label of each paragraph that has one; empty where the article is no transcript.</summary>
    public static Dictionary<int, int> Find(ArticleReading reading)
    {
        var colons = new Dictionary<int, int>();
        var (labels, returns, isClear) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), false, false);
        for (var p = 0; p < reading.Paragraphs.Count; p++)
        {
            var line = reading.Paragraphs[p].Span.SliceOf(reading.Text);
            if (SpeakerLabel.TryRead(line, out var label) && ColonOf(reading, reading.Paragraphs[p], label) is >= 0 and var colon)
            {
                colons.Add(p, colon);
                returns |= !labels.Add(label.KeyIn(line).ToString());
                isClear |= label.IsCapitals || NamesPerson(reading, reading.Paragraphs[p].First, colon);
            }
        }

        if (!returns || !isClear || labels.Count < Least)
        {
            colons.Clear();
        }

        foreach (var (paragraph, colon) in colons)
        {
            if (MentionOf(reading, reading.Paragraphs[paragraph].First, colon) is { Entity: >= 0 } mention)
            {
                AllCapsName.Restore(reading.Entities[mention.Entity]);
            }
        }

        return colons;
    }

    // The last token of the label.
    private static int ColonOf(ArticleReading reading, ParagraphTokens paragraph, SpeakerLabel label)
    {
        var end = paragraph.Span.Start + label.End;
        for (var t = paragraph.First; t + 1 < paragraph.End && t < paragraph.First + Longest; t++)
        {
            if (reading.Tokens[t].End >= end)
            {
                return reading.Tokens[t + 1].Run < 0 ? t : -1;
            }
        }

        return -1;
    }

    private static bool NamesPerson(ArticleReading reading, int first, int colon) =>
        MentionOf(reading, first, colon) is { Kind: EntityKind.Person, Length: > 1 };

    private static NameMention? MentionOf(ArticleReading reading, int first, int colon)
    {
        for (var t = first; t < colon; t++)
        {
            if (reading.Tokens[t].Mention is >= 0 and var m)
            {
                return reading.Mentions[m];
            }
        }

        return null;
    }

    public static NounPhrase SpeakerPhrase(ArticleReading reading, ParagraphTokens paragraph, int colon)
    {
        var mention = Nobody.Contains(reading.WordAt(paragraph.First)) ? null : MentionOf(reading, paragraph.First, colon);
        var end = Math.Max(paragraph.First + 1, colon);
        return mention is null
            ? new NounPhrase(PhraseKind.Description, paragraph.First, end, end - 1)
            : new NounPhrase(PhraseKind.Name, paragraph.First, end, mention.First);
    }
}
