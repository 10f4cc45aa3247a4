using NewsApi.Data;

namespace NewsApi.Writes;

/// <summary>
/// Writes resources of any kind: queues the write, checks the preconditions of the request, makes the change, and stores the
/// idempotency record, all in one transaction.
/// </summary>
internal sealed class ResourceWriter(WriteQueue queue)
{
    /// <summary>Creates a resource, together with others of its type that wait; <paramref name="create"/> must only insert rows.</summary>
    public Task<WriteResult<T>> CreateAsync<TNew, T>(
        JointItem<NewResource<TNew>> resource,
        JointChange<NewResource<TNew>, WriteResult<T>> create,
        CancellationToken cancellationToken)
        where T : class =>
        queue.AddAsync(
            resource,
            async (database, resources, token) =>
            {
                foreach (var one in resources)
                {
                    await CheckAsync(database, one.Rules, token);
                }

                var results = await create(database, resources, token);
                foreach (var (one, created) in resources.Zip(results))
                {
                    await RecordAsync(database, created.Result, one.Rules, token);
                }

                return results;
            },
            cancellationToken);

    /// <summary>Changes or deletes a resource; null if it does not exist.</summary>
    public Task<WriteResult<T>?> ChangeAsync<T>(ResourceChange<T> change, WriteRules rules, CancellationToken cancellationToken)
        where T : class =>
        queue.WriteAsync(
            async (database, token) =>
            {
                await CheckAsync(database, rules, token);
                return await ChangeAsync(database, change, rules, token) is { } result
                    ? await RecordAsync(database, result, rules, token)
                    : null;
            },
            change.Size,
            cancellationToken);

    private static async Task<WriteResult<T>?> ChangeAsync<T>(
        NewsDbContext database, ResourceChange<T> change, WriteRules rules, CancellationToken cancellationToken)
        where T : class
    {
        var present = await change.Find(database, cancellationToken);
        if (present is null)
        {
            return change.Create is null ? null
                : rules.Preconditions.Required.Count > 0
                    ? new WriteResult<T>(WriteOutcome.Stale) { Detail = "The resource does not exist." }
                    : await change.Create(database, cancellationToken);
        }

        if (rules.Principal.Refuse<T>(present.Source) is { } refused)
        {
            return refused;
        }

        return rules.Preconditions.Allow(present.Tag)
            ? await change.Make(database, present, cancellationToken)
            : new WriteResult<T>(WriteOutcome.Stale, present) { Detail = $"The current ETag of the resource is {present.Tag}." };
    }

    private static Task CheckAsync(NewsDbContext database, WriteRules rules, CancellationToken cancellationToken) =>
        rules.Record?.CheckAsync(database, cancellationToken) ?? Task.CompletedTask;

    private static async Task<WriteResult<T>> RecordAsync<T>(
        NewsDbContext database, WriteResult<T> result, WriteRules rules, CancellationToken cancellationToken)
        where T : class
    {
        if (rules.Record is { } record
            && result is { State: { } state, Outcome: WriteOutcome.Created or WriteOutcome.Changed or WriteOutcome.Returned })
        {
            await record.StoreAsync(database, result.Outcome == WriteOutcome.Created, state, cancellationToken);
        }

        return result;
    }
}

/// <summary>A change of a resource, made in the transaction of the writer.</summary>
/// <param name="Find">Reads the current state; null if the resource does not exist.</param>
/// <param name="Make">Changes the resource, which is in that state.</param>
internal sealed record ResourceChange<T>(
    Func<NewsDbContext, CancellationToken, Task<StoredState?>> Find,
    Func<NewsDbContext, StoredState, CancellationToken, Task<WriteResult<T>>> Make)
    where T : class
{
    /// <summary>The approximate number of bytes that it writes.</summary>
    public long Size { get; init; } = WriteQueue.SmallSize;

    /// <summary>Creates the resource if it does not exist; null if it is not to be created.</summary>
    public Func<NewsDbContext, CancellationToken, Task<WriteResult<T>>>? Create { get; init; }
}

/// <summary>A resource to create by the rules of its request.</summary>
internal sealed record NewResource<T>(T Resource, WriteRules Rules);
