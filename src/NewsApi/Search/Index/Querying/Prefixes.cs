using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Finds the words that begin so. Of too many, the most frequent are taken, and not all are looked at: the cost of a
/// query is bounded, and all prefixes of a query share what it may cost.
/// </summary>
internal sealed class Prefixes(IndexReader reader, int maxTerms, int maxExamined)
{
    public const int MaxTerms = 1000;
    private const int MaxExamined = 100_000;

    private readonly Dictionary<(string Field, string Prefix), (IReadOnlyCollection<string> Terms, bool IsCut)> _known = [];

    /// <summary>The prefixes of a query.</summary>
    public static Prefixes Of(IndexReader reader, QueryNode? root)
    {
        var count = Math.Max(1, root is null ? 0 : Count(root));
        return new Prefixes(reader, MaxTerms / count, MaxExamined / count);
    }

    /// <summary>The field whose words are looked through for a prefix in <paramref name="field"/>: stems are no words.</summary>
    public static string VocabularyOf(string field) =>
        field is Fields.Body or Fields.Lead or Fields.Heading or Fields.Quote ? Fields.Words : field;

    /// <summary>The words of a field that begin so; not all of them where it is cut.</summary>
    public (IReadOnlyCollection<string> Terms, bool IsCut) Expand(string field, string prefix)
    {
        if (!_known.TryGetValue((field, prefix), out var expanded))
        {
            _known[(field, prefix)] = expanded = Find(field, new BytesRef(prefix));
        }

        return expanded;
    }

    private (IReadOnlyCollection<string> Terms, bool IsCut) Find(string field, BytesRef prefix)
    {
        var found = new Dictionary<string, int>();
        var isCut = false;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms)
            {
                isCut |= Find(terms, prefix, found);
            }
        }

        return found.Count <= maxTerms
            ? (found.Keys, isCut)
            : ([.. found.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(maxTerms).Select(term => term.Key)], true);
    }

    // The most frequent of a segment; true where there are more.
    private bool Find(TermsEnum terms, BytesRef prefix, Dictionary<string, int> found)
    {
        var best = new PriorityQueue<BytesRef, int>();
        var left = Math.Max(maxTerms, maxExamined / reader.Leaves.Count);
        var isCut = false;
        var next = terms.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (next && StringHelper.StartsWith(terms.Term, prefix) && left-- > 0)
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

    private static int Count(QueryNode node) => node switch
    {
        PrefixNode => 1,
        NotNode not => Count(not.Child),
        AllNode all => all.Children.Sum(Count),
        AnyNode any => any.Children.Sum(Count),
        NearNode near => Count(near.Left) + Count(near.Right),
        _ => 0,
    };
}
