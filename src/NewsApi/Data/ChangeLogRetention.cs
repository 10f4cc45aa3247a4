using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace NewsApi.Data;

/// <summary>Deletes old changes from the change log. The newest change stays, however old it is.</summary>
internal sealed class ChangeLogRetention(
    WriteQueue writes, IOptions<ChangeLogOptions> options, TimeProvider clock, ILogger<ChangeLogRetention> logger)
    : Retention(writes, options.Value.RetentionDays, clock, logger)
{
    protected override string Rows => "changes of the change log";

    protected override int BatchSize => 5000;

    // By number, not by time: what stays has no gap.
    protected override async Task<int> DeleteBatchAsync(
        NewsDbContext database, DateTime limit, ChangeOrigin origin, CancellationToken cancellationToken)
    {
        var newest = await database.Changes.MaxAsync(change => (long?)change.Sequence, cancellationToken);
        var oldest = await database.Changes.OrderBy(change => change.Sequence).Take(BatchSize)
            .Select(change => new { change.Sequence, change.At }).ToListAsync(cancellationToken);
        var last = oldest.TakeWhile(change => change.At < limit && change.Sequence < newest).LastOrDefault()?.Sequence;
        return last is null ? 0
            : await database.Changes.Where(change => change.Sequence <= last).ExecuteDeleteAsync(cancellationToken);
    }
}
