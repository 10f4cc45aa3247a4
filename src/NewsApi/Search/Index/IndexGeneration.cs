using Lucene.Net.Index;
using NewsApi.Model;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>An index in its folder, open for writing and reading. A rebuild creates a new generation beside it.</summary>
internal sealed class IndexGeneration : IDisposable
{
    private const string ArticlesFolder = "articles";
    private const string QuotesFolder = "quotes";
    private const int MaxBuiltSegments = 4;
    private const double ArticlesBufferMegabytes = 36;
    private const double QuotesBufferMegabytes = 12;

    private readonly IndexPart _articles;

    // With the documents of speakers.
    private readonly IndexPart _quotes;
    private readonly IndexSearchers _searchers;
    private long _searchedSequence;
    private long _sequence;
    private volatile bool _isClosed;
    private volatile Exception? _failure;

    private IndexGeneration(string path, IndexPart articles, IndexPart quotes, IndexStamp stamp)
    {
        (Path, _articles, _quotes, Stamp) = (path, articles, quotes, stamp);
        _sequence = _searchedSequence = stamp.Sequence;
        _searchers = new IndexSearchers(articles, quotes);
    }

    public string Path { get; }

    /// <summary>The data of the next commit.</summary>
    public IndexStamp Stamp { get; private set; }

    /// <summary>The last indexed change; searches see it after <see cref="Refresh"/>.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>What is known of the content; nothing at first.</summary>
    public IndexedContent Known { get; set; } = new(long.MaxValue, long.MaxValue);

    /// <summary>Creates an empty index.</summary>
    public static IndexGeneration Create(string path, Guid storeId)
    {
        var generation = Open(path, OpenMode.CREATE, IndexStamp.New(storeId));
        generation.Commit();
        return generation;
    }

    /// <summary>Opens a committed index.</summary>
    public static IndexGeneration Open(string path, IndexStamp stamp) => Open(path, OpenMode.APPEND, stamp);

    /// <summary>Reads the commit data of the index in a folder; null where there is none.</summary>
    public static IndexStamp? ReadStamp(string path)
    {
        var articles = IndexPart.ReadStamp(System.IO.Path.Combine(path, ArticlesFolder));
        var quotes = IndexPart.ReadStamp(System.IO.Path.Combine(path, QuotesFolder));

        // Articles are committed last: later changes of quotes are applied once more.
        return articles is not null && quotes?.StoreId == articles.StoreId && quotes.Sequence >= articles.Sequence ? articles : null;
    }

    /// <summary>Adds the documents of an article that is new to the index.</summary>
    public void Add(Article article)
    {
        var language = TextAnalysis.Choose(article.Language, article.Body.Text);
        _quotes.Writer.AddDocuments(ArticleDocuments.OfQuotes(article, language));
        _articles.Writer.AddDocument(ArticleDocuments.Of(article, language));
    }

    /// <summary>Replaces all documents of an article.</summary>
    public void Replace(Article article)
    {
        var language = TextAnalysis.Choose(article.Language, article.Body.Text);
        var term = ArticleDocuments.TermOf(article.Id);
        _quotes.Replace(term, ArticleDocuments.OfQuotes(article, language));
        _articles.Replace(term, [ArticleDocuments.Of(article, language)]);
    }

    /// <summary>Replaces the document of a speaker.</summary>
    public void Replace(Speaker speaker, int quoteCount) =>
        _quotes.Replace(SpeakerDocuments.TermOf(speaker.Id), [SpeakerDocuments.Of(speaker, quoteCount)]);

    public void DeleteArticle(long id)
    {
        _quotes.Writer.DeleteDocuments(ArticleDocuments.TermOf(id));
        _articles.Writer.DeleteDocuments(ArticleDocuments.TermOf(id));
    }

    public void DeleteSpeaker(long id) => _quotes.Writer.DeleteDocuments(SpeakerDocuments.TermOf(id));

    /// <summary>Returns the speakers that the index has for these articles.</summary>
    public HashSet<long> SpeakersOf(IEnumerable<long> articleIds)
    {
        Refresh();
        using var view = OpenView();
        return [.. articleIds.SelectMany(id => view.SpeakersOf(id))];
    }

    /// <summary>Marks all changes up to this one as indexed.</summary>
    public void Advance(Change last)
    {
        Stamp = Stamp with { Sequence = last.Sequence, LastChange = last.Describe() };
        Interlocked.Exchange(ref _sequence, last.Sequence);
    }

    /// <summary>Merges the segments after a build: a search visits each of them.</summary>
    public void Merge()
    {
        _quotes.Writer.ForceMerge(MaxBuiltSegments);
        _articles.Writer.ForceMerge(MaxBuiltSegments);
    }

    /// <summary>Marks the index as complete: it may be searched.</summary>
    public void Complete() => Stamp = Stamp with { IsComplete = true };

    /// <summary>Commits all changes.</summary>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public void Commit()
    {
        ThrowIfFailed();
        _quotes.Commit(Stamp);
        _articles.Commit(Stamp);
    }

    /// <summary>
    /// Makes all changes visible to searches. Where the disk cannot be written, searches continue on what was visible before.
    /// </summary>
    public void Refresh()
    {
        var sequence = Sequence;
        if (_isClosed || _failure is not null || Interlocked.Read(ref _searchedSequence) >= sequence)
        {
            return;
        }

        try
        {
            _searchers.MaybeRefreshBlocking();
            Interlocked.Exchange(ref _searchedSequence, sequence);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            _failure = failure;
        }
    }

    /// <summary>Throws where changes were lost: the index must be opened again.</summary>
    /// <exception cref="IOException">The disk could not be written.</exception>
    public void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new IOException("The search index cannot be written: " + failure.Message, failure);
        }
    }

    /// <summary>Opens a view, which does not change until it is disposed.</summary>
    public IndexView OpenView()
    {
        var sequence = Interlocked.Read(ref _searchedSequence);
        return new IndexView(_searchers, $"{Stamp.StoreId} {Stamp.SchemaVersion} {Stamp.AnalyzerVersion} {sequence}", sequence);
    }

    /// <summary>Ends writing. Uncommitted changes are replayed after the next opening; searches continue.</summary>
    public void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _articles.Dispose();
            _quotes.Dispose();
        }
    }

    public void Dispose()
    {
        Close();
        _searchers.Dispose();
    }

    private static IndexGeneration Open(string path, OpenMode mode, IndexStamp stamp)
    {
        var articles = IndexPart.Open(System.IO.Path.Combine(path, ArticlesFolder), mode, ArticlesBufferMegabytes);
        try
        {
            var quotes = IndexPart.Open(System.IO.Path.Combine(path, QuotesFolder), mode, QuotesBufferMegabytes);
            return new IndexGeneration(path, articles, quotes, stamp);
        }
        catch
        {
            articles.Dispose();
            throw;
        }
    }
}
