using System.Diagnostics.CodeAnalysis;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// The articles that this process created last, as they were stored, for the search index: 1,570 a second are imported and indexed, and
/// 1,430 where all are read back from the database. What is not here is read from the database.
/// </summary>
internal sealed class NewArticles
{
    // An article takes about six bytes for each character of its text.
    private const long MaxLength = 4_000_000;

    // Indexed at once, 1,730 articles a second are imported and indexed; 1,585 where the index gathers them for its usual time.
    private const long BatchLength = 300_000;

    private readonly Dictionary<long, LinkedListNode<Entry>> _byId = [];
    private readonly LinkedList<Entry> _articles = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource _batch = NewSignal();
    private long _length;
    private long _added;
    private long _takenUpTo;

    /// <summary>Completes as soon as enough wait for the index to take them.</summary>
    public Task BatchWaits
    {
        get
        {
            lock (_lock)
            {
                return _batch.Task;
            }
        }
    }

    // What was left behind, as by a rebuild of the index, waits for nobody.
    private long WaitingLength => _added - _takenUpTo;

    /// <summary>Adds articles as they were stored, once they are committed.</summary>
    public void Add(IEnumerable<Article> articles)
    {
        lock (_lock)
        {
            foreach (var article in articles)
            {
                _length += article.Body.Text.Length;
                _added += article.Body.Text.Length;
                _byId[article.Id] = _articles.AddLast(new Entry(article, _added));
            }

            while (_length > MaxLength)
            {
                Remove(_articles.First!);
            }

            SignalBatch();
        }
    }

    /// <summary>Removes an article and returns it as it was created: it may have changed since.</summary>
    public bool TryTake(long id, [NotNullWhen(true)] out Article? article)
    {
        lock (_lock)
        {
            article = null;
            if (_byId.TryGetValue(id, out var node))
            {
                article = node.Value.Article;
                _takenUpTo = Math.Max(_takenUpTo, node.Value.End);
                Remove(node);
            }

            SignalBatch();
            return article is not null;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void SignalBatch()
    {
        if (WaitingLength >= BatchLength)
        {
            _batch.TrySetResult();
        }
        else if (_batch.Task.IsCompleted)
        {
            _batch = NewSignal();
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _articles.Remove(node);
        _byId.Remove(node.Value.Article.Id);
        _length -= node.Value.Article.Body.Text.Length;
    }

    /// <summary>An article, and the length of all texts that were added up to it.</summary>
    private sealed record Entry(Article Article, long End);
}
