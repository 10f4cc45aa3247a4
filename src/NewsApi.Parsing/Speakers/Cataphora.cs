using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>A pronoun before its name: "After he left, Smith called", "In her speech, Ida Holm said".</summary>
/// <remarks>
/// Claims pronouns near the start of a sentence that opens with a preposition or a "when"; the name follows a comma, as a subject.
/// </remarks>
internal static class Cataphora
{
    private const int Near = 4;

    private const int Window = 50;

    private const int SentencesBehind = 3;

    /// <summary>The entity of the name that the pronoun announces; -1 for none.</summary>
    public static int Find(ArticleReading reading, int pronoun, Sex sex)
    {
        var tokens = reading.Tokens;
        var sentence = reading.SentenceOf(pronoun);
        if (pronoun - sentence.First is 0 or > Near || !tokens[sentence.First].Has(Traits.Preposition | Traits.Conjunction))
        {
            return -1;
        }

        var limit = Math.Min(sentence.End, pronoun + Window);
        for (var t = pronoun + 1; t < limit; t = reading.Next(t))
        {
            if (!EndsClause(reading, t))
            {
                continue;
            }

            var name = reading.Next(t);
            if (name < limit
                && (tokens[name].TitleOf >= 0 ? tokens[name].TitleOf : tokens[name].Mention) is >= 0 and var m
                && tokens[name].Run < 0
                && reading.Mentions[m].Entity is >= 0 and var index
                    && Suits(reading.Entities[index], sex)
                    && IsSubject(reading, reading.Mentions[m]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>
    /// The entity that one of the next sentences opens with, for a pronoun before which nobody was named: "It hurt," she said. Ida
    /// Holm was 19.
    /// </summary>
    public static int FindBehind(ArticleReading reading, int pronoun, Sex sex)
    {
        var sentence = reading.Tokens[pronoun].Sentence;
        for (var s = sentence + 1; s < reading.Sentences.Count && s <= sentence + SentencesBehind; s++)
        {
            ref var first = ref reading.Tokens[reading.Sentences[s].First];
            if (first.Run < 0
                && (first.TitleOf >= 0 ? first.TitleOf : first.Mention) is >= 0 and var m
                && reading.Mentions[m].Entity is >= 0 and var index)
            {
                return Suits(reading.Entities[index], sex) ? index : -1;
            }
        }

        return -1;
    }

    private static bool EndsClause(ArticleReading reading, int t) =>
        reading.Tokens[t].Run is >= 0 and var run
            ? reading.Tokens[reading.Runs[run].Last - 1].Kind is TokenKind.Comma
            : reading.Tokens[t].Kind is TokenKind.Comma;

    private static bool Suits(Entity entity, Sex sex) =>
        entity.Kind is EntityKind.Person && (entity.Sex is Sex.Unknown || entity.Sex == sex);

    private static bool IsSubject(ArticleReading reading, NameMention mention) =>
        reading.Tokens[mention.End].Has(Traits.Verb | Traits.CueFinite | Traits.PastForm | Traits.Adverb);
}
