using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Http;
using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Index.Querying;
using NewsApi.Search.Index.Snippets;

namespace NewsApi.Search.Index;

/// <summary>Finds what begins with the words typed so far.</summary>
internal sealed class IndexSuggest(IndexView view)
{
    // One letter begins too many words to look at all, at every key that is pressed.
    private const int MaxWords = 50;
    private const int MaxExamined = 50_000;

    private readonly IndexReader _reader = view.Searcher.IndexReader;
    private readonly QueryWords _words = new(view.Searcher.IndexReader);
    private Prefixes? _prefixes;

    private Prefixes Prefixes => _prefixes ??= new Prefixes(_reader, _words, MaxWords, MaxExamined);

    /// <summary>Speakers, most quotes first, with the number of their quotes.</summary>
    public IReadOnlyList<(long Id, long Count)> FindSpeakers(string typed, int size)
    {
        if (Begin(Fields.Speaker, typed) is not { } names)
        {
            return [];
        }

        var query = new BooleanQuery(disableCoord: true) { { names, Occur.MUST }, { Matching.OfType(DocumentTypes.Speaker), Occur.MUST } };
        var hits = view.Searcher.Search(query, null, size, Orders.Of([new SortKey("quoteCount", true)]));
        return [.. new IndexHits(view).ReadNumbers(hits.ScoreDocs, Fields.QuoteCount)];
    }

    /// <summary>Articles, newest first.</summary>
    public IReadOnlyList<long> FindHeadlines(string typed, int size)
    {
        if (Begin(Fields.Headline, typed) is not { } headlines)
        {
            return [];
        }

        var hits = view.Searcher.Search(headlines, null, size, Orders.Of([new SortKey("publishedAt", true)]));
        return [.. new IndexHits(view).Read(hits.ScoreDocs).Select(hit => hit.Id)];
    }

    /// <summary>The values of a facet among the articles whose text field begins so, most first.</summary>
    public IReadOnlyList<FacetCount> CountArticles(SearchFacet facet, string typed)
    {
        var field = facet == SearchFacet.Tag ? Fields.Tag : Fields.Source;
        if (Begin(field, typed) is not { } names)
        {
            return [];
        }

        var query = new BooleanQuery(disableCoord: true) { { names, Occur.MUST }, { Matching.OfType(DocumentTypes.Article), Occur.MUST } };
        var counter = new FacetCounter(facet);
        view.Searcher.Search(query, counter);
        return counter.Read(int.MaxValue);
    }

    /// <summary>The words with those that nothing has replaced by similar ones; null where there are none.</summary>
    public string? Correct(string typed) =>
        Query.QueryParser.Parse(typed).Root is { } root ? new Spelling(_reader, _words).Correct(typed, root) : null;

    /// <summary>The words of a text that begin as those typed.</summary>
    public IReadOnlyList<Parsing.TextSpan> Match(string text, string typed)
    {
        var prefixes = _words.Folded(typed).SelectMany(variant => variant).OrderByDescending(prefix => prefix.Length)
            .Select((prefix, at) => (Number: at + 1, Prefix: prefix)).ToList();
        var words = new TextWords(AnalysisLanguage.Plain, new PatternFinder([], prefixes)).Read(text, 0, int.MaxValue);
        return
        [
            .. from word in words
               where word.Sought.Prefix > 0
               let length = prefixes[word.Sought.Prefix - 1].Prefix.Length
               select word.Span with { End = Math.Min(word.Span.End, word.Span.Start + length) },
        ];
    }

    // Every word may be unfinished: people correct the first while the second stands.
    private BooleanQuery? Begin(string field, string typed)
    {
        var words = _words.Folded(typed);
        if (words.Count == 0)
        {
            return null;
        }

        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words[^1])
        {
            all.Add(Matching.AnyTerm(Prefixes.Expand(field, word).Terms), Occur.MUST);
        }

        return all;
    }
}
