using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates words, phrases, prefixes and NEAR for given fields.</summary>
internal sealed class TermQueries(IndexReader reader, Words words, ICollection<string> warnings)
{
    // A word weighs most in the headline, then above and at the beginning of the text.
    private static readonly (string Field, float Weight)[] TextFields =
        [(Fields.Headline, 3), (Fields.Heading, 1.5f), (Fields.Lead, 1.5f), (Fields.Body, 1)];

    private const int ProximitySlop = 8;

    private readonly SpanQueries _spans = new(words);

    /// <summary>The field that words were asked for in; null for none in particular.</summary>
    public static QueryField? FieldOf(QueryNode node) => node switch
    {
        WordNode word => word.Field,
        PhraseNode phrase => phrase.Field,
        PrefixNode prefix => prefix.Field,
        NearNode near => FieldOf(near.Left),
        _ => null,
    };

    /// <summary>Anywhere in an article's text.</summary>
    public LuceneQuery? InText(QueryNode node) => In(TextFields, node);

    /// <summary>In any of the fields; null where the node has no word.</summary>
    public LuceneQuery? In(IReadOnlyList<(string Field, float Weight)> fields, QueryNode node)
    {
        var queries = new List<LuceneQuery>();
        foreach (var (field, weight) in fields)
        {
            if (In(field, node) is { } query)
            {
                query.Boost = weight;
                queries.Add(query);
            }
        }

        return queries.Count == 0 ? null : Matching.Any(queries);
    }

    /// <summary>Lifts texts in which the words stand close together; null where there are no two.</summary>
    public LuceneQuery? Proximity(IReadOnlyList<QueryNode> nodes)
    {
        var stems = nodes.OfType<WordNode>().Where(word => word.Field is null)
            .Select(word => words.Stems(word.Text)).Where(variants => variants.Count > 0).ToList();
        if (stems.Count < 2 || stems.Exists(variants => variants.Count > 1))
        {
            return null;
        }

        var phrase = Phrase(Fields.Body, [.. stems.SelectMany(variants => variants[0])]);
        phrase.Slop = ProximitySlop;
        return phrase;
    }

    private LuceneQuery? In(string field, QueryNode node) => node switch
    {
        WordNode word => Sequence(field, word.Text),
        PhraseNode phrase => Sequence(field, phrase.Text),
        PrefixNode prefix => Prefix(field, prefix.Text),
        NearNode near => _spans.Near(field, near),
        _ => null,
    };

    private LuceneQuery? Sequence(string field, string text)
    {
        var variants = words.Stems(text).Select(terms => terms.Count == 1 ? Single(field, terms[0]) : Phrase(field, terms)).ToList();
        return variants.Count == 0 ? null : Matching.Any(variants);
    }

    // One Chinese character is found in every pair that begins with it.
    private LuceneQuery Single(string field, string term) =>
        term.Length == 1 && Letters.IsWrittenWithoutSpaces(term[0])
            ? Matching.Any([new TermQuery(new Term(field, term)), Prefixes.Of(reader, field, term, out _)])
            : new TermQuery(new Term(field, term));

    private static PhraseQuery Phrase(string field, IReadOnlyList<string> terms)
    {
        var phrase = new PhraseQuery();
        foreach (var term in terms)
        {
            phrase.Add(new Term(field, term));
        }

        return phrase;
    }

    private LuceneQuery? Prefix(string field, string text)
    {
        var variants = words.Folded(text).Select(folded => Prefix(field, text, folded)).ToList();
        return variants.Count == 0 ? null : Matching.Any(variants);
    }

    private BooleanQuery Prefix(string field, string text, IReadOnlyList<string> folded)
    {
        var printed = field == Fields.Body ? Fields.Words : field;
        var prefix = Prefixes.Of(reader, printed, folded[^1], out var isCut);
        if (isCut && warnings.All(warning => !warning.Contains($"'{text}*'", StringComparison.Ordinal)))
        {
            warnings.Add($"More than {Prefixes.MaxTerms} words begin with '{text}*': the most frequent are searched.");
        }

        // "covid-1*": the words before the last are whole.
        var all = new BooleanQuery(disableCoord: true) { { prefix, Occur.MUST } };
        foreach (var word in folded.SkipLast(1))
        {
            all.Add(new TermQuery(new Term(printed, word)), Occur.MUST);
        }

        return all;
    }
}
