using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsApi.Parsing;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Replaces words that no document has, or hardly any, by similar ones that more documents have.</summary>
internal sealed class Spelling(IndexReader reader, QueryAnalyzer analyzer, IReadOnlyList<string> fields)
{
    private const int MinLength = 4;
    private const int LengthForTwoEdits = 7;

    // Looking for similar words is the slowest part of a search.
    private const int MaxCorrected = 4;

    // A word in so few documents may be misspelt if a similar one is in this many times as many.
    private const int MaxRareCount = 2;
    private const int MinRatio = 2;

    /// <summary>The fields with the words of a search.</summary>
    public static readonly IReadOnlyList<string> SearchedFields = [Fields.Headline, Fields.Body, Fields.Quote, Fields.Speaker];

    /// <summary>The fields with the words of names: what is rare in a name may be a common word, and the other way round.</summary>
    public static readonly IReadOnlyList<string> NameFields = [Fields.Speaker];

    /// <summary>The query with its misspelt words replaced; null where there is nothing better.</summary>
    public string? Correct(string query, QueryNode root)
    {
        var corrected = new StringBuilder();
        var end = 0;
        foreach (var word in WordsOf(root).OrderBy(word => word.Span.Start).Take(MaxCorrected))
        {
            if (FindBetter(word.Text) is { } better)
            {
                var start = query.IndexOf(word.Text, word.Span.Start, StringComparison.Ordinal);
                corrected.Append(query, end, start - end).Append(better);
                end = start + word.Text.Length;
            }
        }

        return corrected.Length == 0 ? null : corrected.Append(query, end, query.Length - end).ToString();
    }

    private string? FindBetter(string text)
    {
        if (analyzer.Printed(text) is not [{ IsSingle: true } printed, ..] || printed.Words[0][0] is not { Length: >= MinLength } word)
        {
            return null;
        }

        var terms = analyzer.Stems(text).Where(stems => stems.IsSingle).SelectMany(stems => stems.Words[0]).Append(word).ToHashSet();
        var count = fields.Max(field => terms.Max(term => reader.DocFreq(new Term(field, term))));
        if (count > MaxRareCount)
        {
            return null;
        }

        return fields.SelectMany(field => FindSimilar(field, word)).Where(found => !SharesStem(found.Term, terms))
            .GroupBy(found => found.Term).Where(found => found.Max(one => one.Count) >= Math.Max(1, count * MinRatio))
            .OrderByDescending(found => found.Max(one => one.Similarity)).ThenByDescending(found => found.Sum(one => one.Count))
            .ThenBy(found => found.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    private bool SharesStem(string word, HashSet<string> terms) =>
        analyzer.Stems(word).Any(stems => stems.IsSingle && stems.Words[0].Any(terms.Contains));

    // The first letter is hardly ever wrong.
    private IEnumerable<(string Term, float Similarity, int Count)> FindSimilar(string field, string word)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
        {
            yield break;
        }

        var edits = word.Length < LengthForTwoEdits ? 1 : 2;
        var similar = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), edits, 1, true);
        var boost = similar.Attributes.AddAttribute<IBoostAttribute>();
        while (similar.MoveNext())
        {
            yield return (similar.Term.Utf8ToString(), boost.Boost, similar.DocFreq);
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
