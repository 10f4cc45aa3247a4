using NewsApi.Parsing.Quotations;

namespace NewsApi.Parsing.Speakers;

/// <summary>Marks the people named inside the quotations beside a pronoun: who speaks rarely names himself ("Holm is late," he said).</summary>
/// <remarks>Looks at the quotation before the pronoun, and at the next one after it in the same paragraph; leaves alone pronouns far from any.</remarks>
internal static class NamedInQuote
{
    private const int Near = 4;

    private const int Longest = 80;

    public static void Mark(ArticleReading reading, int pronoun)
    {
        if (pronoun > 0 && reading.Tokens[pronoun - 1].Run is >= 0 and var before)
        {
            MarkIn(reading, reading.Runs[before], pronoun);
        }

        var paragraph = reading.Sentences[reading.Tokens[pronoun].Sentence].Paragraph;
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

    private static void MarkIn(ArticleReading reading, QuotedRun run, int pronoun)
    {
        var end = Math.Min(run.Last, run.First + Longest);
        for (var t = run.First; t < end; t++)
        {
            if (reading.Tokens[t].Mention is >= 0 and var m && reading.Mentions[m] is { Entity: >= 0 } mention && mention.First == t)
            {
                reading.Entities[mention.Entity].QuotedBeside = pronoun;
            }
        }
    }
}
