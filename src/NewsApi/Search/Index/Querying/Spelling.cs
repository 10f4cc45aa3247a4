using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsApi.Parsing;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Replaces words that no document has by similar ones that some have.</summary>
internal sealed class Spelling(IndexReader reader, QueryWords words)
{
    private const int MinLength = 4;
    private const int LengthForTwoEdits = 7;
    private const int MaxExamined = 10_000;

    // To look for similar words takes longest of all.
    private const int MaxCorrected = 4;

    private static readonly string[] SearchedFields = [Fields.Words, Fields.Body, Fields.Speaker];

    /// <summary>The query with its unknown words replaced; null where there is nothing better.</summary>
    public string? Correct(string query, QueryNode root)
    {
        var corrected = new StringBuilder();
        var end = 0;
        foreach (var word in WordsOf(root).Where(word => MayBeMisspelt(word.Text)).OrderBy(word => word.Span.Start).Take(MaxCorrected))
        {
            if (FindSimilar(word.Text) is { } similar)
            {
                var start = query.IndexOf(word.Text, word.Span.Start, StringComparison.Ordinal);
                corrected.Append(query, end, start - end).Append(similar);
                end = start + word.Text.Length;
            }
        }

        return corrected.Length == 0 ? null : corrected.Append(query, end, query.Length - end).ToString();
    }

    private bool MayBeMisspelt(string text) => words.Folded(text) is [[{ Length: >= MinLength }], ..] && !IsKnown(text);

    private string? FindSimilar(string text)
    {
        var word = words.Folded(text)[0][0];
        return SearchedFields.SelectMany(field => FindSimilar(field, word)).GroupBy(found => found.Term)
            .OrderByDescending(found => found.Max(one => one.Similarity)).ThenByDescending(found => found.Sum(one => one.Count))
            .ThenBy(found => found.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    private bool IsKnown(string text) => new[] { Fields.Body, Fields.Headline, Fields.Quote, Fields.Speaker }.Any(field =>
        words.In(field, text).Any(terms => terms.Count == 1 && reader.DocFreq(new Term(field, terms[0])) > 0));

    // The first letter is hardly ever wrong.
    private IEnumerable<(string Term, float Similarity, int Count)> FindSimilar(string field, string word)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
        {
            yield break;
        }

        // The body has stems, which are not all words.
        var stems = new Prefixes(reader, words, Prefixes.MaxTerms, MaxExamined);
        var edits = word.Length < LengthForTwoEdits ? 1 : 2;
        var similar = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), edits, 1, true);
        var boost = similar.Attributes.AddAttribute<IBoostAttribute>();
        while (similar.MoveNext())
        {
            var (term, count) = (similar.Term.Utf8ToString(), similar.DocFreq);
            if (field != Fields.Body || stems.IsPrinted(new Term(field, term)))
            {
                yield return (term, boost.Boost, count);
            }
        }
    }

    private static IEnumerable<(string Text, TextSpan Span)> WordsOf(QueryNode node) => node switch
    {
        WordNode word => [(word.Text, word.Span)],
        AllNode all => all.Children.SelectMany(WordsOf),
        AnyNode any => any.Children.SelectMany(WordsOf),
        NearNode near => WordsOf(near.Left).Concat(WordsOf(near.Right)),
        PhraseNode phrase => phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Distinct().Select(word => (word, phrase.Span)),
        _ => [],
    };
}
