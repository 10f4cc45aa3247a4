using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Somebody whom a sentence introduces as the only person in it: "The allotment pleases teacher Emma Nyberg." What follows is about
/// that person, not about the one who spoke before.
/// </summary>
/// <remarks>Leaves alone names in quotations, owners, and names beside a second person, with a name or without.</remarks>
internal static class Newcomer
{
    private const double Weight = 2.9;

    // Far enough for a sentence, so that long ones cost no more than short ones.
    private const int Reach = 40;

    /// <summary>What the mention weighs where it introduces a person; zero elsewhere.</summary>
    public static double WeightOf(ArticleReading reading, NameMention mention)
    {
        var entity = reading.Entities[mention.Entity];
        var isNew = entity.Salience <= 0 && mention.Length > 1 && entity.Kind is EntityKind.Person;
        return isNew && IsFree(reading, mention) && IsAlone(reading, mention) ? Weight : 0;
    }

    private static bool IsFree(ArticleReading reading, NameMention mention) =>
        reading.Tokens[mention.First].Run < 0 && !Salience.IsOwnerOrModifier(reading.Tokens[mention.End]);

    private static bool IsAlone(ArticleReading reading, NameMention mention)
    {
        var sentence = reading.SentenceOf(mention.First);
        if (reading.Tokens[sentence.First].Word is Word.A or Word.An or Word.One && sentence.First < mention.Whole - 1)
        {
            return false;
        }

        var (first, end) = (Math.Max(sentence.First, mention.Whole - Reach), Math.Min(sentence.End, mention.End + Reach));
        for (var t = first; t < end; t++)
        {
            ref var token = ref reading.Tokens[t];
            var isPronoun = token.Word is Word.He or Word.She or Word.His or Word.Her && t < mention.Whole - 1;
            if (isPronoun || token.Run >= 0 || IsOther(reading, token.Mention, mention.Entity))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOther(ArticleReading reading, int mention, int entity) =>
        mention >= 0 && reading.Mentions[mention] is { Entity: >= 0 } other && other.Entity != entity
        && (other.Kind is EntityKind.Person || other is { Kind: EntityKind.Unknown, Length: 2 or 3 });
}
