using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>How much a mention adds to the salience of a person, and how fast salience fades.</summary>
/// <remarks>Whoever speaks counts most, then the subject of a sentence; an owner, an object or a modifier counts little.</remarks>
internal static class Salience
{
    private const double PerSentence = 0.6;

    private const double PerParagraph = 0.7;

    private const double Most = 4.0;

    private const int Longest = 40;

    // What one who speaks weighs, and what is left of that in a clause before the main one.
    public const double Speaking = 3.2;

    public const double Owner = 0.4;

    private const double SubjectWeight = 2.5;

    private const double Subordinate = 0.5;

    private const int Near = 4;

    private static readonly double[] Sentences = [.. Enumerable.Range(0, Longest + 1).Select(apart => Math.Pow(PerSentence, apart))];

    private static readonly double[] Paragraphs = [.. Enumerable.Range(0, Longest + 1).Select(apart => Math.Pow(PerParagraph, apart))];

    public static double At(ArticleReading reading, Entity entity, int sentence)
    {
        var apart = sentence - entity.SalientAt;
        if (entity.Salience <= 0 || apart <= 0)
        {
            return entity.Salience;
        }

        var paragraphs = reading.Sentences[sentence].Paragraph - reading.Sentences[entity.SalientAt].Paragraph;
        return apart > Longest || paragraphs > Longest ? 0 : entity.Salience * Sentences[apart] * Paragraphs[paragraphs];
    }

    public static void Add(ArticleReading reading, int entityIndex, int sentence, double weight)
    {
        var entity = reading.Entities[entityIndex];
        entity.Salience = Math.Min(Most, At(reading, entity, sentence) + weight);
        entity.SalientAt = sentence;
    }

    public static double Of(ArticleReading reading, NameMention mention)
    {
        var tokens = reading.Tokens;
        var sentence = reading.SentenceOf(mention.First);
        if (tokens[mention.First].Run >= 0)
        {
            return 0;
        }

        ref var after = ref tokens[Math.Min(mention.End, tokens.Count - 1)];
        if (mention.End < sentence.End && after.Kind is TokenKind.PossessiveEnding)
        {
            return Owner;
        }

        if (mention.Whole > sentence.First && tokens[mention.Whole - 1].Has(Traits.CueFinite))
        {
            return OfCueObject(tokens, mention.Whole - 1, sentence.First, after);
        }

        if (after.Has(Traits.CueParticiple) && after.Mention < 0)
        {
            return SubjectWeight;
        }

        if (IsModifier(after))
        {
            return 0.3;
        }

        var limit = Math.Min(sentence.End, mention.End + 40);
        if (WhoSpeaks(reading, mention.End, limit))
        {
            return Speaking;
        }

        if (IsTopic(reading, mention, sentence))
        {
            return CueVerb.After(reading, mention.End, limit) >= 0 ? Speaking : SubjectWeight;
        }

        var governed = mention.Whole > sentence.First ? OfGoverned(reading, mention.Whole - 1) : 0;
        return governed > 0 ? governed : OfSubject(reading, mention, sentence, limit);
    }

    // "said Smith", "asked Smith.", "told Smith"
    private static double OfCueObject(TokenList tokens, int cue, int sentenceFirst, in Token after)
    {
        if (IsInverted(tokens, cue, sentenceFirst))
        {
            return Speaking;
        }

        return tokens[cue].Word is Word.Asked && after.Kind is TokenKind.Stop ? 3.6 : 0.9;
    }

    // What the word before the name leaves of it; zero where it governs nothing.
    private static double OfGoverned(ArticleReading reading, int before)
    {
        if (IsObject(reading, before))
        {
            return 0.8;
        }

        if (reading.Tokens[before].Word is Word.To && before > 0 && reading.Tokens[before - 1].Word is Word.According)
        {
            return Speaking;
        }

        if (reading.Tokens[before].Has(Traits.Preposition) || reading.Tokens[before].Word is Word.Like or Word.Unlike)
        {
            return 0.6;
        }

        return reading.Tokens[before].Word is Word.That or Word.If or Word.When or Word.Whether ? 0.8 : 0;
    }

    private static double OfSubject(ArticleReading reading, NameMention mention, SentenceTokens sentence, int limit)
    {
        var speaks = CueVerb.After(reading, mention.End, limit) >= 0;
        var weight = speaks ? Speaking : IsSubject(reading, mention, sentence) ? SubjectWeight : 0.9;
        return weight > 1 && IsSubordinate(reading, mention, sentence.First) ? weight * Subordinate : weight;
    }

