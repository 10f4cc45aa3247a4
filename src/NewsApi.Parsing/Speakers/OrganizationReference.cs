using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Which organisation a noun means: "the party" after "the Harbour Party", "the company" after a company.</summary>
/// <remarks>
/// Claims a noun that the last organisation has in its name, and "company" and "firm". Leaves alone nouns with words of their own
/// ("the oil company").
/// </remarks>
internal static class OrganizationReference
{
    public static bool Fits(ArticleReading reading, int the, Entity organization)
    {
        var noun = reading.Tokens[the + 1];
        return noun is { Run: < 0, Mention: < 0, IsCapital: false }
            && noun.Has(Traits.Organization)
            && !reading.Tokens[the + 2].Has(Traits.Organization | Traits.Role)
            && (reading.WordAt(the + 1) is "company" or "firm" || HasWord(organization.Name, reading.WordAt(the + 1)));
    }

    private static bool HasWord(string name, ReadOnlySpan<char> noun) =>
        name.Length > noun.Length
        && (name.AsSpan().EndsWith(noun, StringComparison.OrdinalIgnoreCase) && name[^(noun.Length + 1)] is ' '
            || name.AsSpan().StartsWith(noun, StringComparison.OrdinalIgnoreCase) && name[noun.Length] is ' ');
}
