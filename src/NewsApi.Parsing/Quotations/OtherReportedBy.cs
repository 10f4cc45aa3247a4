using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Knows the outlet that carried the words in other languages by the words beside its name: wie dpa meldet, sagte sie der „Bild“,
/// selon l'AFP, dijo a la agencia EFE, berichtet die Zeitung „Hafenbote“.
/// </summary>
/// <remarks>Leaves alone outlets named for another reason: „…“, sagte der Chefredakteur der Bild.</remarks>
internal static class OtherReportedBy
{
    private const int MostWords = OutletNameReader.MostWords;

    // "dpa", "taz": a name of small letters is short.
    private const int LongestSmallName = 4;

    private const int MostAdjectives = 2;

    // As far as this a verb of saying may stand before the outlet.
    private const int Reach = 16;

    /// <summary>The outlet that begins at the token, a quotation counting as one.</summary>
    public static bool TryRead(
        ArticleReading reading, Language language, int t, SentenceTokens sentence, out TextSpan span, out string name)
    {
        var phrases = language.Outlets;
        var before = t - 1;
        var hasNoun = before >= sentence.First && IsNoun(reading, phrases, before);
        (span, name) = (default, "");
        if (!MayBegin(reading, t, hasNoun))
        {
            return false;
        }

        before = hasNoun ? BeforeAdjectives(reading, before - 1, sentence.First) : before;
        var hasArticle = before >= sentence.First && reading.Tokens[before].Has(Traits.Determiner | Traits.Preposition);
        var isPossible = Carries(reading, phrases, before, t, sentence) || StandsBeforeVerb(reading, phrases, t, sentence);
        return isPossible && OutletNameReader.TryRead(reading, t, new OutletContext(hasNoun, hasArticle), out span, out name);
    }

    private static bool MayBegin(ArticleReading reading, int t, bool hasNoun)
    {
        ref var token = ref reading.Tokens[t];
        return token.Run >= 0
            ? reading.Runs[token.Run] is var run && run.Last - run.First <= MostWords && (hasNoun || reading.Tokens[run.First].IsWord)
            : token.IsWord && (token.IsCapital || token.Traits is Traits.None && token.End - token.Start <= LongestSmallName);
    }

    // "der [britischen] Zeitung": the article.
    private static int BeforeAdjectives(ArticleReading reading, int t, int first)
    {
        for (var count = 0; count < MostAdjectives && t >= first; count++, t--)
        {
            if (reading.Tokens[t] is not { Run: < 0, IsWord: true, IsCapital: false } word
                || word.Has(Traits.Determiner | Traits.Preposition | Traits.Verb | Traits.CueFinite))
            {
                break;
            }
        }

        return t;
    }

    private static bool IsNoun(ArticleReading reading, OutletPhrases phrases, int t) =>
        reading.Tokens[t] is { Run: < 0, IsWord: true } && phrases.Nouns.Contains(reading.WordAt(t));

    private static bool Carries(ArticleReading reading, OutletPhrases phrases, int before, int t, SentenceTokens sentence)
    {
        var next = reading.Next(t);
        while (next < sentence.End && reading.Tokens[next].IsCapital && reading.Tokens[next].Run < 0)
        {
            next++;
        }

        return IsCarried(reading, phrases, before, next, sentence)
            || before > sentence.First && reading.Tokens[before].Has(Traits.Determiner)
                && IsCarried(reading, phrases, before - 1, next, sentence);
    }

    // A phrase or a verb right before the outlet.
    private static bool IsCarried(ArticleReading reading, OutletPhrases phrases, int last, int next, SentenceTokens sentence)
    {
        if (last < sentence.First || reading.Tokens[last].Run >= 0)
        {
            return false;
        }

        return phrases.Find(reading.Tokens, reading.Text, last, out var first) switch
        {
            OutletPhrase.Any => true,
            OutletPhrase.BehindCue => FollowsCue(reading, first, sentence) || first == sentence.First && IsCue(reading.Tokens[next]),
            OutletPhrase.BeforeVerb => VerbFollows(reading, phrases, next, sentence),
            _ => phrases.Verbs.Contains(reading.WordAt(last)),
        };
    }

    // "dpa berichtet", "dpa gestern berichtete"
    private static bool StandsBeforeVerb(ArticleReading reading, OutletPhrases phrases, int t, SentenceTokens sentence)
    {
        var next = reading.Next(t);
        var end = Math.Min(sentence.End, next + MostWords);
        for (; next < end && reading.Tokens[next] is { Run: < 0, IsWord: true } word; next++)
        {
            if (phrases.Verbs.Contains(reading.WordAt(next)))
            {
                return true;
            }

            if (!word.IsCapital && !word.Has(Traits.Adverb))
            {
                return false;
            }
        }

        return false;
    }

    // "sagte sie der", "sagte Karl Brandt der": no noun right before, which would own what follows ("der Chefredakteur der").
    private static bool FollowsCue(ArticleReading reading, int first, SentenceTokens sentence)
    {
        var before = first - 1;
        if (before < sentence.First || IsOwner(reading, before))
        {
            return false;
        }

        for (var t = before; t >= sentence.First && first - t < Reach; t = reading.Previous(t))
        {
            if (IsCue(reading.Tokens[t]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwner(ArticleReading reading, int t) =>
        reading.Language!.NounsHaveCapitals
        && reading.Tokens[t] is { Run: < 0, IsCapital: true, Mention: < 0 } word && !word.Has(Traits.Calendar);

    private static bool IsCue(in Token token) => token.Run < 0 && token.Has(Traits.CueFinite | Traits.CueNoun);

    private static bool VerbFollows(ArticleReading reading, OutletPhrases phrases, int next, SentenceTokens sentence)
    {
        for (var t = next; t < sentence.End && t < next + Reach; t = reading.Next(t))
        {
            if (reading.Tokens[t].Run < 0 && phrases.Verbs.Contains(reading.WordAt(t)))
            {
                return true;
            }
        }

        return false;
    }
}
