using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>The subject of an attributing verb: right before it, past an aside, or of the clause it is joined to.</summary>
/// <remarks>A subject without a name ("many", "the poll") is one too: the source then stays open.</remarks>
internal static class AttributingSubject
{
    public static bool TryFind(TextReading reading, int verb, int first, out NounPhrase phrase)
    {
        var tokens = reading.Tokens;
        var b = BeforeAdverbs(tokens, verb - 1, first);
        if (b > first && tokens[b].Kind is TokenKind.PossessiveEnding && tokens[b - 1].Has(Traits.SubjectPronoun))
        {
            b--;
        }

        if (b < first || tokens[b].Run >= 0)
        {
            phrase = tokens[verb].Has(Frames.Participle | Frames.Clause) ? ClauseSubject.Before(reading, first, verb) : default;
            return phrase.Found;
        }

        if (tokens[b].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close && !tokens[verb].Has(Frames.Participle))
        {
            phrase = Aside.SubjectAcross(reading, b, first);
            phrase = phrase.Found ? phrase : ClauseSubject.Before(reading, first, verb);
            return true;
        }

        if (JoinsClauses(tokens[b]))
        {
            phrase = ClauseSubject.Before(reading, first, verb);
            return phrase.Found || tokens[verb].Has(Frames.Clause) && tokens[verb].Has(Frames.Participle);
        }

        phrase = PhraseEnding.At(reading, b, first);
        return true;
    }

    private static bool JoinsClauses(in Token token) =>
        token.Mention < 0
        && (token.Has(Traits.Conjunction | Traits.Preposition) || !token.IsWord && token.Kind is not TokenKind.Number);

    /// <summary>The last token before auxiliaries, adverbs and days ("had long", "earlier on Thursday", "in 2009").</summary>
    public static int BeforeAdverbs(TokenList tokens, int b, int first)
    {
        while (b > first && tokens[b] is { Run: < 0, Mention: < 0 } token && !token.Has(Traits.SubjectPronoun | Traits.Role))
        {
            if (token.Has(Traits.Auxiliary | Traits.Adverb | Traits.Calendar) || OpensDate(token, tokens[b + 1]))
            {
                b--;
            }
            else if (token.Kind is TokenKind.Number && tokens[b - 1].Word is Word.In)
            {
                b -= 2;
            }
            else
            {
                break;
            }
        }

        return b;
    }

    private static bool OpensDate(in Token token, in Token next) =>
        token.Word is Word.On or Word.In && token.End < next.Start
        && (next.Has(Traits.Calendar) || next.Kind is TokenKind.Number);
}
