using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Gathers what an article says a person is: titles before the name, appositions on both sides of it, "is" and "as".</summary>
internal static class Roles
{
    private const int Longest = 9;

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

        var sentence = reading.Sentences[reading.Tokens[mention.First].Sentence];
        AddForeApposition(reading, entity, mention, sentence.First);
        AddBehind(reading, entity, mention, Math.Min(sentence.End, mention.End + Longest));
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

    // "The mayor of Leeds, Ida Holm, came"; "his lawyer, Paul Stone"; "As mayor of Leeds, Ida Holm said".
    private static void AddForeApposition(ArticleReading reading, Entity entity, NameMention mention, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        if (mention.Whole - 2 < sentenceFirst || tokens[mention.Whole - 1].Kind is not TokenKind.Comma || tokens[mention.Whole - 1].Run >= 0)
        {
            return;
        }

        var (least, role) = (Math.Max(sentenceFirst, mention.Whole - 1 - Longest), -1);
        for (var t = mention.Whole - 2; t >= least && tokens[t].Run < 0; t--)
        {
            if (role < 0 && tokens[t].Has(Traits.Role) && IsNoName(reading, t))
            {
                role = t;
            }
            else if (tokens[t].Has(Traits.Verb | Traits.CueFinite | Traits.Group) || tokens[t].Kind is TokenKind.Comma)
            {
                return;
            }

            if (role >= 0 && (tokens[t].Has(Traits.Determiner | Traits.Possessive) || tokens[t].Kind is TokenKind.PossessiveEnding || tokens[t].Word is Word.As))
            {
                Note(reading, entity, t + 1, mention.Whole - 1);
                return;
            }
        }
    }

    // "Smith, a Republican strategist from Ohio,"; "Smith is the mayor"; "Smith, 45,"; "Smith (R-Ohio)".
    private static void AddBehind(ArticleReading reading, Entity entity, NameMention mention, int limit)
    {
        var tokens = reading.Tokens;
        if (mention.End + 1 >= limit || tokens[mention.End].Run >= 0)
        {
            return;
        }

        Attributes.AddBehind(reading, entity, mention.End);
        var isAside = tokens[mention.End].Kind is TokenKind.Comma;
        if (isAside && tokens[mention.End + 1].Kind is TokenKind.Number && int.TryParse(reading.Slice(mention.End + 1, mention.End + 2), out var age))
        {
            entity.Age = age;
        }

        if (isAside || tokens[mention.End].Has(Traits.Being))
        {
            AddRole(reading, entity, mention.End + 1, limit);
        }
    }

    private static void AddRole(ArticleReading reading, Entity entity, int first, int limit)
    {
        var tokens = reading.Tokens;
        first = tokens[first].Word is Word.Who && tokens[first + 1].Has(Traits.Being) ? first + 2 : first;
        for (var t = first; t < limit && tokens[t] is { Run: < 0 } token && token.Kind is TokenKind.Word or TokenKind.PossessiveEnding; t++)
        {
            if (token.Word is Word.Not || token.Has(Traits.Preposition | Traits.Auxiliary | Traits.SubjectPronoun | Traits.CueFinite) && !token.Has(Traits.Role))
            {
                return;
            }

            if (token.Has(Traits.Role) && IsNoName(reading, t) && !(t + 1 < limit && tokens[t + 1].Has(Traits.Role)))
            {
                Note(reading, entity, first, t + 1);
                return;
            }
        }
    }

    // Names of one word are settled last: "a Democrat" may still look like one.
    private static bool IsNoName(ArticleReading reading, int t) =>
        reading.Tokens[t].Mention is var m && (m < 0 || reading.Mentions[m] is { IsDoubtful: true, Entity: < 0 });

    private static void Note(ArticleReading reading, Entity entity, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (reading.Tokens[t].Has(Traits.Role | Traits.Title) && !reading.Tokens[t].Has(Traits.Honorific))
            {
                entity.RoleKeys.Add(RoleNouns.KeyOf(reading.Slice(t, t + 1)));
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

        if (first < end && reading.Slice(first, end) is var role && !Knows(entity.Roles, role))
        {
            entity.Roles.Add(role.ToString());
        }
    }

    // "his wife", "Smith's lawyer"
    private static void AddRelation(ArticleReading reading, Entity entity, int first, int end)
    {
        var owner = first > 0 && first < end && (reading.Tokens[first - 1].Has(Traits.Possessive) || reading.Tokens[first - 1].Kind is TokenKind.PossessiveEnding) ? first - 1 : first;
        for (var t = owner; t < end; t++)
        {
            owner = reading.Tokens[t].Has(Traits.Possessive) || reading.Tokens[t].Kind is TokenKind.PossessiveEnding ? t : owner;
        }

        if (reading.Tokens[owner].Has(Traits.Possessive) || reading.Tokens[owner].Kind is TokenKind.PossessiveEnding)
        {
            entity.Relations.Add((RoleNouns.KeyOf(reading.Slice(end - 1, end)), owner));
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
