using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Finds runs of capitalised words that are names, and cuts their titles off.</summary>
/// <remarks>
/// Joins particles ("Ursula von der Leyen"), initials and suffixes, and "of" within organisations ("Bank of England").
/// Leaves alone function words, days, adjectives of peoples by themselves, titles without a name ("the President"),
/// and capitalised verbs and plural nouns at the start of a sentence ("Critics").
/// </remarks>
internal static class NameScanner
{
    private static readonly WordSet NamesToo = WordSet.Exact(WordFiles.Words("English/names-too", "names too"));

    private const int LeastJoined = 5;

    private const int LongestWord = 40;

    private const int LongestName = 12;

    private const Traits NoNames = Traits.Opener | Traits.AnyCue | Traits.Adverb | Traits.Group | Traits.Verb | Traits.CueNoun;

    private const Traits KindsOfPeople = Traits.Nationality | Traits.Affiliation | Traits.Calendar | Traits.Group | Traits.Title
        | Traits.Role;

    public static void Scan(ArticleReading reading)
    {
        foreach (var paragraph in reading.Paragraphs)
        {
            for (var t = paragraph.First; t < paragraph.End;)
            {
                t = IsNameWord(reading, t) || NameParticles.AreJoined(reading, t) ? Take(reading, t, paragraph.End) : t + 1;
            }
        }
    }

    /// <summary>Whether the token may be part of a name.</summary>
    public static bool IsNameWord(ArticleReading reading, int t)
    {
        ref var token = ref reading.Tokens[t];
        if (!token.IsWord || !token.IsCapital || token.End - token.Start >= LongestWord || IsParty(reading, t) || IsLink(reading, t))
        {
            return false;
        }

        if (reading.Language is { NounsHaveCapitals: true } && !CapitalNouns.MayBeName(reading, t))
        {
            return false;
        }

        return !token.Has(Traits.Function)
            || IsNameToo(reading, t)
            || token.Word is Word.New && t + 1 < reading.Tokens.Count && reading.Tokens[t + 1].Has(Traits.Place)
            || token.Has(Traits.AllCapitals | Traits.Title) && token.Has(Traits.Place | Traits.Outlet | Traits.Title);
    }

    // "Will Smith", "April Jones", "Theresa May": a month or an auxiliary with a capital inside a sentence, beside the rest of a name.
    private static bool IsNameToo(ArticleReading reading, int t)
    {
        var tokens = reading.Tokens;
        if (!NamesToo.Contains(reading.WordAt(t)))
        {
            return false;
        }

        if (t == 0 || StartsSentence(reading, t))
        {
            return IsSubjectName(tokens, t);
        }

        ref var before = ref tokens[t - 1];
        return before is { IsCapital: true } && before.Has(Traits.FirstName) && !StartsSentence(reading, t - 1)
            || !before.Has(Traits.Preposition | Traits.Determiner | Traits.TimeAdjective | Traits.Adverb)
                && before.Kind is not TokenKind.Number
                && tokens[t + 1] is { IsCapital: true, IsWord: true } next
                && !next.Has(Traits.Function | Traits.Title);
    }

    // "Will Hope said": a name before a verb that has a subject; not "Will Hope run?".
    private static bool IsSubjectName(TokenList tokens, int t) =>
        tokens[t + 1] is { IsCapital: true, IsWord: true } next && !next.Has(Traits.Function | Traits.Title)
        && tokens[t + 2] is { Run: < 0, IsCapital: false } verb && verb.Has(Traits.CueFinite | Traits.Being | Traits.PastForm);

    // "Click here": the text of a link.
    private static bool IsLink(ArticleReading reading, int t) =>
        reading.WordAt(t) is "Click" or "CLICK" && reading.WordAt(t + 1) is "here" or "Here" or "HERE";

    // "(R)", ", D-Ohio,"
    private static bool IsParty(ArticleReading reading, int t) =>
        t > 0 && reading.Tokens[t - 1].Kind is TokenKind.Open or TokenKind.Comma
        && reading.WordAt(t) is ['R' or 'D' or 'I'] or ['R' or 'D' or 'I', '-', ..];

