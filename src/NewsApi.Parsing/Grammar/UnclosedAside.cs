using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>An apposition that no comma closes: "Smith, head of the bank and a writer for the Star said".</summary>
/// <remarks>Claims an apposition of a role or with an article, up to the first verb, where that is a plain verb of saying.</remarks>
internal static class UnclosedAside
{
    private const int Shortest = 3;

    /// <summary>Whether the token is the verb that ends the apposition behind <paramref name="comma"/>.</summary>
    public static bool Ends(TokenList tokens, int comma, int t)
    {
        if (tokens[t] is not { Run: < 0, Mention: < 0 } verb || !IsPlainCue(verb) || t < comma + Shortest)
        {
            return false;
        }

        var isApposition = tokens[comma].Kind is TokenKind.Comma
            && (tokens[comma + 1].Word is Word.A or Word.An or Word.The || OpensWithRole(tokens, comma + 1));
        for (var before = comma + 1; isApposition && before < t; before++)
        {
            isApposition = tokens[before].Kind is not TokenKind.Comma && !IsVerb(tokens[before]);
        }

        return isApposition && (tokens[t - 1].Mention >= 0 || !tokens[t - 1].Has(Traits.Function));
    }

    // "federal director"
    private static bool OpensWithRole(TokenList tokens, int first)
    {
        var t = first;
        while (t < first + Shortest - 1 && tokens[t] is { Run: < 0, Mention: < 0, IsWord: true, IsCapital: false } word
            && !word.Has(Traits.Role | Traits.Function | Traits.Adverb))
        {
            t++;
        }

        return tokens[t].Has(Traits.Role) && (t == first || tokens[t] is { Mention: < 0, TitleOf: < 0, IsCapital: false });
    }

    private static bool IsVerb(in Token token) =>
        token.Has(Traits.Verb | Traits.SubjectPronoun | Traits.CueFinite | Traits.PastForm) && !token.Has(Traits.Role);

    private static bool IsPlainCue(in Token verb) =>
        verb.Has(Traits.CueFinite) && !verb.Has(Traits.Weak | Traits.Calls) && (!verb.Has(Traits.NounToo) || verb.Has(Traits.PastForm));
}
