using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.Http;
using NewsApi.Parsing;
using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Index.Querying;
using NewsApi.Search.Index.Snippets;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>Finds completions of the words typed so far.</summary>
internal sealed class IndexSuggest(IndexView view)
{
    private readonly IndexReader _reader = view.Searcher.IndexReader;
    private readonly QueryAnalyzer _analyzer = new(view.Searcher.IndexReader);

    /// <summary>Finds speakers, those with most quotes first, and the number of their quotes.</summary>
    public IReadOnlyList<(long Id, long Count)> FindSpeakers(string typed, int size)
    {
        if (Begin(Fields.Speaker, typed) is not { } names)
        {
            return [];
        }

        var query = new BooleanQuery(disableCoord: true) { { names, Occur.MUST }, { Matching.OfType(DocumentTypes.Speaker), Occur.MUST } };
        var hits = view.Searcher.Search(query, null, size, SortOrder.Of([new SortKey("quoteCount", true)]));
        return [.. new IndexHits(view).ReadNumbers(hits.ScoreDocs, Fields.QuoteCount)];
    }

    /// <summary>Finds articles by their headline, newest first.</summary>
    public IReadOnlyList<long> FindHeadlines(string typed, int size)
    {
        if (Begin(Fields.Headline, typed) is not { } headlines)
        {
            return [];
        }

        var hits = view.Searcher.Search(headlines, null, size, SortOrder.Of([new SortKey("publishedAt", true)]));
        return [.. new IndexHits(view).Read(hits.ScoreDocs).Select(hit => hit.Id)];
    }

    /// <summary>Counts a facet over the articles whose source or tag begins so.</summary>
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

    /// <summary>The typed text with its misspelt words replaced by similar ones; null where there are none.</summary>
    public string? Correct(string typed) => Correct(typed, Spelling.SearchedFields);

    /// <summary>The same, with similar words of names only.</summary>
    public string? CorrectName(string typed) => Correct(typed, Spelling.NameFields);

    /// <summary>The places in a text of words that begin with the typed ones.</summary>
    public IReadOnlyList<TextSpan> Match(string text, string typed)
    {
        var prefixes = _analyzer.Printed(typed).SelectMany(sequence => sequence.Words).Select(word => word[0])
            .OrderByDescending(prefix => prefix.Length).Select((prefix, at) => (Number: at + 1, Prefix: prefix)).ToList();
        var words = new TextWords(AnalysisLanguage.Plain, new PatternFinder([], prefixes)).Read(text, 0, int.MaxValue);
        return
        [
            .. from word in words
               where word.Sought.Number > 0
               let length = prefixes[word.Sought.Number - 1].Prefix.Length
               select word.Span with { End = Math.Min(word.Span.End, word.Span.Start + length) },
        ];
    }

    private string? Correct(string typed, IReadOnlyList<string> fields) =>
        Query.QueryParser.Parse(typed).Root is { } root ? new Spelling(_reader, _analyzer, fields).Correct(typed, root) : null;

    // Every word may be unfinished: users correct the first word while the second is complete.
    private LuceneQuery? Begin(string field, string typed)
    {
        var words = _analyzer.Printed(typed) is [.., var last] ? last.Words : [];
        return words.Count == 0 ? null : Matching.All([.. words.Select(word => Matching.Prefix(field, word[0]))]);
    }
}
