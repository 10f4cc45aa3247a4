using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>Finds speaker and cue right after a quotation: inverted ("…," said Smith) or post-posed ("…," Smith said).</summary>
/// <remarks>
/// Between noun and verb it lets appositions, "who" clauses, "of" and "for" phrases and adverbs stand.
/// Leaves alone a noun phrase whose first verb is no cue.
/// </remarks>
internal static class TrailingCue
{
    private const int Window = 45;

    private const int LongestFragment = 6;

    private const Traits Speakers = Traits.Role | Traits.Organization | Traits.CueNoun;

    /// <summary>The cue behind the quotation, unless another cue before it holds the same words.</summary>
    public static RuleMatch FindSure(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var match = Find(reading, run, sentence);
        var isOther = match.Found
            && (FollowsParticiple(reading, run, match)
                || EndsWhatClause(reading, run, sentence.First)
                || OpensNext(reading, run, match, sentence.First)
                || HasOwnObject(reading, run, match));
        return isOther ? default : match;
    }

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(sentence.End, run.End + Window);
        var t = BehindSigns(tokens, run.End, limit);
        if (t >= limit || tokens[t].Run >= 0)
        {
            return default;
        }

        if (reading.HasOtherRules)
        {
            if (EndsBehindColon(reading, run))
            {
                return default;
            }

            if (OtherTag.Find(reading, run, t, limit) is { Found: true } tag)
            {
                return tag;
            }
        }

        var isApart = IsApart(reading, run) || IsTagWithoutSign(reading, run, t);
        if (isApart
            && IsCue(tokens[t])
            && Inverted(reading, t, limit) is { Found: true } inverted
            && MaySpeakHere(reading, run, inverted.Speaker))
        {
            return inverted;
        }

