using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>The tag right after a quotation: inverted ("…," said Smith) or post-posed ("…," Smith said).</summary>
/// <remarks>
/// Between noun and verb it lets appositions, "who" clauses, "of" and "for" phrases and adverbs stand.
/// Leaves alone a noun phrase whose first verb is no cue.
/// </remarks>
internal static class RightTag
{
    private const int Window = 45;

    public static Tag Find(ArticleReading reading, QuotedRun run, int limit)
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
            if (inverted.Found && (reading.Sentences[tokens[run.Open].Sentence].First == run.Open || !IsThing(reading, inverted.Source)))
            {
                return inverted;
            }
        }

        var postposed = apart || tokens[t].Has(Traits.SubjectPronoun) || tokens[t].Mention >= 0 ? Postposed(reading, t, limit) : default;
        return postposed.Found ? postposed : UnknownVerb.Find(reading, run, t, limit);
    }

    // "Smith, whom Brown calls "a mess," wrote the plan": a plan writes nothing.
    private static bool IsThing(ArticleReading reading, Source source) =>
        source.Kind is SourceKind.Description && !Subject.IsPerson(reading, source) && !reading.Tokens[source.Head].Has(Traits.CueNoun | Traits.Outlet);

    /// <summary>Whether the quotation has its own end: a comma, a question mark, a full stop.</summary>
    public static bool IsSpoken(ArticleReading reading, QuotedRun run) =>
        reading.Tokens[run.Last - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash;

    public static Tag Inverted(ArticleReading reading, int verb, int limit)
    {
        var t = verb + 1;
        while (t < limit && reading.Tokens[t].Has(Traits.Adverb) && reading.Tokens[t].Mention < 0)
        {
            t++;
        }

        var source = OpensClause(reading, t) ? default : NounPhrase.Read(reading, t, limit);
        return source.Found && !(source.Kind is SourceKind.Pronoun && reading.Tokens[t].Word is Word.Who)
            ? new Tag(source, verb, verb + 1, "inverted-tag")
            : default;
    }

    private static Tag Postposed(ArticleReading reading, int t, int limit)
    {
        var source = OpensClause(reading, t) ? default : NounPhrase.Read(reading, t, limit);
        var verb = source.Found ? VerbAfter(reading, source.End, limit) : -1;
        if (verb < 0 || !MaySpeak(reading, source) && !SpeaksAtOnce(reading, source, verb))
        {
            return default;
        }

        var quoted = QuotedAs.After(reading, verb, limit);
        return new Tag(quoted.Found ? quoted : BesideVerb(reading, source, verb), verb, verb + 1, "postposed-tag");
    }

    // "that Smith can win": a clause about Smith.
    private static bool OpensClause(ArticleReading reading, int t) =>
        reading.Tokens[t].Word is Word.That && reading.Tokens[t + 1] is { Run: < 0 } next && (next.Mention >= 0 || next.TitleOf >= 0 || next.Has(Traits.SubjectPronoun | Traits.Determiner));

    // "Bread for All director Ida Holm said": the person right before the verb, where the phrase opens with no noun for one who speaks.
    private static Source BesideVerb(ArticleReading reading, Source source, int verb) =>
        (source.Kind is SourceKind.Description && reading.Tokens[source.First].IsCapital && !reading.Tokens[source.First].Has(Traits.Function) && !reading.Tokens[source.Head].Has(Traits.Role | Traits.Organization | Traits.CueNoun)
            || source.Kind is SourceKind.Name && reading.Mentions[reading.Tokens[source.Head].Mention].Kind is Speakers.EntityKind.Unknown && reading.Tokens[source.End].Word is Word.For && reading.Tokens[source.End + 1] is { Mention: < 0 })
        && reading.Tokens[verb - 1].Mention is >= 0 and var m && reading.Mentions[m] is { Kind: Speakers.EntityKind.Person or Speakers.EntityKind.Unknown } mention && mention.First >= source.End
            ? new Source(SourceKind.Name, mention.Whole, mention.End, mention.First)
            : source;

    // Not "who", and a description has an article, an owner or a noun for people.
    private static bool MaySpeak(ArticleReading reading, Source source) =>
        source.Kind is not (SourceKind.Description or SourceKind.Pronoun)
        || source.Kind is SourceKind.Pronoun && reading.Tokens[source.First].Word is not Word.Who
        || source.Kind is SourceKind.Description
            && (reading.Tokens[source.First].Has(Traits.Determiner | Traits.Possessive | Traits.Capital) || reading.Tokens[source.Head].Has(Traits.Role | Traits.Organization | Traits.CueNoun));

    // Whatever noun stands between the words and "said": "bakers said".
    private static bool SpeaksAtOnce(ArticleReading reading, Source source, int verb) =>
        source.Kind is SourceKind.Description && verb == source.End && reading.Tokens[verb] is var cue && !cue.Has(Traits.Weak) && (!cue.Has(Traits.NounToo) || cue.Has(Traits.PastForm))
        && !reading.Slice(source.First, source.First + 1).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    /// <summary>The cue verb that a noun phrase ending before <paramref name="t"/> is the subject of; -1 for none.</summary>
    public static int VerbAfter(ArticleReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        var (aside, first) = (false, t);
        for (; t < limit; t = reading.Next(t))
        {
            ref var token = ref tokens[t];
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon || token.Run >= 0 && !aside)
            {
                return -1;
            }

            if (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close)
            {
                if (t + 1 < limit && IsVerbStart(tokens, t + 1, limit, out var after))
                {
                    return after;
                }

                aside = true;
            }
            else if (token.Word is Word.Who or Word.Whose || token.Kind is TokenKind.Open)
            {
                aside = true;
            }
            else if (!aside && (token.Has(Traits.CueFinite) && (t == first || !token.Has(Traits.NounToo) || token.Has(Traits.PastForm)) || IsBase(tokens, t)))
            {
                return t;
            }
            else if (!aside && token.Has(Traits.Being) && HeardSaying(tokens, t, limit) is >= 0 and var participle)
            {
                return participle;
            }
            else if (!aside && (token.Has(Traits.Verb | Traits.SubjectPronoun) && !token.Has(Traits.Auxiliary) || token.Has(Traits.Being)))
            {
                return -1;
            }
        }

        return -1;
    }

    // "was quoted as saying", "is heard saying".
    private static int HeardSaying(TokenList tokens, int being, int limit)
    {
        var t = tokens[being + 1].Kind is TokenKind.Word && tokens[being + 1].Mention < 0 ? being + 2 : limit;
        t = t < limit && tokens[t].Word is Word.As ? t + 1 : t;
        return t < limit && tokens[t].Has(Traits.CueParticiple) && tokens[t].Run < 0 ? t : -1;
    }

    // "they conclude", "critics say", "would say".
    private static bool IsBase(TokenList tokens, int t) =>
        tokens[t].Has(Traits.CueBase) && tokens[t].Mention < 0 && tokens[t - 1].Has(Traits.Auxiliary | Traits.SubjectPronoun | Traits.Group) && !tokens[t - 1].Has(Traits.Being);

    private static bool IsVerbStart(TokenList tokens, int t, int limit, out int verb)
    {
        for (verb = t; verb < limit && tokens[verb].Has(Traits.Adverb | Traits.Auxiliary) && tokens[verb].Mention < 0; verb++)
        {
        }

        return verb < limit && tokens[verb].Has(Traits.CueFinite) && tokens[verb].Run < 0 && tokens[verb].Mention < 0;
    }
}
