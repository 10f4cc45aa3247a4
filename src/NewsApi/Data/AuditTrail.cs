using Microsoft.EntityFrameworkCore;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>Writes the audit log in the transactions of the changes that it tells of. Only the writer uses it.</summary>
internal sealed class AuditTrail(TimeProvider clock)
{
    private (long Number, string Hash)? _last;

    /// <summary>Writes an entry for each entity that changes changed, and those that the changes added themselves.</summary>
    public void Record(NewsDbContext database, IReadOnlyList<(ChangeOrigin Origin, List<Change> Changes)> made)
    {
        List<(ChangeOrigin Origin, AuditEntry Entry)> entries =
        [
            .. made.SelectMany(one =>
                EntriesOf(one.Origin, one.Changes).Concat(one.Origin.TakeNoted()).Select(entry => (one.Origin, entry))),
        ];
        if (entries.Count == 0)
        {
            return;
        }

        var last = _last ?? database.Compiled<Queries>().Last(database).SingleOrDefault((0, AuditEntry.NoHash));
        var now = clock.GetUtcTime();
        foreach (var (_, entry) in entries)
        {
            (entry.Number, entry.At) = (last.Number + 1, entry.At == default ? now : entry.At);
            entry.Hash = entry.ComputeHash(last.Hash);
            last = (entry.Number, entry.Hash);
        }

        database.InsertRows(entries.ConvertAll(one => one.Entry));
        _last = last;
        entries.ForEach(one => one.Origin.IsRecorded = true);
    }

    /// <summary>Reads the last entry again before the next is written: after a rollback, and as others may have written.</summary>
    public void Forget() => _last = null;

    // The quotes of an article that is changed itself need no entries of their own, nor do the speakers that it names first.
    private static IEnumerable<AuditEntry> EntriesOf(ChangeOrigin origin, IReadOnlyList<Change> changes)
    {
        var articles = changes.Where(change => change.Entity == ChangedEntity.Article).Select(change => change.EntityId).ToHashSet();
        return changes
            .Where(change => change.Entity switch
            {
                ChangedEntity.Article => true,
                ChangedEntity.Speaker => articles.Count == 0 || change.Kind != ChangeKind.Created,
                _ => !articles.Contains(change.ArticleId),
            })
            .GroupBy(change => (change.Entity, change.EntityId))
            .Select(same => origin.Entry(NameOf(same.Key.Entity), same.Key.EntityId, NameOf(KindOf(same))));
    }

    private static ChangeKind KindOf(IEnumerable<Change> ofOneEntity)
    {
        var kinds = ofOneEntity.Select(change => change.Kind).ToList();
        return kinds[^1] != ChangeKind.Deleted && kinds.Contains(ChangeKind.Created) ? ChangeKind.Created : kinds[^1];
    }

    private static string NameOf(Enum value) => value.ToString().ToLowerInvariant();

    private sealed class Queries
    {
        public Func<NewsDbContext, IEnumerable<(long Number, string Hash)>> Last { get; } =
            EF.CompileQuery<NewsDbContext, (long Number, string Hash)>(database => database.AuditEntries
                .OrderByDescending(entry => entry.Number).Take(1)
                .Select(entry => new ValueTuple<long, string>(entry.Number, entry.Hash)));
    }
}
