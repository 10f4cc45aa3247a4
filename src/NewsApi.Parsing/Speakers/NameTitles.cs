using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Finds where the titles, affiliations and places before a name end ("Texas Republican Sen.", "House Speaker").</summary>
/// <remarks>Leaves organisations whole ("Justice Department", "Republican National Committee").</remarks>
internal static class NameTitles
{
    private const int LeastRole = 5;

    // An organisation, "for" and one word: "Centre for Peace".
    private const int LongestTopic = 3;

    private const Traits KnownNames = Traits.FirstName | Traits.Place | Traits.Nationality | Traits.Organization | Traits.Outlet
        | Traits.AllCapitals;

    private const Traits Affiliations = Traits.Affiliation | Traits.Nationality | Traits.Place | Traits.Outlet;

    /// <summary>The first token of the name itself; <paramref name="end"/> where all of it is title.</summary>
    public static int Skip(ArticleReading reading, int first, int end)
    {
        var tokens = reading.Tokens;
        if (IsOrganization(tokens, first, end))
        {
            return first;
        }

        var name = AfterTitles(reading, first, end);
        var isAffiliated = tokens[end - 1].Has(Traits.Affiliation) && tokens[end - 1].Has(Traits.Role);
        if (end - name > 1 && isAffiliated && AreAffiliations(tokens, name, end))
        {
            return end;
        }

        // "Democrat Ida Holm"
        if (end - name > 2 && tokens[name].Has(Traits.Affiliation) && tokens[name].Has(Traits.Role))
        {
            name++;
        }

        while (name + 1 < end && IsAffiliationOfName(tokens, name, end))
        {
            name++;
        }

        return name;
    }

    private static bool IsOrganization(TokenList tokens, int first, int end)
    {
        var isSurname = end - first == 2 && tokens[first].Has(Traits.Honorific | Traits.FirstName);
        return tokens[end - 1].Has(Traits.Organization) && !isSurname && !LeadsOf(tokens, first, end);
    }

    private static int AfterTitles(ArticleReading reading, int first, int end)
    {
        var tokens = reading.Tokens;
        var name = first;
        for (var t = first; t < end; t++)
        {
            if (IsTitle(tokens[t]) && !IsSurname(reading, t, first, end))
            {
                name = AfterOffice(reading, t + 1, end);
                t = name - 1;
            }
        }

        return name;
    }

    // "Texas Republican Ida Holm": an affiliation before a given name or another affiliation.
    private static bool IsAffiliationOfName(TokenList tokens, int t, int end) =>
        IsAffiliation(tokens[t], tokens[t + 1])
        && (tokens[t + 1].Has(Traits.FirstName) || t + 2 < end && IsAffiliation(tokens[t + 1], tokens[t + 2]));

    // "Governor of the Bank of England Ida Holm": no name begins with "of" or "for".
    private static int AfterOffice(ArticleReading reading, int first, int end)
    {
        var name = first;
        while (name < end && reading.Tokens[name].Word is Word.Of or Word.For)
        {
            name = AfterLink(reading, name, end);
        }

        return name;
    }

    // "Secretary of State John Kerry": one word after "of", or all departments; "CEO of the Acme Bank": the rest is the name.
    private static int AfterLink(ArticleReading reading, int link, int end)
    {
        var tokens = reading.Tokens;
        var next = link + (tokens[link + 1].Word is Word.The ? 2 : 1);
        return tokens[end - 1].Has(Traits.Organization) ? next
            : OfficeTail.AfterDepartments(reading, AfterOrganization(tokens, Math.Min(end, next + 1), end), end);
    }

    // "Director of the Harbour Authority Ida Holm": behind the noun for an organisation, where a given name follows.
    private static int AfterOrganization(TokenList tokens, int first, int end)
    {
        for (var t = first; t + 1 < end; t++)
        {
            if (tokens[t].Has(Traits.Organization) && tokens[t + 1].Has(Traits.FirstName))
            {
                return t + 1;
            }

            if (tokens[t].Has(Traits.Organization) && IsFullNameBehindTopic(tokens, t + 1, end))
            {
                return t + LongestTopic;
            }
        }

        return first;
    }

    // "Director of the Centre for Peace Omar Lind": two words behind what the organisation is for.
    private static bool IsFullNameBehindTopic(TokenList tokens, int link, int end) =>
        tokens[link].Word is Word.For or Word.Of && end - link == LongestTopic + 1
        && !tokens[end - 2].Has(KnownNames & ~Traits.FirstName) && !tokens[end - 1].Has(KnownNames);

    // "CEO of Acme Bank": a role, then the organisation.
    private static bool LeadsOf(TokenList tokens, int first, int end) =>
        first + 2 < end && tokens[first + 1].Word is Word.Of && tokens[first].Has(Traits.Role);

    // "Billie Jean King", "Peter T. King", "Mr. Singer": a last word after a given name, an initial or an honorific.
    private static bool IsSurname(ArticleReading reading, int t, int first, int end)
    {
        if (t == first || t + 1 < end && !reading.Tokens[t + 1].Has(Traits.NameSuffix))
        {
            return false;
        }

        return reading.Tokens[t - 1].Has(Traits.Honorific) || IsGiven(reading, t - 1);
    }

    /// <summary>Whether the token is a given name or an initial, so that a surname comes next.</summary>
    public static bool IsGiven(ArticleReading reading, int t) => reading.Tokens[t].Has(Traits.FirstName) || IsInitial(reading, t);

    private static bool IsInitial(ArticleReading reading, int t)
    {
        ref var token = ref reading.Tokens[t];
        return token.End - token.Start == 2 && reading.Text[token.End - 1] is '.' && char.IsUpper(reading.Text[token.Start]);
    }

    /// <summary>
    /// Whether a capitalised word that no table has looks like a noun for people before a full name: "Shelfstacker Ida Holm",
    /// "Kämmerer Jürgen Wallat".
    /// </summary>
    public static bool IsLikeRole(ArticleReading reading, int t) =>
        !reading.Tokens[t].Has(KnownNames)
        && reading.Tokens[t + 1].Has(Traits.FirstName)
        && reading.Tokens[t + 2] is { IsCapital: true, Run: < 0 }
        && (reading.Language is { NounsHaveCapitals: true }
            ? CapitalNouns.HasRoleEnding(reading.WordAt(t))
            : reading.WordAt(t) is { Length: > LeastRole }
                and ([.., 'e' or 'o', 'r'] or [.., 'i', 's', 't'] or [.., 'm', 'a', 'n'] or [.., 'm', 'a', 't', 'e']));

    private static bool IsTitle(in Token token) =>
        token.Has(Traits.Title) && !(token.Has(Traits.FirstName) && !token.Has(Traits.Honorific))
        || token.Has(Traits.Role) && !token.Has(Traits.FirstName | Traits.Affiliation | Traits.Organization);

    // "Orlando Republican", "House Democrat".
    private static bool AreAffiliations(TokenList tokens, int first, int end)
    {
        while (first < end && tokens[first].Has(Affiliations))
        {
            first++;
        }

        return first == end;
    }

    // A place that is a given name too ("Orlando") is a place before an affiliation.
    private static bool IsAffiliation(in Token token, in Token next) =>
        token.Has(Affiliations) && (!token.Has(Traits.FirstName) || token.Has(Traits.Place) && next.Has(Traits.Affiliation));
}
