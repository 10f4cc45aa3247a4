using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>The tag right after a quotation: inverted ("…," said Smith) or post-posed ("…," Smith said).</summary>
/// <remarks>
/// Between noun and verb it lets appositions, "who" clauses, "of" and "for" phrases and adverbs stand.
/// Leaves alone a noun phrase whose first verb is no cue.
/// </remarks>
internal static class TrailingCue
{
    private const int Window = 45;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, int limit)
    {
        var tokens = reading.Tokens;
        var t = run.End;
        limit = Math.Min(limit, t + Window);
        while (t < limit && tokens[t].Run < 0 && (tokens[t].Kind is TokenKind.Comma or TokenKind.Dash || tokens[t].Has(Traits.Adverb) && !tokens[t].IsCapital))
        {
            t++;
        }

        if (t >= limit || tokens[t].Run >= 0)
        {
            return default;
        }

        var apart = IsSpoken(reading, run) || run.Last - run.First > 6 && tokens[run.First].IsCapital || tokens[run.End].Kind is TokenKind.Comma or TokenKind.Dash;
        if (tokens[t].Has(Traits.CueFinite) && tokens[t].Mention < 0 && tokens[t].Word is not (Word.Put or Word.Puts) && apart)
        {
            var inverted = Inverted(reading, t, limit);
            if (inverted.Found && (reading.Sentences[tokens[run.Open].Sentence].First == run.Open || !IsThing(reading, inverted.Speaker)))
            {
                return inverted;
            }
        }

        var postposed = apart || tokens[t].Has(Traits.SubjectPronoun) || tokens[t].Mention >= 0 ? Postposed(reading, t, limit) : default;
        return postposed.Found ? postposed : UnknownVerb.Find(reading, run, t, limit);
    }

    // "Smith, whom Brown calls "a mess," wrote the plan": a plan writes nothing.
    private static bool IsThing(ArticleReading reading, NounPhrase phrase) =>
        phrase.Kind is PhraseKind.Description && !Subject.IsPerson(reading, phrase) && !reading.Tokens[phrase.Head].Has(Traits.CueNoun | Traits.Outlet);

    /// <summary>Whether the quotation has its own end: a comma, a question mark, a full stop.</summary>
    public static bool IsSpoken(ArticleReading reading, QuotedRun run) =>
        reading.Tokens[run.Last - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash;

    public static RuleMatch Inverted(ArticleReading reading, int verb, int limit)
    {
        var t = verb + 1;
        while (t < limit && reading.Tokens[t].Has(Traits.Adverb) && reading.Tokens[t].Mention < 0)
        {
            t++;
        }

        var phrase = OpensClause(reading, t) ? default : NounPhraseReader.Read(reading, t, limit);
        return phrase.Found && !(phrase.Kind is PhraseKind.Pronoun && reading.Tokens[t].Word is Word.Who)
            ? RuleMatch.At(phrase, verb, AttributionRules.Inverted)
            : default;
    }

    private static RuleMatch Postposed(ArticleReading reading, int t, int limit)
    {
        var phrase = OpensClause(reading, t) ? default : NounPhraseReader.Read(reading, t, limit);
        var verb = phrase.Found ? CueVerb.After(reading, phrase.End, limit) : -1;
        if (verb < 0 || !MaySpeak(reading, phrase) && !SpeaksAtOnce(reading, phrase, verb))
        {
            return default;
        }

        var quoted = QuotedAs.After(reading, verb, limit);
        return RuleMatch.At(quoted.Found ? quoted : BesideVerb(reading, phrase, verb), verb, AttributionRules.Postposed);
    }

    // "that Smith can win": a clause about Smith.
    private static bool OpensClause(ArticleReading reading, int t) =>
        reading.Tokens[t].Word is Word.That && reading.Tokens[t + 1] is { Run: < 0 } next && (next.Mention >= 0 || next.TitleOf >= 0 || next.Has(Traits.SubjectPronoun | Traits.Determiner));

    // "Bread for All director Ida Holm said": the person right before the verb, where the phrase opens with no noun for one who speaks.
    private static NounPhrase BesideVerb(ArticleReading reading, NounPhrase phrase, int verb) =>
        (phrase.Kind is PhraseKind.Description && reading.Tokens[phrase.First].IsCapital && !reading.Tokens[phrase.First].Has(Traits.Function) && !reading.Tokens[phrase.Head].Has(Traits.Role | Traits.Organization | Traits.CueNoun)
            || phrase.Kind is PhraseKind.Name && reading.Mentions[reading.Tokens[phrase.Head].Mention].Kind is EntityKind.Unknown && reading.Tokens[phrase.End].Word is Word.For && reading.Tokens[phrase.End + 1] is { Mention: < 0 })
        && reading.Tokens[verb - 1].Mention is >= 0 and var m && reading.Mentions[m] is { Kind: EntityKind.Person or EntityKind.Unknown } mention && mention.First >= phrase.End
            ? new NounPhrase(PhraseKind.Name, mention.Whole, mention.End, mention.First)
            : phrase;

    // Not "who", and a description has an article, an owner or a noun for people.
    private static bool MaySpeak(ArticleReading reading, NounPhrase phrase) =>
        phrase.Kind is not (PhraseKind.Description or PhraseKind.Pronoun)
        || phrase.Kind is PhraseKind.Pronoun && reading.Tokens[phrase.First].Word is not Word.Who
        || phrase.Kind is PhraseKind.Description
            && (reading.Tokens[phrase.First].Has(Traits.Determiner | Traits.Possessive | Traits.Capital) || reading.Tokens[phrase.Head].Has(Traits.Role | Traits.Organization | Traits.CueNoun));

    // Whatever noun stands between the words and "said": "bakers said".
    private static bool SpeaksAtOnce(ArticleReading reading, NounPhrase phrase, int verb) =>
        phrase.Kind is PhraseKind.Description && verb == phrase.End && reading.Tokens[verb] is var cue && !cue.Has(Traits.Weak) && (!cue.Has(Traits.NounToo) || cue.Has(Traits.PastForm))
        && !reading.Slice(phrase.First, phrase.First + 1).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
}
