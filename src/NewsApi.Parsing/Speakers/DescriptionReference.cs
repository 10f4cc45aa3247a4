using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Whom a definite description means ("the senator", "the former governor"): of the people of that role, who is most in mind.</summary>
/// <remarks>Leaves alone "a senator", plurals, and a role that nobody of the article has.</remarks>
internal static class DescriptionReference
{
    private const double Margin = 1.3;

    private const double MarginAlone = 1.5;

    private const double LeastAlone = 0.8;

    /// <summary>The head noun of a description that begins at <paramref name="the"/>; -1 for none.</summary>
    public static int HeadAt(ArticleReading reading, int the)
    {
        if (reading.Tokens[the].Word is not Word.The)
        {
            return -1;
        }

        var head = -1;
        for (var t = the + 1; t < reading.Tokens.Count && t < the + 8 && reading.Tokens[t] is { Run: < 0 } token && (token.IsWord || token.Kind is TokenKind.Number); t++)
        {
            if (token.Mention >= 0 && reading.Mentions[token.Mention].Kind is not EntityKind.Place || token.Has(Traits.Preposition | Traits.Conjunction | Traits.Auxiliary))
            {
                break;
            }

            head = token.Has(Traits.Role) && !token.Has(Traits.Group) ? t : head;
        }

        return head >= 0 && !(head + 1 < reading.Tokens.Count && reading.Tokens[head + 1] is { Mention: >= 0 }) ? head : -1;
    }

    public static int Find(ArticleReading reading, int head, IReadOnlyList<int> present)
    {
        var sentence = reading.Tokens[head].Sentence;
        var noun = reading.Slice(head, head + 1);
        var sex = reading.Tokens[head].Has(Traits.MaleWord) ? Sex.Male : reading.Tokens[head].Has(Traits.FemaleWord) ? Sex.Female : Sex.Unknown;
        var (best, bestScore, nextScore) = (-1, 0.0, 0.0);
        foreach (var index in present)
        {
            var entity = reading.Entities[index];
            if (sex is not Sex.Unknown && entity.Sex is not Sex.Unknown && sex != entity.Sex || !Has(reading, entity, noun))
            {
                continue;
            }

            var score = 0.05 + Salience.At(reading, entity, sentence);
            (best, bestScore, nextScore) = score > bestScore ? (index, score, bestScore) : (best, bestScore, Math.Max(nextScore, score));
        }

        return best < 0 ? MostPresent(reading, sentence, sex, present) : bestScore > nextScore * Margin ? best : -1;
    }

    // Where nobody is known to have the role: who is far more in mind than all others.
    private static int MostPresent(ArticleReading reading, int sentence, Sex sex, IReadOnlyList<int> present)
    {
        var (best, bestScore, nextScore) = (-1, LeastAlone, 0.0);
        foreach (var index in present)
        {
            var entity = reading.Entities[index];
            var score = Salience.At(reading, entity, sentence);
            if (entity.Kind is EntityKind.Person && (sex is Sex.Unknown || entity.Sex is Sex.Unknown || sex == entity.Sex))
            {
                (best, bestScore, nextScore) = score > bestScore ? (index, score, Math.Max(nextScore, best < 0 ? 0 : bestScore)) : (best, bestScore, Math.Max(nextScore, score));
            }
        }

        return bestScore > nextScore * MarginAlone ? best : -1;
    }

    private static bool Has(ArticleReading reading, Entity entity, ReadOnlySpan<char> noun)
    {
        foreach (var role in entity.RoleNouns)
        {
            if (RoleNouns.AreSame(reading.Slice(role, role + 1), noun))
            {
                return true;
            }
        }

        return false;
    }
}
