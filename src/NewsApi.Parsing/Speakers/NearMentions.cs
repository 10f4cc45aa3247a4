using NewsApi.Parsing.Quotations;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// The last mentions of a paragraph before a token. A paragraph of ordinary length has no more than the limit; in a book
/// without paragraphs the limit keeps a pronoun from being weighed against every name before it.
/// </summary>
internal static class NearMentions
{
    private const int Limit = 100;

    public static ReadOnlySpan<NameMention> Before(Passage passage, int token)
    {
        var (low, high) = (0, passage.Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = passage.Mentions[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        var first = Math.Max(0, low - Limit);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(passage.Mentions)[first..low];
    }
}
