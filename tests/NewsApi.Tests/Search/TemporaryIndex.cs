using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Snippets;
using NewsApi.Search.Query;

namespace NewsApi.Tests.Search;

/// <summary>An index in a folder of its own, which goes with it.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "newsapi-tests-" + Guid.NewGuid().ToString("N"));
    private readonly LuceneIndex _index;
    private long _sequence;

    public TemporaryIndex(params IEnumerable<Article> articles)
    {
        _index = LuceneIndex.Open(_path);
        _index.Stamp = IndexStamp.New(Guid.NewGuid(), null);
        Add(articles);
    }

    public void Add(params IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            _index.Replace(article);
            foreach (var speaker in article.Quotes.Select(quote => quote.Speaker).OfType<Speaker>().Distinct())
            {
                speaker.QuoteCount = 1;
                _index.Replace(new SpeakerTree(speaker, []));
            }
        }

        _index.Advance(new Change { Sequence = ++_sequence });
        _index.Refresh();
    }

    /// <summary>The ids of what a query finds, best first.</summary>
    public IReadOnlyList<long> Find(string query, SearchType type = SearchType.Article) =>
        [.. Ask(new IndexQuery { Query = QueryParser.Parse(query), Types = [type] }).Hits.Select(hit => hit.Id)];

    public IndexResult Ask(IndexQuery query) => Search(search => search.Find(query));

    public T Search<T>(Func<IndexSearch, T> run)
    {
        using var view = _index.OpenView();
        return run(new IndexSearch(view, CancellationToken.None));
    }

    /// <summary>What cuts snippets for a query.</summary>
    public SnippetCutter Cutter(ParsedQuery query, int words) => Search(search => search.CutSnippets(query, words));

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_path, recursive: true);
    }
}
