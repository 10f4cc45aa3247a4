using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Two people with one verb ("Smith and Mayor Jones said"): the first named stands for both, as editors index them.</summary>
/// <remarks>Leaves alone a name that ends another clause ("She met Smith and Jones said").</remarks>
internal static class CoordinatedNames
{
    private const Traits Titles = Traits.Role | Traits.Modifier | Traits.Organization | Traits.Affiliation | Traits.Nationality
        | Traits.Place | Traits.Determiner;

    public static NounPhrase First(TextReading reading, NounPhrase second, int limit)
    {
        var tokens = reading.Tokens;
        var and = second.First - 1;
        if (and - 1 < limit
            || tokens[and] is not { Run: < 0, Word: Word.And }
            || tokens[and - 1] is not { Run: < 0, Mention: >= 0 and var m })
        {
            return second;
        }

        var mention = reading.Mentions[m];
        var isPerson = mention.Kind is EntityKind.Person or EntityKind.Unknown && mention.End == and;
        var whole = FirstOf(tokens, mention.Whole, limit);
        return isPerson && OpensClause(tokens, whole, limit)
            ? new NounPhrase(PhraseKind.Name, Math.Min(whole, mention.First), mention.End, mention.First)
            : second;
    }

    private static bool OpensClause(TokenList tokens, int first, int limit) =>
        first <= limit
        || tokens[first - 1] is { Mention: < 0 } before
            && (before.Run >= 0 || !before.IsWord || before.Has(Traits.Conjunction) || before.Word is Word.That);
    // "council leader Ida Holm and Mayor Brandt"
    private static int FirstOf(TokenList tokens, int first, int limit)
    {
        while (first > limit && tokens[first - 1] is { Run: < 0, IsWord: true } word
            && word.Has(Titles) && !word.Has(Traits.Preposition | Traits.Conjunction))
        {
            first--;
        }

        return first;
    }
}
