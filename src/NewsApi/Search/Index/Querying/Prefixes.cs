using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Finds the words that begin so. Of too many, the most frequent are taken, and not all are looked at: the cost of a
/// query is bounded, and all prefixes of a query share what it may cost.
/// </summary>
internal sealed class Prefixes(IndexReader reader, QueryWords words, int maxTerms, int maxExamined)
{
    public const int MaxTerms = 1000;
    private const int MaxExamined = 100_000;

    // Shorter stems are not looked at: too many words begin so.
    private const int MinStemLength = 3;

    // Words that are their own stems are in the body.
    private static readonly string[] WordsOfTexts = [Fields.Words, Fields.Body];

    private readonly Dictionary<(string Field, string Prefix), (IReadOnlyList<Term> Terms, bool IsCut)> _known = [];

    /// <summary>The prefixes of a query.</summary>
    public static Prefixes Of(IndexReader reader, QueryWords words, QueryNode? root)
    {
        var count = Math.Max(1, root is null ? 0 : Count(root));
        return new Prefixes(reader, words, MaxTerms / count, MaxExamined / count);
    }

    /// <summary>
    /// The terms by which a field has words that begin so, the most frequent first; not all of them where it is cut. Stems
    /// are no words: where a field has nothing else, they are the stems of the words of all texts that begin so.
    /// </summary>
    public (IReadOnlyList<Term> Terms, bool IsCut) Expand(string field, string prefix)
    {
        if (!_known.TryGetValue((field, prefix), out var expanded))
        {
            _known[(field, prefix)] = expanded = Find(field, prefix);
        }

        return expanded;
    }

    private (IReadOnlyList<Term> Terms, bool IsCut) Find(string field, string prefix)
    {
        var isOfTexts = field is Fields.Words or Fields.Body or Fields.Lead or Fields.Heading or Fields.Quote;
        var (found, isCut) = Find(isOfTexts ? WordsOfTexts : [field], new BytesRef(prefix));
        var terms = found.Where(term => term.Text != prefix || IsTyped(term));
        return (isOfTexts && field != Fields.Words ? [.. terms.SelectMany(term => StemsOf(term, field)).Distinct()] : [.. terms], isCut);
    }

    /// <summary>Whether a stem is itself a word: more articles have it than have other words of that stem.</summary>
    public bool IsPrinted(Term stem) => reader.DocFreq(stem) > OtherWordsOf(stem).Sum(reader.DocFreq);

    // "happi" is a stem of texts that have "happy": none of their words need begin so.
    private bool IsTyped(Term term) => term.Field is Fields.Words or Fields.Speaker or Fields.Source || term.Text.Length < MinStemLength
        || OtherWordsOf(term).All(word => word.Text.StartsWith(term.Text, StringComparison.Ordinal)) || IsPrinted(term);

    private IEnumerable<Term> OtherWordsOf(Term stem) =>
        Find([Fields.Words], new BytesRef(stem.Text[..^1])).Terms.Where(word => words.StemsOf(word.Text).Contains(stem.Text));

    private IEnumerable<Term> StemsOf(Term term, string field) => term.Field == Fields.Words
        ? words.StemsOf(term.Text).Select(stem => new Term(field, stem))
        : [new Term(field, term.Text)];

    private (IReadOnlyList<Term> Terms, bool IsCut) Find(string[] fields, BytesRef prefix)
    {
        var found = new Dictionary<(string Field, string Text), int>();
        var isCut = false;
        foreach (var field in fields)
        {
            foreach (var leaf in reader.Leaves)
            {
                if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms)
                {
                    isCut |= Take(terms, prefix, (text, count) =>
                        found[(field, text)] = found.GetValueOrDefault((field, text)) + count);
                }
            }
        }

        var best = found.OrderByDescending(term => term.Value).ThenBy(term => term.Key.Text, StringComparer.Ordinal)
            .Take(maxTerms).Select(term => new Term(term.Key.Field, term.Key.Text));
        return ([.. best], isCut || found.Count > maxTerms);
    }

    // The most frequent of a segment; true where there are more.
    private bool Take(TermsEnum terms, BytesRef prefix, Action<string, int> take)
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
            take(term.Utf8ToString(), frequency);
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
