using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// The person at the end of a noun phrase that opens with an organisation or an office: "Bakers Union 12 secretary Ned Foss",
/// "fish and kelp farmer Odd Ness", "head of water Peter Crane".
/// </summary>
/// <remarks>Claims a name right behind a role, or behind "of" or "for" and a noun. Leaves alone "a spokesman for Ida Holm".</remarks>
internal static class OfficeHolder
{
    private const int Longest = 10;

    private const Traits NoNouns = Traits.Verb | Traits.CueFinite | Traits.CueParticiple | Traits.Auxiliary | Traits.SubjectPronoun
        | Traits.Possessive | Traits.Group;

    /// <summary>The name, with the words of the office before it; nothing where the phrase leads to none.</summary>
    public static NounPhrase Find(TextReading reading, NounPhrase phrase, int limit)
    {
        var tokens = reading.Tokens;
        if (phrase.First > 0 && IsDetermined(tokens[phrase.First]) || IsPerson(reading, phrase))
        {
            return default;
        }

        var isOffice = phrase.Kind is PhraseKind.Description && tokens[phrase.Head].Has(Traits.Role | Traits.Title);
        limit = Math.Min(limit, phrase.End + Longest);
        for (var t = phrase.End; t < limit && MayStandInside(tokens[t]); t++)
        {
            if (tokens[t].Mention is >= 0 and var m && reading.Mentions[m] is var mention && IsHolder(tokens, mention, isOffice))
            {
                return new NounPhrase(PhraseKind.Name, phrase.First, Math.Min(limit, mention.End), mention.First);
            }

            isOffice |= tokens[t].Has(Traits.Role | Traits.Title) && tokens[t].Mention < 0;
        }

        return default;
    }

    private static bool IsDetermined(in Token token) => token.Has(Traits.Determiner | Traits.Possessive);

    private static bool IsPerson(TextReading reading, NounPhrase phrase) =>
        phrase.Kind is PhraseKind.Name && reading.Mentions[reading.Tokens[phrase.Head].Mention].Kind is EntityKind.Person;

    private static bool IsHolder(TokenList tokens, NameMention mention, bool isOffice)
    {
        ref var before = ref tokens[mention.Whole - 1];
        return mention.Kind is EntityKind.Person or EntityKind.Unknown && mention.Length > 1
            && (mention.Whole < mention.First || isOffice && !before.Has(Traits.Preposition | Traits.Conjunction | Traits.Determiner));
    }

    private static bool MayStandInside(in Token token) =>
        token.Run < 0
        && (token.IsWord || token.Kind is TokenKind.Number)
        && (token.Mention >= 0 || token.Has(Traits.Role) || token.Word is Word.And or Word.Of or Word.For || !IsOther(token));

    private static bool IsOther(in Token token) => token.Has(NoNouns | Traits.Preposition | Traits.Conjunction | Traits.Determiner);
}
