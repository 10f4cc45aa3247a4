using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>Finds the words that begin so. Of too many, the most frequent are taken: the cost of a query is bounded.</summary>
internal static class Prefixes
{
    public const int MaxTerms = 1000;

    /// <summary>The field whose words are looked through for a prefix in <paramref name="field"/>: stems are no words.</summary>
    public static string VocabularyOf(string field) =>
        field is Fields.Body or Fields.Lead or Fields.Heading or Fields.Quote ? Fields.Words : field;

    /// <summary>The words of a field that begin so.</summary>
    public static IReadOnlyCollection<string> Expand(
        IndexReader reader, string field, string prefix, out bool isCut, int maxTerms = MaxTerms)
    {
        var found = new Dictionary<string, int>();
        isCut = false;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms)
            {
                isCut |= Expand(terms, new BytesRef(prefix), found, maxTerms);
            }
        }

        if (found.Count <= maxTerms)
        {
            return found.Keys;
        }

        isCut = true;
        return [.. found.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal)
            .Take(maxTerms).Select(term => term.Key)];
    }

    // The most frequent of a segment; true where there are more.
    private static bool Expand(TermsEnum terms, BytesRef prefix, Dictionary<string, int> found, int maxTerms)
    {
        var best = new PriorityQueue<BytesRef, int>();
        var isCut = false;
        var next = terms.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (next && StringHelper.StartsWith(terms.Term, prefix))
        {
            var frequency = terms.DocFreq;
            if (best.Count < maxTerms)
            {
                best.Enqueue(BytesRef.DeepCopyOf(terms.Term), frequency);
            }
            else
            {
                isCut = true;
                if (best.TryPeek(out _, out var least) && least < frequency)
                {
                    best.EnqueueDequeue(BytesRef.DeepCopyOf(terms.Term), frequency);
                }
            }

            next = terms.MoveNext();
        }

        while (best.TryDequeue(out var term, out var frequency))
        {
            var text = term.Utf8ToString();
            found[text] = found.GetValueOrDefault(text) + frequency;
        }

        return isCut;
    }
}
