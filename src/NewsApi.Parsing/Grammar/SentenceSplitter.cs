using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Cuts paragraphs into sentences. A quotation is one word of its sentence and may end it.</summary>
/// <remarks>
/// After a quotation that ends in a full stop a capital begins a new sentence; after one that ends in a question or
/// exclamation mark it does so unless an attribution follows ("Really?" Smith asked.). Full stops of abbreviations are part of their words.
/// </remarks>
internal static class SentenceSplitter
{
    // No sentence has more words, so that a look through one costs the same wherever it starts.
    private const int Longest = 240;

    public static void Split(TextReading reading)
    {
        for (var p = 0; p < reading.Paragraphs.Count; p++)
        {
            var paragraph = reading.Paragraphs[p];
            var (first, words) = (paragraph.First, 0);
            for (var t = first; t < paragraph.End;)
            {
                var next = reading.Next(t);
                if (next >= paragraph.End || ++words >= Longest || Ends(reading, t, next))
                {
                    next = next < paragraph.End && reading.Tokens[next].Kind is TokenKind.Close ? next + 1 : next;
                    Add(reading, first, next, p);
                    (first, words) = (next, 0);
                }

                t = next;
            }
        }
    }

    private static void Add(TextReading reading, int first, int end, int paragraph)
    {
        foreach (ref var token in reading.Tokens.AsSpan()[first..end])
        {
            token.Sentence = reading.Sentences.Count;
        }

        reading.Sentences.Add(new SentenceTokens(first, end, paragraph));
    }

    private static bool Ends(TextReading reading, int t, int next)
    {
        ref var token = ref reading.Tokens[t];
        ref var after = ref reading.Tokens[next];
        if (token.Run >= 0)
        {
            return EndsAfterRun(reading, reading.Runs[token.Run], next);
        }

        if (token.Kind is TokenKind.Stop)
        {
            if (after.Kind is TokenKind.Number && t > 0 && reading.Tokens[t - 1].Word is Word.No)
            {
                return false;
            }

            return after.Kind is TokenKind.Mark or TokenKind.Open
                || after.Kind is TokenKind.Word or TokenKind.Number && !StartsLower(reading, next);
        }

        return token.IsWord && after.IsCapital && after.Has(Traits.Function) && !token.Has(Traits.Title)
            && reading.Text[token.End - 1] is '.';
    }

    private static bool EndsAfterRun(TextReading reading, QuotedRun run, int next)
    {
        var last = reading.Tokens[run.Last - 1];
        if (last.Kind is TokenKind.Comma || last.Kind is not TokenKind.Stop && !(last.IsWord && reading.Text[last.End - 1] is '.'))
        {
            return reading.Tokens[next].Kind is TokenKind.Mark && last.Kind is not TokenKind.Comma;
        }

        if (reading.Tokens[next].Kind is TokenKind.Word && StartsLower(reading, next)
            || reading.Tokens[next].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Stop or TokenKind.Open)
        {
            return false;
        }

        return reading.Text[last.Start] is '.' || !TagFollows(reading, next);
    }

    private static bool StartsLower(TextReading reading, int token) => char.IsLower(reading.Text[reading.Tokens[token].Start]);

    // "Smith asked", "Mr. Smith of Ohio said": a cue verb within six words and before any sign. An attribution has no "He" and no "The".
    private static bool TagFollows(TextReading reading, int t)
    {
        if (reading.Tokens[t] is { IsCapital: true, Word: not Word.I } opener
            && opener.Has(Traits.SubjectPronoun | Traits.Determiner | Traits.Possessive))
        {
            return false;
        }

        var end = Math.Min(reading.Tokens.Count, t + 6);
        for (var i = t; i < end && reading.Tokens[i] is { IsWord: true, Run: < 0 } token; i++)
        {
            if (i > t && token.Has(Traits.CueFinite))
            {
                return true;
            }
        }

        return false;
    }
}
