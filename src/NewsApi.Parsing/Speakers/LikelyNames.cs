using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Tells a name from a word that has a capital only because it opens a sentence.</summary>
/// <remarks>
/// Claims words of kinds that we know, words beside a verb of saying, words that an aside explains, and labels in capitals
/// ("HOLM:").
/// </remarks>
internal sealed class LikelyNames(ArticleReading reading)
{
    public bool IsLikely(NameMention mention)
    {
        ref var token = ref reading.Tokens[mention.First];
        return !token.Has(Traits.Nationality | Traits.Affiliation | Traits.Calendar | Traits.Group | Traits.Title | Traits.Role)
            && (mention.Kind is not EntityKind.Unknown
                || token.Has(Traits.FirstName)
                || StandsBesideCue(mention)
                || IsExplained(mention.End)
                || token.Has(Traits.AllCapitals)
                    && mention.End < reading.Tokens.Count
                    && reading.Tokens[mention.End].Kind is TokenKind.Colon);
    }

    // "Holm, who chairs the council,"; "Holm – a teacher –", "Holm, a Republican,".
    private bool IsExplained(int t) =>
        t + 2 < reading.Tokens.Count && reading.Tokens[t].Kind is TokenKind.Comma or TokenKind.Dash
        && (reading.Tokens[t + 1].Word is Word.Who
            || reading.Tokens[t + 1].Word is Word.A or Word.An
                && (reading.Tokens[t + 2].Has(Traits.Role) || reading.Tokens[t + 3].Has(Traits.Role)));

    /// <summary>Whether a cue verb stands right behind the name or before it.</summary>
    public bool StandsBesideCue(NameMention mention) =>
        mention.End < reading.Tokens.Count && reading.Tokens[mention.End].Has(Traits.CueFinite)
        || mention.Whole > 0 && reading.Tokens[mention.Whole - 1].Has(Traits.CueFinite);
}
