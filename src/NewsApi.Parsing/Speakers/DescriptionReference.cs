using System.Collections.Frozen;
using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Resolves a definite description ("the senator", "the former governor", "his lawyer") to the most salient person it fits.
/// </summary>
/// <remarks>
/// A description that fits two people about as well stays open, and so does one that nobody of the article fits, unless one person
/// is far more salient than all others. "The spokesman" and other nouns for those who speak for another never mean the other.
/// </remarks>
internal static class DescriptionReference
{
    private const double Margin = 1.3;

    private const double MarginAlone = 1.5;

    private const double LeastAlone = 0.8;

    // Nouns for people beside the most salient one.
    private static readonly FrozenSet<int> Others = WordFiles.Words("English/role-nouns", "beside another")
        .Select(noun => RoleNouns.KeyOf(noun)).ToFrozenSet();

    public static int Find(ArticleReading reading, Description description, DiscourseState discourse, int owner)
    {
        var fit = new DescriptionFit(reading, description, owner);
        var (best, isClear) = BestFit(reading, fit, description.Head, discourse);
        if (!isClear)
        {
            return -1;
        }

        if (best >= 0 || owner >= 0)
        {
            NoteOffice(reading, best, description.Head, fit.Key);
            return best;
        }

        // Who is the only nominee is not the vice-presidential one: nobody is known to be that.
        var only = fit.IsVice ? -1 : discourse.Roles.OnlyOne(fit.Key);
        if (only >= 0)
        {
            return fit.Of(reading.Entities[only]) >= 1 ? only : -1;
        }

        var isRole = reading.Tokens[description.Head].Has(Traits.Role | Traits.Title) || IsOneOfPeople(reading, description);
        return isRole && !Others.Contains(fit.Key) ? MostPresent(reading, fit, description.Head, discourse.Present) : -1;
    }

    /// <summary>Whom the words beside a quotation mean, whatever noun they have: "…," says the bow-tied optimist.</summary>
    public static int FindInTag(ArticleReading reading, Description description, DiscourseState discourse)
    {
        var fit = new DescriptionFit(reading, description, owner: -1);
        var only = discourse.Roles.OnlyOne(fit.Key);
        if (only >= 0)
        {
            return fit.Of(reading.Entities[only]) >= 1 ? only : -1;
        }

        return Others.Contains(fit.Key) ? -1 : MostPresent(reading, fit, description.Head, discourse.Present);
    }

    /// <summary>Whether the noun is one for people beside another: "spokesman", "lawyer".</summary>
    public static bool IsOfAnother(ArticleReading reading, Description description) =>
        Others.Contains(RoleNouns.KeyOf(reading.WordAt(description.Head)));

    // Who fits best; not clear where a second fits about as well.
    private static (int Best, bool IsClear) BestFit(ArticleReading reading, DescriptionFit fit, int head, DiscourseState discourse)
    {
        var sentence = reading.Tokens[head].Sentence;
        var (best, bestScore, next, nextScore) = (-1, 0.0, -1, 0.0);
        foreach (var index in discourse.Present)
        {
            var entity = reading.Entities[index];
            var score = fit.Of(entity) * (0.05 + Salience.At(reading, entity, sentence));
            if (score > bestScore)
            {
                (best, bestScore, next, nextScore) = (index, score, best, bestScore);
            }
            else if (score > nextScore)
            {
                (next, nextScore) = (index, score);
            }
        }

        if (best < 0 || bestScore > nextScore * Margin)
        {
            return (best, true);
        }

        reading.Ambiguous[head] = (best, next);
        return (-1, false);
    }

    // "the Kenyan said": one person; "the French", "the Kenyan side" are more.
    private static bool IsOneOfPeople(ArticleReading reading, Description description) =>
        description.First == description.Head
            && reading.Tokens[description.Head].Has(Traits.Nationality)
            && reading.Slice(description.Head, description.Head + 1) is [.., 'n']
        && reading.Tokens[description.Head + 1].Has(Traits.Verb | Traits.CueFinite | Traits.PastForm | Traits.Adverb);

    private static void NoteOffice(ArticleReading reading, int entity, int head, int key)
    {
        if (entity >= 0 && reading.Tokens[head].Has(Traits.Title))
        {
            reading.Entities[entity].CalledOffice = key;
        }
    }

    // Where nobody is known to have the role: who is far more salient than all others.
    private static int MostPresent(ArticleReading reading, DescriptionFit fit, int head, IReadOnlyList<int> present)
    {
        // "…," said the director. "…," said the minister: not one and the same person.
        var office = reading.Tokens[head].Has(Traits.Title) ? fit.Key : 0;
        var sentence = reading.Tokens[head].Sentence;
        var (best, bestScore, nextScore) = (-1, LeastAlone, 0.0);
        foreach (var index in present)
        {
            var entity = reading.Entities[index];
            var score = Salience.At(reading, entity, sentence);
            var isOther = office != 0 && entity.CalledOffice != 0 && entity.CalledOffice != office;
            if (entity.Kind is EntityKind.Person && fit.IsOpenTo(entity) && !isOther)
            {
                (best, bestScore, nextScore) = score > bestScore
                    ? (index, score, Math.Max(nextScore, best < 0 ? 0 : bestScore))
                    : (best, bestScore, Math.Max(nextScore, score));
            }
        }

        if (best < 0 || bestScore <= nextScore * MarginAlone)
        {
            return -1;
        }

        reading.Close.Add(head);
        NoteOffice(reading, best, head, fit.Key);
        return best;
    }
}
