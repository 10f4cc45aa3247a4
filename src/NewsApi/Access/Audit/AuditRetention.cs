using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Access.Audit;

/// <summary>
/// Deletes the entries of the audit log that are older than the retention. An entry of the log itself says up to where, and
/// has the hash of the last entry that was deleted, so that the rest of the chain can still be verified.
/// </summary>
internal sealed class AuditRetention(WriteQueue writes, IOptions<AuditOptions> options, TimeProvider clock, ILogger<AuditRetention> logger)
    : Retention(writes, options.Value.RetentionDays, clock, logger)
{
    protected override string Rows => "entries of the audit log";

    protected override int BatchSize => 10_000;

    // Only entries without a younger one before them: the chain must stay in one piece. The last entry stays, as the next
    // follows it.
    protected override async Task<int> DeleteBatchAsync(
        NewsDbContext database, DateTime limit, ChangeOrigin origin, CancellationToken cancellationToken)
    {
        var old = await database.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).Take(BatchSize)
            .Select(entry => new { entry.Number, entry.At, entry.Hash }).ToListAsync(cancellationToken);
        var newest = await database.AuditEntries.MaxAsync(entry => (long?)entry.Number, cancellationToken);
        var removed = old.TakeWhile(entry => entry.At < limit && entry.Number < newest).ToList();
        if (removed is not [.., var last])
        {
            return 0;
        }

        origin.Note(AuditCutOff.Entity, last.Number, last.Hash);
        return await database.AuditEntries.Where(entry => entry.Number <= last.Number).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>The last entry that the retention removed.</summary>
internal static class AuditCutOff
{
    /// <summary>The kind of the entry that says so; its id is the number, its detail the hash of the entry that was removed last.</summary>
    public const string Entity = "audit";

    public static async Task<(long Number, string Hash)> FindAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var last = await database.AuditEntries.AsNoTracking().Where(entry => entry.Entity == Entity && entry.Actor == "server")
            .OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellationToken);
        return last is null ? (0, AuditEntry.NoHash) : (last.EntityId!.Value, last.Detail!);
    }
}
