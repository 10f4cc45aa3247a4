using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Finds the words that begin so. Of too many, the most frequent are taken: the cost of a query is bounded.</summary>
internal static class Prefixes
{
    public const int MaxTerms = 1000;

    // So many words are looked at to find the most frequent.
    private const int MaxExamined = 100_000;

    /// <summary>Documents with a word in <paramref name="field"/> that begins with <paramref name="prefix"/>.</summary>
    public static LuceneQuery Of(IndexReader reader, string field, string prefix, out bool isCut)
    {
        var terms = Expand(reader, field, prefix);
        isCut = terms.Count > MaxTerms;
        var taken = isCut
            ? terms.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Take(MaxTerms)
            : terms;
        return new ConstantScoreQuery(Matching.AnyTerm(field, [.. taken.Select(term => term.Key)]));
    }

    /// <summary>The words that begin so, with the number of documents that have them.</summary>
    public static Dictionary<string, int> Expand(IndexReader reader, string field, string prefix)
    {
        var found = new Dictionary<string, int>();
        var start = new BytesRef(prefix);
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
            if (terms is null || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
            {
                continue;
            }

            do
            {
                if (!StringHelper.StartsWith(terms.Term, start))
                {
                    break;
                }

                var term = terms.Term.Utf8ToString();
                found[term] = found.GetValueOrDefault(term) + terms.DocFreq;
            }
            while (found.Count < MaxExamined && terms.MoveNext());
        }

        return found;
    }
}