    // "While Smith agreed, Jones said": what opens with a conjunction leads up to the main clause.
    private static bool IsSubordinate(ArticleReading reading, NameMention mention, int first)
    {
        ref var opener = ref reading.Tokens[first];
        var isNear = mention.Whole > first && mention.Whole - first < Near;
        return isNear && opener.Mention < 0
            && (opener.Word is Word.After or Word.Before or Word.Since
                || opener.Has(Traits.Conjunction) && opener.Word is not (Word.And or Word.But or Word.So));
    }

    // "supporting Smith"
    private static bool IsObject(ArticleReading reading, int t) =>
        reading.Tokens[t] is { Run: < 0, Mention: < 0, IsWord: true, IsCapital: false } before
        && !before.Has(Traits.Function | Traits.Role) && before.End - before.Start > Near
        && reading.WordAt(t).EndsWith("ing", StringComparison.Ordinal);

    // "…," said Smith; not "Jones told Smith", where Smith is spoken to.
    private static bool IsInverted(TokenList tokens, int verb, int sentenceFirst)
    {
        if (verb > sentenceFirst && tokens[verb - 1].Run >= 0)
        {
            return true;
        }

        return !tokens[verb].Has(Traits.Calls | Traits.Tells) && OpensTag(tokens, verb, sentenceFirst);
    }

    // Nothing but adverbs between a sign and the verb; not "had never expected Smith".
    private static bool OpensTag(TokenList tokens, int verb, int sentenceFirst)
    {
        var t = verb - 1;
        while (t >= sentenceFirst && tokens[t] is { Run: < 0, Mention: < 0 } word && word.Has(Traits.Adverb))
        {
            t--;
        }

        return t < sentenceFirst || tokens[t].Run >= 0 || tokens[t].Kind is TokenKind.Comma or TokenKind.Dash;
    }

    // "Smith of Ohio, a banker, who said"
    private static bool WhoSpeaks(ArticleReading reading, int t, int limit)
    {
        for (; t + 1 < limit && reading.Tokens[t].Run < 0 && !reading.Tokens[t].Has(Traits.Verb | Traits.Conjunction); t++)
        {
            if (reading.Tokens[t].Word is Word.Who)
            {
                return reading.Tokens[t + 1].Has(Traits.CueFinite) && !reading.Tokens[t + 1].Has(Traits.Weak);
            }
        }

        return false;
    }

    /// <summary>Whether the token behind a name makes it an owner or part of a noun ("Holm's", "the Holm campaign").</summary>
    public static bool IsOwnerOrModifier(in Token after) => after.Kind is TokenKind.PossessiveEnding || IsModifier(after);

    private static bool IsModifier(in Token after) =>
        after.Mention < 0
        && after.Has(Traits.Role | Traits.Group | Traits.Organization | Traits.Modifier) && !after.Has(Traits.Adverb | Traits.Verb);

    private static bool IsSubject(ArticleReading reading, NameMention mention, SentenceTokens sentence) =>
        mention.Whole == sentence.First
        || mention.Whole == sentence.First + 1 && reading.Tokens[sentence.First].Has(Traits.Determiner)
        || IsInvertedSubject(reading.Tokens, mention.Whole, sentence.First)
        || mention.End < sentence.End && reading.Tokens[mention.End].Has(Traits.Verb | Traits.Adverb | Traits.PastForm);

    // "For Smith, who runs the mill, he said": the topic, which a pronoun takes up.
    private static bool IsTopic(ArticleReading reading, NameMention mention, SentenceTokens sentence)
    {
        if (mention.Whole != sentence.First + 1 || reading.Tokens[sentence.First] is not { Run: < 0, Word: Word.For })
        {
            return false;
        }

        var limit = Math.Min(sentence.End - 1, mention.End + Longest);
        for (var t = mention.End; t < limit; t++)
        {
            if (reading.Tokens[t] is { Run: < 0, Kind: TokenKind.Comma } && reading.Tokens[t + 1].Word is Word.He or Word.She)
            {
                return true;
            }
        }

        return false;
    }

    // "On Monday came Smith"
    private static bool IsInvertedSubject(TokenList tokens, int name, int first) =>
        name > first && name - first < 6
        && tokens[name - 1].Has(Traits.Verb)
        && tokens[first].Has(Traits.Adverb | Traits.Preposition);
}
