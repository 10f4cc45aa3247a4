using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Idempotency;

/// <summary>Keeps first answers for a day.</summary>
internal sealed class FirstAnswers(NewsDbContext database, WriteQueue writes, TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public Task<FirstAnswer?> FindAsync(string key, string route, CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcTime() - KeptFor;
        return database.FirstAnswers.AsNoTracking().SingleOrDefaultAsync(
            answer => answer.Key == key && answer.Route == route && answer.CreatedAt > oldest, cancellationToken);
    }

    /// <summary>Stores the answer to a request that changed nothing.</summary>
    public Task StoreAsync(FirstAnswer answer, CancellationToken cancellationToken) =>
        writes.WriteAsync((store, token) => AddAsync(store, answer, token), cancellationToken);

    /// <summary>Stores an answer in the transaction of the change that it tells of, and removes those that are too old.</summary>
    public async Task<int> AddAsync(NewsDbContext store, FirstAnswer answer, CancellationToken cancellationToken)
    {
        answer.CreatedAt = clock.GetUtcTime();
        var oldest = answer.CreatedAt - KeptFor;
        await store.FirstAnswers.Where(old => old.CreatedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
        store.FirstAnswers.Add(answer);
        return await store.SaveChangesAsync(cancellationToken);
    }
}
