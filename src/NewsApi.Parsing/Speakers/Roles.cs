using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Gathers what an article says a person is: titles and nouns right before the name; the rest is for <see cref="Appositions"/>.
/// </summary>
internal static class Roles
{
    public static void Add(ArticleReading reading, Entity entity, NameMention mention)
    {
        if (entity.RoleKeys.Count >= Entity.MostRoles || entity.Kind is EntityKind.Organization)
        {
            return;
        }

        var first = BeforeName(reading, mention);
        if (first < mention.First && !(mention.First - first == 1 && reading.Tokens[first].Has(Traits.Honorific)))
        {
            Note(reading, entity, first, mention.First);
        }

        var sentence = reading.SentenceOf(mention.First);
        Appositions.AddBefore(reading, entity, mention, sentence.First);
        Appositions.AddBehind(reading, entity, mention, sentence.End);
    }

    // "campaign manager" before the titles that belong to the name.
    private static int BeforeName(ArticleReading reading, NameMention mention)
    {
        var first = mention.Whole;
        var least = Math.Max(reading.SentenceOf(mention.Whole).First, mention.Whole - 4);
        while (first > least && reading.Tokens[first - 1] is { Run: < 0, Mention: < 0 } before && before.IsWord
            && (before.Has(Traits.Role | Traits.Modifier | Traits.Organization | Traits.Nationality | Traits.Affiliation)
                && !before.Has(Traits.Determiner)))
        {
            first--;
        }

        return first;
    }

    /// <summary>Notes the words of a role.</summary>
    public static void Note(ArticleReading reading, Entity entity, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (RoleNouns.IsVice(reading.WordAt(t)))
            {
                entity.RoleKeys.Add(RoleNouns.Vice);
            }

            if (reading.Tokens[t].Has(Traits.Role | Traits.Title) && !reading.Tokens[t].Has(Traits.Honorific))
            {
                entity.RoleKeys.Add(RoleNouns.KeyOf(reading.WordAt(t)));
                if (entity.Sex is Sex.Unknown && reading.Tokens[t].Has(Traits.MaleWord | Traits.FemaleWord))
                {
                    entity.Sex = reading.Tokens[t].Has(Traits.MaleWord) ? Sex.Male : Sex.Female;
                }
            }
        }

        AddRelation(reading, entity, first, end);
        Attributes.Add(reading, entity, first, end);
        while (first < end && reading.Tokens[first].Has(Traits.Determiner))
        {
            first++;
        }

        if (first < end && reading.Slice(first, end) is var role && !Knows(entity.Roles.AsSpan(), role))
        {
            entity.Roles.Add(role.ToString());
        }
    }

    // "his wife", "Smith's lawyer"
    private static void AddRelation(ArticleReading reading, Entity entity, int first, int end)
    {
        var owner = first > 0
            && first < end
            && (reading.Tokens[first - 1].Has(Traits.Possessive) || reading.Tokens[first - 1].Kind is TokenKind.PossessiveEnding)
            ? first - 1
            : first;
        for (var t = owner; t < end; t++)
        {
            owner = reading.Tokens[t].Has(Traits.Possessive) || reading.Tokens[t].Kind is TokenKind.PossessiveEnding ? t : owner;
        }

        if (reading.Tokens[owner].Has(Traits.Possessive) || reading.Tokens[owner].Kind is TokenKind.PossessiveEnding)
        {
            entity.Relations.Add((RoleNouns.KeyOf(reading.Slice(end - 1, end)), owner));
        }
    }

    public static bool Knows(ReadOnlySpan<string> list, ReadOnlySpan<char> name)
    {
        foreach (var item in list)
        {
            if (name.SequenceEqual(item))
            {
                return true;
            }
        }

        return false;
    }
}
