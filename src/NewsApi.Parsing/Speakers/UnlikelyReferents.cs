using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Marks the people whom a pronoun beside a quotation hardly means: those named inside it ("Holm is late," he said), and those
/// spoken to or of ("he told Holm").
/// </summary>
/// <remarks>
/// Looks at the quotation before the pronoun, and at the next one after it in the same paragraph; leaves alone pronouns far from
/// any.
/// </remarks>
internal static class UnlikelyReferents
{
    private const int Near = 4;

    private const int Longest = 80;

    // What is left of the likeliness of one named inside the words, and of one spoken to.
    private const double Inside = 0.2;

    private const double SpokenTo = 0.05;

    public static void Mark(ArticleReading reading, int pronoun)
    {
        if (pronoun > 0 && reading.Tokens[pronoun - 1].Run is >= 0 and var before)
        {
            MarkIn(reading, reading.Runs[before], pronoun);
        }

        MarkObject(reading, pronoun);
        MarkContent(reading, pronoun);
        var paragraph = reading.SentenceOf(pronoun).Paragraph;
        for (var t = pronoun + 1; t < reading.Tokens.Count && t <= pronoun + Near; t++)
        {
            if (reading.Tokens[t].Run is >= 0 and var after)
            {
                if (reading.Runs[after].Paragraph == paragraph)
                {
                    MarkIn(reading, reading.Runs[after], pronoun);
                }

                return;
            }
        }
    }

    // "he told Smith", "he said of Smith", "he said that Smith was late"
    private static void MarkObject(ArticleReading reading, int pronoun)
    {
        if (!reading.Tokens[pronoun + 1].Has(Traits.CueFinite))
        {
            return;
        }

        for (var t = pronoun + 2; t < pronoun + 2 + Near
            && reading.Tokens[t] is { Run: < 0, IsWord: true } word
            && !word.Has(Traits.Verb | Traits.SubjectPronoun); t++)
        {
            if (word.Mention >= 0 && reading.Mentions[word.Mention] is { Entity: >= 0 } mention)
            {
                Mark(reading.Entities[mention.Entity], pronoun,
                    reading.Tokens[mention.End].Has(Traits.Verb | Traits.CueFinite | Traits.PastForm)
                    ? Inside
                    : SpokenTo);
                return;
            }
        }
    }

    // "The pier is Holm's, he said": nobody names himself in what he says. "When Holm came, he said" is another.
    private static void MarkContent(ArticleReading reading, int pronoun)
    {
        if (!reading.Tokens[pronoun + 1].Has(Traits.CueFinite)
            || pronoun == 0
            || reading.Tokens[pronoun - 1] is not { Run: < 0, Kind: TokenKind.Comma })
        {
            return;
        }

        var first = reading.SentenceOf(pronoun).First;
        if (reading.Tokens[first].Has(Traits.Preposition | Traits.Conjunction))
        {
            return;
        }

        for (var t = Math.Max(first, pronoun - Longest); t < pronoun; t = reading.Next(t))
        {
            if (reading.Tokens[t] is { Run: < 0, Mention: >= 0 and var m }
                && reading.Mentions[m] is { Entity: >= 0 } mention
                && mention.First == t)
            {
                Mark(reading.Entities[mention.Entity], pronoun, Inside);
            }
        }
    }

    private static void MarkIn(ArticleReading reading, QuotedRun run, int pronoun)
    {
        var end = Math.Min(run.Last, run.First + Longest);
        for (var t = run.First; t < end; t++)
        {
            if (reading.Tokens[t].Mention is >= 0 and var m && reading.Mentions[m] is { Entity: >= 0 } mention && mention.First == t)
            {
                Mark(reading.Entities[mention.Entity], pronoun, Inside);
            }
        }
    }

    private static void Mark(Entity entity, int pronoun, double likeliness) => (entity.MarkedAt, entity.Likeliness) = (pronoun, likeliness);
}
