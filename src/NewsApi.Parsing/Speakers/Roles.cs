using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Gathers what an article says a person is: titles and roles before the name, appositions after it.</summary>
internal static class Roles
{
    private const int MostRoles = 8;

    public static void Add(ArticleReading reading, Entity entity, NameMention mention)
    {
        if (entity.RoleNouns.Count >= MostRoles || entity.Kind is EntityKind.Organization)
        {
            return;
        }

        var first = BeforeName(reading, mention);
        if (first < mention.First && !(mention.First - first == 1 && reading.Tokens[first].Has(Traits.Honorific)))
        {
            Note(reading, entity, first, mention.First);
        }

        AddApposition(reading, entity, mention);
    }

    // "campaign manager" before the titles that belong to the name.
    private static int BeforeName(ArticleReading reading, NameMention mention)
    {
        var first = mention.Whole;
        var least = Math.Max(reading.Sentences[reading.Tokens[mention.Whole].Sentence].First, mention.Whole - 4);
        while (first > least && reading.Tokens[first - 1] is { Run: < 0, Mention: < 0 } before && before.IsWord
            && (before.Has(Traits.Role | Traits.Modifier | Traits.Organization | Traits.Nationality | Traits.Affiliation) && !before.Has(Traits.Determiner)))
        {
            first--;
        }

        return first;
    }

    // "Smith, a Republican strategist from Ohio," "Smith, the state's governor, "
    private static void AddApposition(ArticleReading reading, Entity entity, NameMention mention)
    {
        var limit = Math.Min(reading.Sentences[reading.Tokens[mention.First].Sentence].End, mention.End + 9);
        if (mention.End + 1 >= limit || reading.Tokens[mention.End].Kind is not TokenKind.Comma || reading.Tokens[mention.End].Run >= 0)
        {
            return;
        }

        for (var t = mention.End + 1; t < limit && reading.Tokens[t] is { Run: < 0 } token && token.Kind is TokenKind.Word or TokenKind.PossessiveEnding; t++)
        {
            if (token.Has(Traits.Preposition | Traits.Auxiliary | Traits.SubjectPronoun | Traits.CueFinite) && !token.Has(Traits.Role))
            {
                return;
            }

            if (token.Has(Traits.Role) && token.Mention < 0 && !(t + 1 < limit && reading.Tokens[t + 1].Has(Traits.Role)))
            {
                Note(reading, entity, mention.End + 1, t + 1);
                return;
            }
        }
    }

    private static void Note(ArticleReading reading, Entity entity, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (reading.Tokens[t].Has(Traits.Role | Traits.Title) && !reading.Tokens[t].Has(Traits.Honorific))
            {
                entity.RoleNouns.Add(t);
                if (entity.Sex is Sex.Unknown && reading.Tokens[t].Has(Traits.MaleWord | Traits.FemaleWord))
                {
                    entity.Sex = reading.Tokens[t].Has(Traits.MaleWord) ? Sex.Male : Sex.Female;
                }
            }
        }

        while (first < end && reading.Tokens[first].Has(Traits.Determiner))
        {
            first++;
        }

        if (first < end && reading.Slice(first, end) is var role && !Knows(entity.Roles, role))
        {
            entity.Roles.Add(role.ToString());
        }
    }

    public static bool Knows(List<string> list, ReadOnlySpan<char> name)
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
