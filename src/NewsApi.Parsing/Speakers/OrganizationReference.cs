using System.Collections.Frozen;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Which organisation a noun means: "the party" after "the Harbour Party", "the paper" after the Gazette.</summary>
/// <remarks>
/// Claims a noun that the organisation has in its name, nouns for any organisation ("the group"), and nouns for a kind that the name
/// tells. Leaves alone nouns with words of their own ("the oil company").
/// </remarks>
internal static class OrganizationReference
{
    private const string File = "English/organization-nouns";

    private static readonly WordSet OfAny = WordSet.Exact(WordFiles.Words(File, "any"));

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ByName =
        WordFiles.Lines(File, "by name").Select(line => line.Split(':'))
            .ToFrozenDictionary(parts => parts[0], parts => WordSection.Split(parts[1]))
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the noun behind the article may mean an organisation, without words of its own.</summary>
    public static bool IsNoun(ArticleReading reading, int the)
    {
        var noun = reading.Tokens[the + 1];
        var word = reading.WordAt(the + 1);
        return noun is { Run: < 0, Mention: < 0, IsCapital: false, IsWord: true }
            && (noun.Has(Traits.Organization) || OfAny.Contains(word) || ByName.ContainsKey(word))
            && !reading.Tokens[the + 2].Has(Traits.Organization | Traits.Role)
            && reading.Tokens[the + 2].Word is not (Word.Of or Word.For);
    }

    /// <summary>
    /// Whether the organisation may be called by the noun; by one for any organisation only where it was named a moment ago.
    /// </summary>
    public static bool Fits(Entity organization, ReadOnlySpan<char> noun, bool isNear)
    {
        var name = organization.Name.AsSpan();
        if (isNear && OfAny.Contains(noun) || HasWord(name, noun))
        {
            return true;
        }

        foreach (var word in ByName.TryGetValue(noun, out var words) ? words : [])
        {
            if (HasWord(name, word))
            {
                return true;
            }
        }

        return false;
    }

    // The first or the last word of the name, or one between.
    private static bool HasWord(ReadOnlySpan<char> name, ReadOnlySpan<char> word)
    {
        foreach (var part in name.Split(' '))
        {
            if (name[part].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
