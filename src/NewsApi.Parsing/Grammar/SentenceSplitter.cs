using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Cuts paragraphs into sentences. A quotation is one word of its sentence and may end it.</summary>
/// <remarks>
/// After a quotation that ends in a full stop a capital begins a new sentence; after one that ends in a question or
/// exclamation mark it does so unless an attribution follows ("Really?" Smith asked.). Full stops of abbreviations are part of their words.
/// An emoji before a quotation belongs to what stands before it.
/// </remarks>
internal static class SentenceSplitter
{
    // No sentence has more words, so that a look through one costs the same wherever it starts.
    private const int Longest = 240;

    private const int ShortestName = 2;

    private const int LongestName = 6;

    private const int LongestAside = 20;

    public static void Split(TextReading reading)
    {
        for (var p = 0; p < reading.Paragraphs.Count; p++)
        {
            var paragraph = reading.Paragraphs[p];
            var (first, words) = (paragraph.First, 0);
            for (var t = first; t < paragraph.End;)
            {
                var next = reading.Next(t);
                if (next >= paragraph.End || ++words >= Longest || Ends(reading, t, next) || EndsWithEmoji(reading, t, next))
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

        if (token.Has(Traits.NameSuffix) && after.Kind is TokenKind.Mark && reading.Opens(next))
        {
            return reading.Text[token.End - 1] is '.';
        }

        return token.IsWord && after.IsCapital && after.Has(Traits.Function) && !token.Has(Traits.Title)
            && reading.Text[token.End - 1] is '.';
    }

    private static bool EndsWithEmoji(TextReading reading, int t, int next) =>
        reading.Tokens[t] is { Kind: TokenKind.Other, Run: < 0 } token
        && t > 0 && reading.Tokens[t - 1].Kind is TokenKind.Stop
        && next < reading.Tokens.Count && reading.Opens(next)
        && Emoji.StartsAt(reading.Text, token.Start);

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

        return NameAndAsideFollow(reading, t);
    }

    // "Ida Holm, keeper of the owls, asked.", "Ida Holm (Lab.) asked on Monday": nothing said behind the verb but where and when.
    private static bool NameAndAsideFollow(TextReading reading, int t)
    {
        var name = t;
        while (reading.Tokens[t] is { IsWord: true, IsCapital: true, Run: < 0 } && t < name + LongestName)
        {
            t++;
        }

        if (t < name + ShortestName || reading.Tokens[t] is not { Run: < 0, Kind: TokenKind.Comma or TokenKind.Open } sign)
        {
            return false;
        }

        var close = sign.Kind is TokenKind.Open ? TokenKind.Close : TokenKind.Comma;
        for (var end = Math.Min(reading.Tokens.Count - 2, t + LongestAside); ++t < end && reading.Tokens[t] is { Run: < 0 } token;)
        {
            if (token.Kind == close && reading.Tokens[t + 1] is { IsWord: true } verb && verb.Has(Traits.CueFinite))
            {
                return !OpensContent(reading.Tokens[t + 2]);
            }

            if (token.Kind is TokenKind.Stop or TokenKind.Mark)
            {
                return false;
            }
        }

        return false;
    }

    private static bool OpensContent(in Token token) =>
        token.IsCapital && !token.Has(Traits.Calendar)
        || token.Word is Word.That
        || token.IsWord && !token.Has(Traits.Preposition | Traits.Adverb | Traits.Calendar | Traits.Conjunction);
}