        var mayBeSubject = isApart || tokens[t].Has(Traits.SubjectPronoun) || tokens[t].Mention >= 0;
        var postposed = mayBeSubject ? Postposed(reading, t, limit) : default;
        return postposed.Found ? postposed : UnknownVerb.Find(reading, run, t, limit);
    }

    // Der Sprecher fragte: „Warum?“ Keller sagte …: no tag, but the next sentence.
    private static bool EndsBehindColon(ArticleReading reading, QuotedRun run) =>
        run.Open > 0 && reading.Tokens[run.Open - 1] is { Run: < 0, Kind: TokenKind.Colon }
        && reading.Tokens[run.Last - 1].Kind is TokenKind.Stop
        && reading.Tokens[run.End].Kind is not (TokenKind.Comma or TokenKind.Dash);

    // Past commas, dashes and adverbs.
    private static int BehindSigns(TokenList tokens, int t, int limit)
    {
        while (t < limit && tokens[t].Run < 0
            && (tokens[t].Kind is TokenKind.Comma or TokenKind.Dash || tokens[t].Has(Traits.Adverb) && !tokens[t].IsCapital))
        {
            t++;
        }

        return t;
    }

    // Whether a sign parts the quotation from what follows, or it is long enough to be a sentence.
    private static bool IsApart(ArticleReading reading, QuotedRun run) =>
        run.IsTurn
        || IsSpoken(reading, run)
        || run.Last - run.First > LongestFragment && reading.Tokens[run.First].IsCapital
        || reading.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Dash;

    // "It is safe now" said Smith: the marks open the sentence, and a plain verb of saying and a name follow at once.
    private static bool IsTagWithoutSign(ArticleReading reading, QuotedRun run, int t) =>
        t == run.End
        && run.Open == reading.SentenceOf(run.Open).First
        && reading.Tokens[t] is { Run: < 0, Mention: < 0 } verb && verb.Has(Traits.CueFinite) && !verb.Has(Traits.Weak | Traits.Calls)
        && reading.Tokens[t + 1] is { Run: < 0 } subject && (subject.Mention >= 0 || subject.TitleOf >= 0 || subject.Has(Traits.Role));

    private static bool IsCue(in Token token) =>
        token.Has(Traits.CueFinite) && token.Mention < 0 && token.Word is not (Word.Put or Word.Puts);

    // "Smith, whom Brown calls "a mess," wrote the plan": a plan writes nothing.
    private static bool MaySpeakHere(ArticleReading reading, QuotedRun run, NounPhrase speaker) =>
        reading.SentenceOf(run.Open).First == run.Open || !IsThing(reading, speaker);

    // "calling it "a sieve," said Smith": the participle has the words.
    private static bool FollowsParticiple(ArticleReading reading, QuotedRun run, RuleMatch match) =>
        match.Rule == AttributionRules.Inverted && run.Open > 0 && reading.Tokens[run.Open - 1].Has(Traits.CueParticiple);

    // "While Smith calls it "a sieve," Jones calls it": what Jones says comes after.
    private static bool HasOwnObject(ArticleReading reading, QuotedRun run, RuleMatch match)
    {
        var t = match.CueEnd;
        return match.Rule == AttributionRules.Postposed
            && reading.Tokens[match.CueFirst].Has(Traits.Calls)
            && reading.Tokens[t] is { Run: < 0, Word: Word.It or Word.Him or Word.Her or Word.Them or Word.That or Word.This }
            && reading.Tokens[run.Last - 1].Kind is TokenKind.Comma
            && reading.Tokens[t + 1].Run >= 0;
    }

    // "After Smith called it "a sieve," Jones said: "It holds"": what Jones says comes after.
    private static bool OpensNext(ArticleReading reading, QuotedRun run, RuleMatch match, int sentenceFirst) =>
        match.Rule == AttributionRules.Postposed
        && run.Open > sentenceFirst
        && reading.Tokens[sentenceFirst].Word is Word.After or Word.When or Word.While or Word.As or Word.If
        && reading.Tokens[match.CueEnd] is { Run: < 0, Kind: TokenKind.Colon }
        && reading.Tokens[match.CueEnd + 1].Run >= 0;

    // "The plan has what Smith called "a hole," Jones said", "a plan that Smith called "a hole," Jones said": the words are Smith's.
    private static bool EndsWhatClause(ArticleReading reading, QuotedRun run, int sentenceFirst)
    {
        var cue = run.Open - 1;
        if (cue <= sentenceFirst || reading.Tokens[cue] is not { Run: < 0 } verb || !verb.Has(Traits.Calls) || !verb.Has(Traits.CueFinite))
        {
            return false;
        }

        var subject = Subject.Of(reading, cue, sentenceFirst);
        return subject.Found && subject.First > sentenceFirst
            && reading.Tokens[subject.First - 1] is { Run: < 0, Word: Word.What or Word.That or Word.Which };
    }

    private static bool IsThing(ArticleReading reading, NounPhrase phrase) =>
        phrase.Kind is PhraseKind.Description
        && !Subject.IsPerson(reading, phrase)
        && !reading.Tokens[phrase.Head].Has(Traits.CueNoun | Traits.Outlet);

    /// <summary>Whether the quotation has its own end: a comma, a question mark, a full stop.</summary>
    public static bool IsSpoken(ArticleReading reading, QuotedRun run) =>
        reading.Tokens[run.Last - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash;

    /// <summary>The subject right behind a cue verb.</summary>
    public static RuleMatch Inverted(ArticleReading reading, int verb, int limit)
    {
        if (reading.HasOtherRules && TagAdverbial.SubjectBehind(reading, verb + 1, limit) is { Found: true } behind)
        {
            return RuleMatch.At(behind, verb, AttributionRules.Inverted);
        }

        var t = verb + 1;
        while (t < limit && reading.Tokens[t].Has(Traits.Adverb) && reading.Tokens[t].Mention < 0)
        {
            t++;
        }

        var phrase = OpensClause(reading.Tokens, t) ? default : NounPhraseReader.Read(reading, t, limit);
        var isRelative = phrase.Kind is PhraseKind.Pronoun && reading.Tokens[t].Word is Word.Who;
        return phrase.Found && !isRelative ? RuleMatch.At(phrase, verb, AttributionRules.Inverted) : default;
    }

    private static RuleMatch Postposed(ArticleReading reading, int t, int limit)
    {
        var phrase = OpensClause(reading.Tokens, t) ? default : NounPhraseReader.Read(reading, t, limit);
        var verb = phrase.Found ? CueVerb.After(reading, phrase.End, limit) : -1;
        if (verb < 0 || !MaySpeak(reading, phrase) && !SpeaksAtOnce(reading, phrase, verb))
        {
            return default;
        }

        if (phrase.Kind is PhraseKind.Description
            && DocumentAuthor.IsWriting(reading, phrase.Head)
            && NounOwner.Of(reading, phrase.Head, phrase.First) is { Found: true } author)
        {
            return RuleMatch.At(author, verb, AttributionRules.Postposed);
        }

        var quoted = QuotedAs.After(reading, verb, limit);
        return RuleMatch.At(quoted.Found ? quoted : BesideVerb(reading, phrase, verb), verb, AttributionRules.Postposed);
    }

    // "that Smith can win": a clause about Smith.
    private static bool OpensClause(TokenList tokens, int t) =>
        tokens[t].Word is Word.That && tokens[t + 1] is { Run: < 0 } next
        && (next.Mention >= 0 || next.TitleOf >= 0 || next.Has(Traits.SubjectPronoun | Traits.Determiner));

    // "Bread for All director Ida Holm said": the person right before the verb, where the phrase opens with no noun for one who speaks.
    private static NounPhrase BesideVerb(ArticleReading reading, NounPhrase phrase, int verb)
    {
        if (reading.Tokens[verb - 1].Mention is not (>= 0 and var m) || !OpensLikeOrganization(reading, phrase))
        {
            return phrase;
        }

        var mention = reading.Mentions[m];
        return mention.Kind is EntityKind.Person or EntityKind.Unknown && mention.First >= phrase.End
            ? new NounPhrase(PhraseKind.Name, mention.Whole, mention.End, mention.First)
            : phrase;
    }

    private static bool OpensLikeOrganization(ArticleReading reading, NounPhrase phrase)
    {
        var tokens = reading.Tokens;
        ref var first = ref tokens[phrase.First];
        return phrase.Kind switch
        {
            PhraseKind.Description => first.IsCapital && !first.Has(Traits.Function) && !tokens[phrase.Head].Has(Speakers),
            PhraseKind.Name => reading.Mentions[tokens[phrase.Head].Mention].Kind is EntityKind.Unknown
                && tokens[phrase.End].Word is Word.For && tokens[phrase.End + 1].Mention < 0,
            _ => false,
        };
    }

    // Not "who", and a description has an article, an owner or a noun for people.
    private static bool MaySpeak(ArticleReading reading, NounPhrase phrase)
    {
        ref var first = ref reading.Tokens[phrase.First];
        return phrase.Kind switch
        {
            PhraseKind.Pronoun => first.Word is not Word.Who,
            PhraseKind.Description => first.Has(Traits.Determiner | Traits.Possessive | Traits.Capital)
                || reading.Tokens[phrase.Head].Has(Speakers),
            _ => true,
        };
    }

    // Whatever noun stands between the words and "said": "bakers said".
    private static bool SpeaksAtOnce(ArticleReading reading, NounPhrase phrase, int verb)
    {
        ref var cue = ref reading.Tokens[verb];
        return phrase.Kind is PhraseKind.Description && verb == phrase.End
            && !cue.Has(Traits.Weak) && (!cue.Has(Traits.NounToo) || cue.Has(Traits.PastForm))
            && !reading.WordAt(phrase.First).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }
}
