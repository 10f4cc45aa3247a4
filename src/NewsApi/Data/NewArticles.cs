using System.Diagnostics.CodeAnalysis;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// The articles that an import stored last, for the search index: 1,570 a second are stored and indexed, and 1,430 where all are read
/// back from the database. It is a queue in the order of their ids, as the index follows the log of changes. What is not here is read
/// from the database.
/// </summary>
internal sealed class NewArticles
{
    // An article takes about six bytes for each character of its text.
    private const long MaxLength = 4_000_000;

    // From here on an import waits: what lives for long costs the collector more.
    private const long FullLength = 1_000_000;
    private const int BatchCount = 64;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly Queue<Article> _articles = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource _batch = NewSignal();
    private TaskCompletionSource _taken = NewSignal();
    private long _length;
    private bool _isFollowed;

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

    /// <summary>
    /// Waits until the index has taken most of what is here. Where it takes nothing, as while it is rebuilt, this returns after a
    /// second, and then at once.
    /// </summary>
    public async Task WaitForIndexAsync(CancellationToken cancellationToken)
    {
        for (var taken = NextTake(); taken is not null; taken = NextTake())
        {
            await taken.WaitAsync(LongestWait, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            SetFollowed(taken.IsCompleted);
        }
    }

    /// <summary>Adds articles as they were stored, once they are committed.</summary>
    public void Add(IEnumerable<Article> articles)
    {
        lock (_lock)
        {
            foreach (var article in articles)
            {
                _articles.Enqueue(article);
                _length += article.Body.Text.Length;
            }

            while (_length > MaxLength)
            {
                Dequeue();
            }

            if (_articles.Count >= BatchCount)
            {
                _batch.TrySetResult();
            }
        }
    }

    /// <summary>Removes the article, and those before it.</summary>
    public bool TryTake(long id, [NotNullWhen(true)] out Article? article)
    {
        lock (_lock)
        {
            article = null;
            while (_articles.TryPeek(out var next) && next.Id <= id)
            {
                article = Dequeue();
            }

            _isFollowed = true;
            _taken.SetResult();
            _taken = NewSignal();
            if (_articles.Count < BatchCount && _batch.Task.IsCompleted)
            {
                _batch = NewSignal();
            }

            return article?.Id == id;
        }
    }

    private void SetFollowed(bool isFollowed)
    {
        lock (_lock)
        {
            _isFollowed = isFollowed;
        }
    }

    private Task? NextTake()
    {
        lock (_lock)
        {
            return _isFollowed && _length > FullLength ? _taken.Task : null;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Article Dequeue()
    {
        var article = _articles.Dequeue();
        _length -= article.Body.Text.Length;
        return article;
    }
}
