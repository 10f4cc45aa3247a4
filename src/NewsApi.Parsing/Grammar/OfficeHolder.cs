using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// The person at the end of a noun phrase that opens with an organisation or an office: "Bakers Union 12 secretary Ned Foss",
/// "fish and kelp farmer Odd Ness", "head of water Peter Crane".
/// </summary>
/// <remarks>Claims a name right behind a role, or behind "of" or "for" and a noun. Leaves alone "a spokesman for Ida Holm".
/// With an article only one who heads something is an office: "the minister of culture Ida Holm".</remarks>
internal static class OfficeHolder
{
    private const int Longest = 10;

    private const Traits NoNouns = Traits.Verb | Traits.CueFinite | Traits.CueParticiple | Traits.Auxiliary | Traits.SubjectPronoun
        | Traits.Possessive | Traits.Group;

    /// <summary>The name, with the words of the office before it; nothing where the phrase leads to none.</summary>
    public static NounPhrase Find(TextReading reading, NounPhrase phrase, int limit)
    {
        var tokens = reading.Tokens;
        if (IsPerson(reading, phrase))
        {
            return default;
        }

        var head = OfHead(reading, phrase, limit);
        if (head.Found || phrase.First > 0 && IsDetermined(tokens[phrase.First]))
        {
            return head;
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

    // "the minister of youth and sport Ida Holm", "the head of the port Ida Holm": one who heads something, what that is, the name.
    private static NounPhrase OfHead(TextReading reading, NounPhrase phrase, int limit)
    {
        var tokens = reading.Tokens;
        if (phrase.Kind is not PhraseKind.Description || !Office.IsHead(reading, phrase.Head) || !IsLink(reading, phrase.End))
        {
            return default;
        }

        limit = Math.Min(limit, phrase.End + Longest);
        for (var t = phrase.End + 1; t < limit && MayStandInOffice(reading, t); t++)
        {
            if (tokens[t].Mention is >= 0 and var m && reading.Mentions[m] is { Length: > 1 } mention)
            {
                var isHolder = mention.Kind is EntityKind.Person or EntityKind.Unknown && Office.IsOver(reading, mention);
                return isHolder ? new NounPhrase(PhraseKind.Name, phrase.First, Math.Min(limit, mention.End), mention.First) : default;
            }
        }

        return default;
    }

    // "of", "for"; "des" is both link and article.
    private static bool IsLink(TextReading reading, int t) =>
        reading.Tokens[t] is { Run: < 0 } link
        && (link.Word is Word.Of or Word.For || reading.Language?.GenitiveArticles.Contains(reading.WordAt(t)) is true);

    // "of the", "for Refugees", "of Economy, Trade"
    private static bool MayStandInOffice(TextReading reading, int t) =>
        MayStandInside(reading.Tokens[t]) || IsArticleBehindLink(reading, t)
        || reading.Tokens[t].Run < 0 && Office.IsDepartment(reading, t)
        || reading.Tokens[t] is { Run: < 0, Kind: TokenKind.Comma }
            && Office.IsDepartment(reading, t - 1) && Office.IsDepartment(reading, t + 1);

    private static bool IsArticleBehindLink(TextReading reading, int t) =>
        reading.Tokens[t].Has(Traits.Determiner) && reading.Tokens[t] is { Run: < 0 } && IsLink(reading, t - 1);

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
