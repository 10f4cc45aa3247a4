using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>How much a mention brings a person to mind, and how fast that fades.</summary>
/// <remarks>Whoever speaks counts most, then the subject of a sentence; an owner, an object or a modifier counts little.</remarks>
internal static class Salience
{
    private const double PerSentence = 0.6;

    private const double PerParagraph = 0.5;

    private const double Most = 4.0;

    private const int Longest = 40;

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
        var sentence = reading.Sentences[tokens[mention.First].Sentence];
        if (tokens[mention.First].Run >= 0)
        {
            return 0;
        }

        ref var after = ref tokens[Math.Min(mention.End, tokens.Count - 1)];
        if (mention.End < sentence.End && after.Kind is TokenKind.PossessiveEnding)
        {
            return 0.7;
        }

        if (mention.Whole > sentence.First && tokens[mention.Whole - 1].Has(Traits.CueFinite))
        {
            return IsInverted(tokens, mention.Whole - 1, sentence.First) ? 3.2
                : tokens[mention.Whole - 1].Word is Word.Asked && after.Kind is TokenKind.Stop ? 3.6 : 0.9;
        }

        if (after.Has(Traits.CueParticiple) && after.Mention < 0)
        {
            return 2.5;
        }

        if (IsModifier(after))
        {
            return 0.3;
        }

        var limit = Math.Min(sentence.End, mention.End + 40);
        if (WhoSpeaks(reading, mention.End, limit))
        {
            return 3.2;
        }

        if (mention.Whole > sentence.First && tokens[mention.Whole - 1].Has(Traits.Preposition))
        {
            return 0.6;
        }

        if (mention.Whole > sentence.First && tokens[mention.Whole - 1].Word is Word.That or Word.If or Word.When or Word.Whether)
        {
            return 0.8;
        }

        var speaks = RightTag.VerbAfter(reading, mention.End, limit) >= 0;
        return speaks ? 3.2 : IsSubject(reading, mention, sentence) ? 2.5 : 0.9;
    }

    // "…," said Smith; not "Jones told Smith", where Smith is spoken to.
    private static bool IsInverted(TokenList tokens, int verb, int sentenceFirst) =>
        verb > sentenceFirst && tokens[verb - 1].Run >= 0
        || !tokens[verb].Has(Traits.Calls | Traits.Tells) && (verb == sentenceFirst || tokens[verb - 1].Kind is TokenKind.Comma or TokenKind.Dash || tokens[verb - 1].Has(Traits.Adverb));

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

    private static bool IsModifier(in Token after) =>
        after.Mention < 0 && after.Has(Traits.Role | Traits.Group | Traits.Organization | Traits.Modifier) && !after.Has(Traits.Adverb | Traits.Verb);

    private static bool IsSubject(ArticleReading reading, NameMention mention, SentenceTokens sentence) =>
        mention.Whole == sentence.First
        || mention.Whole > sentence.First && reading.Tokens[mention.Whole - 1].Has(Traits.Verb) && reading.Tokens[sentence.First].Has(Traits.Adverb | Traits.Preposition) && mention.Whole - sentence.First < 6
        || mention.End < sentence.End && reading.Tokens[mention.End].Has(Traits.Verb | Traits.Adverb | Traits.PastForm);
}
