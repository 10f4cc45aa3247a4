using Microsoft.EntityFrameworkCore;
using NewsApi.Data;

namespace NewsApi.Access.Audit;

/// <summary>Whether the audit log is as it was written.</summary>
/// <param name="Count">The number of the last entry that is in order.</param>
/// <param name="LastHash">The hash of the last of them. Noted elsewhere, it shows later that no entry up to it was removed.</param>
/// <param name="Fault">What is wrong with the entry behind them; null where nothing is.</param>
internal sealed record AuditVerification(long Count, string LastHash, string? Fault)
{
    /// <summary>Follows the chain of hashes from the first entry, or the first that the retention left, to the last.</summary>
    public static async Task<AuditVerification> RunAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var (count, hash) = await AuditCutOff.FindAsync(database, cancellationToken);
        var entries = database.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            if (entry.Number != count + 1)
            {
                return new AuditVerification(count, hash, $"Entry {count + 1} is missing; the next is {entry.Number}.");
            }

            if (entry.Hash != entry.ComputeHash(hash))
            {
                return new AuditVerification(count, hash, $"Entry {entry.Number} was changed, or the entry before it was.");
            }

            (count, hash) = (entry.Number, entry.Hash);
        }

        return new AuditVerification(count, hash, null);
    }
}
