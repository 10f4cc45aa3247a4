using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// The last change of each article and of all stored data, counted in commits. Articles with the same remainder share a mark:
/// that needs no memory for each, and at worst a response is made again although its article did not change.
/// </summary>
internal sealed class ChangeMarks
{
    private const int ArticleMarks = 16 * 1024;

    private readonly long[] _articles = new long[ArticleMarks];
    private long _stored;
    private long _speakers;
    private long _everything;
    private long _commits;

    public long Commits => Volatile.Read(ref _commits);

    /// <summary>Marks what a commit changed; one caller at a time.</summary>
    public void Mark(IReadOnlyList<Change> changes)
    {
        var now = _commits + 1;
        foreach (var change in changes)
        {
            Mark(change, now);
        }

        Volatile.Write(ref _commits, now);
    }

    /// <summary>Marks that anything may have changed; one caller at a time.</summary>
    public void MarkEverything()
    {
        var now = _commits + 1;
        Volatile.Write(ref _everything, now);
        Volatile.Write(ref _commits, now);
    }

    /// <summary>The last commit that changed an article, its quotes or any speaker.</summary>
    public long OfArticle(long id) => Math.Max(Volatile.Read(ref _articles[Slot(id)]), Volatile.Read(ref _everything));

    /// <summary>The last commit that changed or removed what was stored before.</summary>
    public long OfStored() => Math.Max(Volatile.Read(ref _stored), Volatile.Read(ref _everything));

    /// <summary>The last commit that stored a new speaker or edited one.</summary>
    public long OfSpeakers() => Math.Max(Volatile.Read(ref _speakers), Volatile.Read(ref _everything));

    private void Mark(Change change, long now)
    {
        var belongsToArticle = change.Entity is ChangedEntity.Article or ChangedEntity.Quote;
        if (belongsToArticle)
        {
            Volatile.Write(ref _articles[Slot(change.ArticleId)], now);
        }
        else if (change.Entity == ChangedEntity.Speaker)
        {
            Volatile.Write(ref _speakers, now);
        }

        // What is new is shown nowhere else yet. Any article may show another entity, such as a speaker.
        if (change.Kind != ChangeKind.Created)
        {
            Volatile.Write(ref belongsToArticle ? ref _stored : ref _everything, now);
        }
    }

    private static int Slot(long articleId) => (int)((ulong)articleId % ArticleMarks);
}
