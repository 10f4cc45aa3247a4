using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Structure;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Tells speech in texts of other languages: where the words of the language are known, by cue, length and the words beside the marks;
/// elsewhere three words or more, or as much in a script without spaces.
/// </summary>
/// <remarks>Leaves alone shorter ones, which are names, titles and terms more often than not.</remarks>
internal static class ForeignQuote
{
    private const int FewestWords = 3;

    private const int FewestCharacters = 4;

    // So many words are no title.
    private const int Long = 7;

    public static bool IsSpeech(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        if (reading.Language is not { HasRules: true } language)
        {
            return run.Last - run.First >= FewestWords
                || Script.HasNoSpaces(reading.Text[run.Inner.Start]) && run.Inner.Length >= FewestCharacters;
        }

        if (run.IsTurn)
        {
            return true;
        }

        if (IsWork(reading, language, run))
        {
            return false;
        }

        var isReported = IsSaid(reading, run, match) || ReportingMood.Holds(reading, language, reading.SentenceOf(run.Open));
        return run.Last - run.First > Long && (match.Found || HoldsClause(reading, run))
            || isReported && (!IsName(reading, language, run) || IsUtterance(reading, run, match))
            || StandsAlone(reading, run)
            || IsFragment(reading, run);
    }

    // "stellte das „Musik-Telefon“ vor": nobody's words, where the verb means other things too and stands apart from the marks.
    private static bool IsSaid(ArticleReading reading, QuotedRun run, RuleMatch match) =>
        match.HasCue
        && (!reading.Tokens[match.CueFirst].Has(Traits.Weak)
            || match.FollowsQuotation
            || run.Open - match.CueEnd is 0 or 1
            || reading.Tokens[run.Open - 1] is { Run: < 0, Kind: TokenKind.Colon or TokenKind.Comma }
            || !reading.Tokens[run.First].IsCapital
            || !reading.Language!.NounsHaveCapitals);

    // A verb, a pronoun or the end of a sentence; without them many words are the name of a body or a work.
    private static bool HoldsClause(ArticleReading reading, QuotedRun run)
    {
        if (TrailingCue.IsSpoken(reading, run) || !reading.Tokens[run.First].IsCapital)
        {
            return true;
        }

        for (var t = run.First; t < run.Last; t++)
        {
            if (reading.Tokens[t].Has(Traits.Verb | Traits.Auxiliary | Traits.SubjectPronoun))
            {
                return true;
            }
        }

        return false;
    }

    // "der Film „Ebbe und Flut“", "die sogenannte „Nachtlinie“", "der „Bild“"
    private static bool IsWork(ArticleReading reading, Language language, QuotedRun run)
    {
        var t = run.Open - 1;
        if (t < 0 || run.Last - run.First > Long || reading.Tokens[t] is not { Run: < 0, IsWord: true })
        {
            return false;
        }

        return language.Works.Contains(reading.WordAt(t))
            || reading.Tokens[t].Has(Traits.Determiner | Traits.Preposition) && IsOutlet(reading, run)
            || reading.Tokens[run.End] is { Run: < 0, IsWord: true } && language.Works.Contains(reading.WordAt(run.End));
    }

    private static bool IsOutlet(ArticleReading reading, QuotedRun run)
    {
        var name = reading.SpanOf(run.First, run.Last);
        return OutletIndex.TryMatch(reading.Text, name.Start, hasArticle: true, out var end, out _) && end == name.End;
    }

    // „weit hinter dem Damm“: words that open with a small letter are no name.
    private static bool IsFragment(ArticleReading reading, QuotedRun run) =>
        run.Last - run.First > 1 && char.IsLower(reading.Text[run.Inner.Start]);

    // « Non », a répondu Claire Morel: one word that a speaker says, with the sign of a tag between.
    // Not: meldet der „Bote“, Ott habe gesagt.
    private static bool IsUtterance(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        if (run.Last > run.First + 1
            || match is not { HasCue: true, IsCarried: false, Speaker.Kind: PhraseKind.Name or PhraseKind.Pronoun })
        {
            return false;
        }

        var isTag = match.Rule == AttributionRules.Inverted || match.FollowsQuotation && match.Speaker.Kind is PhraseKind.Pronoun;
        return isTag && reading.Tokens[run.End] is { Run: < 0, Kind: TokenKind.Comma or TokenKind.Dash }
            || run.Open > 0 && reading.Tokens[run.Open - 1] is { Run: < 0, Kind: TokenKind.Colon };
    }

    // Words with capitals and no sign at their end: „Shenzhou 6“; one noun only right behind another.
    private static bool IsName(ArticleReading reading, Language language, QuotedRun run)
    {
        var isNoun = language.NounsHaveCapitals && run.Last == run.First + 1
            && !(run.Open > 0 && reading.Tokens[run.Open - 1] is { Run: < 0, IsCapital: true });
        if (isNoun)
        {
            return false;
        }

        for (var t = run.First; t < run.Last; t++)
        {
            ref var token = ref reading.Tokens[t];
            if (token.Kind is TokenKind.Stop or TokenKind.Comma || token.IsWord && !token.IsCapital)
            {
                return false;
            }
        }

        return true;
    }

    // A sentence of its own.
    private static bool StandsAlone(ArticleReading reading, QuotedRun run) =>
        run.Last - run.First > FewestWords
        && (reading.SentenceOf(run.Open).First == run.Open || reading.Tokens[run.Open - 1].Kind is TokenKind.Colon)
        && (TrailingCue.IsSpoken(reading, run) || reading.Tokens[run.End].Kind is TokenKind.Comma);
}