    private static int Take(ArticleReading reading, int first, int limit)
    {
        var end = SequenceEnd(reading, first, limit);
        var start = StartsSentence(reading, first) ? SkipOpeningWord(reading, first) : first;
        start = start == first ? NameParticles.Before(reading, start) : start;
        if (start < end)
        {
            AddMention(reading, start, end);
        }

        return end;
    }

    private static int SequenceEnd(ArticleReading reading, int first, int limit)
    {
        limit = Math.Min(limit, first + LongestName);
        var t = first + 1;
        while (t < limit && !IsOtherName(reading, first, t) && AfterPart(reading, first, t, limit) is var next && next > t)
        {
            t = next;
        }

        return t;
    }

    // "a déclaré à l'AFP Claire Morel", "dijo en Vigo Ana López": what the preposition governs ends before the given name.
    private static bool IsOtherName(ArticleReading reading, int first, int t)
    {
        if (!reading.HasOtherRules || t != first + 1 || !reading.Tokens[t].Has(Traits.FirstName) || first == 0)
        {
            return false;
        }

        ref var opener = ref reading.Tokens[first];
        return !opener.Has(Traits.FirstName | Traits.Title | Traits.Role | Traits.Honorific | Traits.NameParticle)
            && reading.Tokens[first - 1] is { Run: < 0, Mention: < 0 } before && before.Has(Traits.Preposition)
            && reading.Tokens[t + 1] is { Run: < 0, IsWord: true, IsCapital: true };
    }

    // One past the part of the name at the token; the token itself where it is none.
    private static int AfterPart(ArticleReading reading, int first, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (IsNameWord(reading, t) || NameParticles.AreJoined(reading, t) || NameParticles.LeadOn(reading, first, t, limit))
        {
            return t + 1;
        }

        if (AfterSign(reading, first, t, limit) is > 0 and var behind)
        {
            return behind;
        }

        var isLink = tokens[t].Word is Word.Of && JoinsOf(reading, t, limit) || tokens[t].Word is Word.For && JoinsFor(reading, t, limit);
        return isLink ? AfterOf(reading, first, t, limit) : t;
    }

    // "Paul Stone, Jr.", "Paul “Skip” Stone", "Bakers and Millers Union"; -1 where the token is none of these.
    private static int AfterSign(ArticleReading reading, int first, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (tokens[t].Kind is TokenKind.Comma)
        {
            return t + 1 < limit && tokens[t + 1].Has(Traits.NameSuffix) && !tokens[t + 1].Has(Traits.Role) ? t + 2 : -1;
        }

        if (tokens[t].Kind is TokenKind.Mark or TokenKind.Open)
        {
            return Nickname.EndsAt(reading, first, t, limit);
        }

        return tokens[t].Word is Word.And ? JoinedBody.EndsAt(reading, first, t, limit) : -1;
    }

    // "Bank of the West", "Department of Health and Welfare"
    private static int AfterOf(ArticleReading reading, int first, int of, int limit)
    {
        var tokens = reading.Tokens;
        var t = of + (tokens[of + 1].Word is Word.The ? 3 : 2);
        var isJoined = tokens[t].Word is Word.And && tokens[first].Has(Traits.Organization) && t + 1 < limit
            && IsNameWord(reading, t + 1) && !tokens[t + 1].Has(Traits.FirstName | Traits.Title);
        return isJoined ? t + 2 : t;
    }

    // "Department of Justice", "Secretary of State", "Bank of the West"; not "Senator of Ohio's", "Peter T. King of Ohio".
    private static bool JoinsOf(ArticleReading reading, int of, int limit)
    {
        var tokens = reading.Tokens;
        var name = tokens[of + 1 < limit ? of + 1 : of].Word is Word.The ? of + 2 : of + 1;
        if (name >= limit || !IsNameWord(reading, name) || tokens[name].Has(Traits.FirstName))
        {
            return false;
        }

        return tokens[of - 1].Has(Traits.Organization)
            || tokens[of - 1].Has(Traits.Title) && !(of > 1 && NameTitles.IsGiven(reading, of - 2));
    }

