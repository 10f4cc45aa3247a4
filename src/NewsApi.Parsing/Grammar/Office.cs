using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Knows the nouns for one who heads something: "the minister of culture Ida Holm" names the minister.</summary>
internal static class Office
{
    private static readonly WordSet Heads = WordSet.AnyCase(WordFiles.Words("English/offices", "heads"));

    private static readonly WordSet Departments = WordSet.AnyCase(WordFiles.WordsOfAll("offices", "departments"));

    private const Traits NoPlainNoun = Traits.Function | Traits.Role | Traits.Title | Traits.Modifier | Traits.Nationality
        | Traits.Affiliation | Traits.Verb | Traits.PastForm | Traits.Adverb | Traits.Group | Traits.AnyCue;

    /// <summary>Whether the noun at the token is one.</summary>
    public static bool IsHead(TextReading reading, int t) =>
        reading.HasOtherRules ? reading.Tokens[t].Has(Traits.Title) : Heads.Contains(reading.WordAt(t));

    /// <summary>Whether the word is one for what ministers are over ("Culture", "Affairs").</summary>
    public static bool IsDepartment(TextReading reading, int t) => Departments.Contains(reading.WordAt(t));

    /// <summary>Whether what stands right before the name is what its bearer is over: a plain noun, no article and no other role.</summary>
    public static bool IsOver(TextReading reading, NameMention mention)
    {
        var t = mention.First - 1;
        while (t >= mention.Whole && reading.Tokens[t].Has(Traits.Honorific))
        {
            t--;
        }

        return t >= 0
            && reading.Tokens[t] is { Run: < 0, IsWord: true } noun
            && (noun.Mention < 0 && !noun.Has(NoPlainNoun) && !reading.WordAt(t).Contains('-') || IsDepartment(reading, t));
    }
}
