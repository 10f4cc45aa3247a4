using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// What commas, brackets, "is" and "as" tell of a person: "the mayor of Leeds, Ida Holm", "Ida Holm, 45, a lawyer", "Ida Holm is
/// the mayor".
/// </summary>
/// <remarks>Leaves alone lists ("Paul Stone, a lawyer and two friends") beyond their first noun, and "is not".</remarks>
internal static class Appositions
{
    private const int Longest = 9;

    // "The mayor of Leeds, Ida Holm, came"; "his lawyer, Paul Stone"; "As mayor of Leeds, Ida Holm said".
    public static void AddBefore(ArticleReading reading, Entity entity, NameMention mention, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        if (mention.Whole - 2 < sentenceFirst
            || tokens[mention.Whole - 1].Kind is not TokenKind.Comma
            || tokens[mention.Whole - 1].Run >= 0)
        {
            return;
        }

        var (least, role) = (Math.Max(sentenceFirst, mention.Whole - 1 - Longest), -1);
        for (var t = mention.Whole - 2; t >= least && tokens[t].Run < 0; t--)
        {
            if (role < 0 && IsNameless(reading, t))
            {
                role = t;
            }
            else if (tokens[t].Has(Traits.Verb | Traits.CueFinite | Traits.Group) || tokens[t].Kind is TokenKind.Comma)
            {
                return;
            }

            if (role >= 0
                && (tokens[t].Has(Traits.Determiner | Traits.Possessive)
                    || tokens[t].Kind is TokenKind.PossessiveEnding
                    || tokens[t].Word is Word.As))
            {
                Roles.Note(reading, entity, t + 1, mention.Whole - 1);
                return;
            }
        }
    }

    // Not "After their son Joshua left, Ida Holm said": the noun has its name.
    private static bool IsNameless(ArticleReading reading, int t) =>
        reading.Tokens[t].Has(Traits.Role) && IsNoName(reading, t) && reading.Tokens[t + 1].Mention < 0;

    // "Smith, a Republican strategist from Ohio,"; "Smith is the mayor"; "Smith, 45,"; "Smith (R-Ohio)".
    public static void AddBehind(ArticleReading reading, Entity entity, NameMention mention, int sentenceEnd)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(sentenceEnd, mention.End + Longest);
        if (mention.End + 1 >= limit || tokens[mention.End].Run >= 0)
        {
            return;
        }

        Attributes.AddBehind(reading, entity, mention.End);
        AddDoing(reading, entity, mention.End);
        var isAside = tokens[mention.End].Kind is TokenKind.Comma;
        if (isAside
            && tokens[mention.End + 1].Kind is TokenKind.Number
            && int.TryParse(reading.Slice(mention.End + 1, mention.End + 2), out var age))
        {
            entity.Age = age;
        }

        if (isAside || tokens[mention.End].Has(Traits.Being))
        {
            AddRole(reading, entity, mention.End + 1, limit);
        }
    }

    // "Smith won the race", "Smith, who won": the winner.
    private static void AddDoing(ArticleReading reading, Entity entity, int t)
    {
        var verb = reading.Tokens[t].Kind is TokenKind.Comma && reading.Tokens[t + 1].Word is Word.Who ? t + 2 : t;
        if (entity.RoleKeys.Count < Entity.MostRoles && reading.Tokens[verb] is { Run: < 0, IsWord: true, IsCapital: false })
        {
            foreach (var role in RoleNouns.OfDoer(reading.WordAt(verb)))
            {
                entity.RoleKeys.Add(role);
            }
        }
    }

    private static void AddRole(ArticleReading reading, Entity entity, int first, int limit)
    {
        var tokens = reading.Tokens;
        first = tokens[first].Word is Word.Who && tokens[first + 1].Has(Traits.Being) ? first + 2 : first;
        for (var t = first; t < limit && tokens[t] is { Run: < 0 } token && token.Kind is TokenKind.Word or TokenKind.PossessiveEnding; t++)
        {
            if (token.Word is Word.Not
                || token.Has(Traits.Preposition | Traits.Auxiliary | Traits.SubjectPronoun | Traits.CueFinite) && !token.Has(Traits.Role))
            {
                return;
            }

            if (token.Has(Traits.Role) && IsNoName(reading, t) && !(t + 1 < limit && tokens[t + 1].Has(Traits.Role)))
            {
                Roles.Note(reading, entity, first, t + 1);
                return;
            }
        }
    }

    // Names of one word are settled last: "a Democrat" may still look like one.
    private static bool IsNoName(ArticleReading reading, int t) =>
        reading.Tokens[t].Mention is var m && (m < 0 || reading.Mentions[m] is { IsDoubtful: true, Entity: < 0 });
}