    // "Centre for Tides", "Institute for the Blind"
    private static bool JoinsFor(ArticleReading reading, int link, int limit)
    {
        var name = reading.Tokens[link + 1].Word is Word.The ? link + 2 : link + 1;
        return name < limit && reading.Tokens[link - 1].Has(Traits.Organization) && IsNameWord(reading, name)
            && !reading.Tokens[name].Has(Traits.FirstName | Traits.Title | Traits.Calendar | Traits.Place);
    }

    private static bool StartsSentence(ArticleReading reading, int t) =>
        t == 0 || reading.SentenceOf(t).First == t || reading.Tokens[t - 1].Kind is TokenKind.Stop or TokenKind.Colon
        || reading.Tokens[t - 1].Kind is TokenKind.Mark
            && !(t > 1 && reading.Tokens[t - 2].Kind is TokenKind.Comma && !reading.Opens(t - 1));

    private static int SkipOpeningWord(ArticleReading reading, int first) =>
        IsParticiple(reading, first) || IsOpeningWord(reading.Tokens[first]) ? first + 1 : first;

    private static bool IsOpeningWord(in Token token) =>
        token.Word is not Word.New && token.Has(NoNames)
        && !token.Has(Traits.FirstName | Traits.Title | Traits.Organization | Traits.Affiliation | Traits.Place);

    // "Sentencing Paul Stone, the judge said": no name before a given name or a title.
    private static bool IsParticiple(ArticleReading reading, int t)
    {
        ref var token = ref reading.Tokens[t];
        return token.End - token.Start > LeastJoined && !token.Has(Traits.FirstName | Traits.Place)
            && reading.Tokens[t + 1] is { IsCapital: true } next && next.Has(Traits.FirstName | Traits.Title)
            && reading.WordAt(t).EndsWith("ing", StringComparison.Ordinal);
    }

    private static void AddMention(ArticleReading reading, int whole, int end)
    {
        var tokens = reading.Tokens;
        while (end - whole > 2 && IsHonour(reading, end - 1))
        {
            end -= tokens[end - 2].Kind is TokenKind.Comma ? 2 : 1;
        }

        var opens = StartsSentence(reading, whole);
        var first = NameTitles.Skip(reading, whole, end);
        first = first == whole && end - whole > 2 && OpensWithRole(reading, whole, opens) ? whole + 1 : first;
        first = first == whole ? OfficeTail.NameIn(reading, whole, end) : first;
        if (first >= end && (end - whole > 1 || whole > 0 && tokens[whole - 1].Has(Traits.Determiner)))
        {
            return;
        }

        first = Math.Min(first, end - 1);
        var isSingle = end - whole == 1;
        var mention = new NameMention
        {
            First = first,
            End = end,
            Whole = whole,
            Kind = NameKinds.Of(reading, whole, first, end),
            IsDoubtful = isSingle && (opens || IsKindOfPeople(tokens[first])),
        };
        mention.Sex = NameKinds.SexOf(reading, mention);
        Mark(reading, mention);
        NameParticles.Note(reading, mention);
    }

    private static bool OpensWithRole(ArticleReading reading, int whole, bool opens) =>
        (opens || reading.Language is { NounsHaveCapitals: true }) && NameTitles.IsLikeRole(reading, whole);

    private static void Mark(ArticleReading reading, NameMention mention)
    {
        for (var t = mention.Whole; t < mention.End; t++)
        {
            ref var token = ref reading.Tokens[t];
            token.TitleOf = t < mention.First ? reading.Mentions.Count : -1;
            token.Mention = t < mention.First ? -1 : reading.Mentions.Count;
        }

        reading.Mentions.Add(mention);
    }

    // "Ida Holm MP", "Paul Stone, Ph.D." are offices, honours and degrees; "Paul Stone III", "Paul Stone, Jr." are names.
    private static bool IsHonour(ArticleReading reading, int t) =>
        reading.Tokens[t].Has(Traits.NameSuffix) && !PersonName.IsSuffix(reading.WordAt(t));

    // "Finnish", "Republican", "Monday", "Senator"
    private static bool IsKindOfPeople(in Token token) => token.Has(KindsOfPeople) && !token.Has(Traits.FirstName);
}
