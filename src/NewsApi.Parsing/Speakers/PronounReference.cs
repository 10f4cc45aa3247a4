using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Whom "he" or "she" means: the most salient person of that sex, except those named beside it; before that, a name that follows
/// at once.
/// </summary>
/// <remarks>Leaves a pronoun open where two people are about as present.</remarks>
internal static class PronounReference
{
    private const double Margin = 1.06;

    // A margin beyond which nobody else comes into question.
    private const double Clear = 2;

    // Above this salience a person named before is preferred to a name further on.
    private const double Recent = 1.2;

    public static void Resolve(ArticleReading reading, DiscourseState discourse, int t)
    {
        ref var token = ref reading.Tokens[t];
        var isVerb = token.Has(Traits.CueFinite) && !token.Has(Traits.SubjectPronoun);
        var sex = isVerb ? Sex.Unknown : token.Word is Word.She or Word.Her ? Sex.Female : Sex.Male;
        var isSubject = isVerb || token.Word is Word.He or Word.She;
        if (isSubject)
        {
            UnlikelyReferents.Mark(reading, t);
        }

        var (best, bestScore, next, nextScore) = Rank(reading, discourse, t, sex);
        if (Cataphora.Find(reading, t, sex) is >= 0 and var announced && !(bestScore > Recent && best != announced))
        {
            token.Referent = announced;
        }
        else if (best >= 0 && bestScore > nextScore * Margin)
        {
            var tells = isSubject || reading.Entities[best].SalientAt == token.Sentence;
            LearnSex(reading.Entities[best], sex, tells && bestScore > nextScore * Clear);
            Refer(reading, t, best, isClose: bestScore < nextScore * Clear);
        }
        else if (best >= 0)
        {
            reading.Ambiguous[t] = (best, next);
        }
        else if (isSubject)
        {
            token.Referent = Cataphora.FindBehind(reading, t, sex);
        }
    }

    // A pronoun that can hardly mean anybody else tells the sex of whose name does not.
    private static void LearnSex(Entity entity, Sex sex, bool isClear)
    {
        if (isClear && sex is not Sex.Unknown && entity.Sex is Sex.Unknown && entity is { Kind: EntityKind.Person, IsAnonymous: false })
        {
            entity.Sex = sex;
        }
    }

    // The two most salient people of that sex.
    private static (int Best, double BestScore, int Next, double NextScore) Rank(
        ArticleReading reading, DiscourseState discourse, int t, Sex sex)
    {
        var sentence = reading.Tokens[t].Sentence;
        var (best, bestScore, next, nextScore) = (-1, 0.0, -1, 0.0);
        foreach (var index in discourse.Present)
        {
            var entity = reading.Entities[index];
            if (sex is not Sex.Unknown && entity.Sex is not Sex.Unknown && entity.Sex != sex)
            {
                continue;
            }

            var marked = entity.MarkedAt == t ? entity.Likeliness : 1;
            var score = Salience.At(reading, entity, sentence) * Likeliness(entity, sex) * marked;
            if (score > bestScore)
            {
                (best, bestScore, next, nextScore) = (index, score, best, bestScore);
            }
            else if (score > nextScore)
            {
                (next, nextScore) = (index, score);
            }
        }

        return (best, bestScore, next, nextScore);
    }

    private static double Likeliness(Entity entity, Sex sex)
    {
        if (entity.Sex == sex)
        {
            return 1;
        }

        var isPerson = entity.Kind is EntityKind.Person || entity is { Kind: EntityKind.Unknown, IsSaying: true, Length: 2 or 3 };
        return isPerson ? 0.7 : 0.4;
    }

    private static void Refer(ArticleReading reading, int t, int entity, bool isClose)
    {
        reading.Tokens[t].Referent = entity;
        Salience.Add(reading, entity, reading.Tokens[t].Sentence, Weight(reading, t));
        if (isClose)
        {
            reading.Close.Add(t);
        }
    }

    private static double Weight(ArticleReading reading, int t)
    {
        if (reading.Tokens[t].Word is Word.His or Word.Her)
        {
            return 0.4;
        }

        var next = reading.Next(t);
        return next < reading.Tokens.Count && reading.Tokens[next].Has(Traits.CueFinite) ? 1.4 : 1.2;
    }
}
