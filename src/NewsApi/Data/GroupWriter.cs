using System.Data.Common;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// Commits groups of changes, one after the other, each change in a savepoint of its own, so that a change that fails is rolled back
/// alone. What adds rows of the same kind is made together; if that fails, each is made by itself. What failed because of another
/// transaction is tried again.
/// </summary>
internal sealed class GroupWriter(
    Func<Task<WriterSession>> openSession, ChangeFeed feed, StoreCondition condition, TimeProvider clock, ILogger logger)
{
    private const int MaxAttempts = 3;

    // Another process may hold the database for a while; a client that waits longer should rather try again.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly AuditTrail _audit = new(clock);

    private WriterSession? _session;

    /// <summary>Makes changes, those of each list together, and gives their callers the results. It does not fail.</summary>
    /// <param name="joined">The changes.</param>
    /// <param name="keys">What changes at the same time must not have in common; null where there must be none.</param>
    public async Task CommitAsync(List<List<QueuedWrite>> joined, IReadOnlyList<string>? keys)
    {
        var (started, group) = (clock.GetTimestamp(), joined.SelectMany(together => together).ToList());
        try
        {
            condition.ThrowIfRestartIsNeeded();
            var isNew = _session is null;
            _session ??= await openSession();
            await BeginAsync(_session, group, keys);
            _audit.Forget();
            if (isNew || keys is null)
            {
                // What another process committed meanwhile, such as a command, is not the work of this group. Beside others, the keys
                // of the articles tell whose work it is.
                await feed.AnnounceLogAsync(_session.Database, CancellationToken.None);
            }

            var changes = new List<Change>();
            foreach (var together in joined)
            {
                await RunAsync(together, _session, changes, isAlone: joined.Count == 1);
            }

            _session.Commit();
            Announce(group.FindAll(change => !change.HasFailed), changes);
        }
        catch (Exception cause)
        {
            var failure = _session?.FindUnavailable(cause) ?? cause;
            LogFailure(failure, group.Count);
            group.ForEach(change => change.Fail(failure));
            await CloseAsync();
            return;
        }

        condition.Clear();
        StoreTelemetry.GroupSize.Record(group.Count);
        StoreTelemetry.GroupDuration.Record(clock.GetElapsedTime(started).TotalSeconds);
        group.ForEach(change => change.Complete());
        await TidyAsync(_session);
    }

    /// <summary>Closes the session. One that failed is not used again: closing it rolls back what it had begun.</summary>
    public async Task CloseAsync()
    {
        if (_session is not { } session)
        {
            return;
        }

        _session = null;
        try
        {
            await session.DisposeAsync();
        }
        catch (DbException failure)
        {
            logger.LogError(failure, "A session that failed was not rolled back; its connection is closed");
        }
    }

    private Task BeginAsync(WriterSession session, List<QueuedWrite> group, IReadOnlyList<string>? keys)
    {
        var timeout = Timeout - clock.GetElapsedTime(group[0].QueuedAt);
        return keys is null ? session.BeginAsync(group.TrueForAll(change => change.IsSmall), timeout)
            : session.BeginBesideOthersAsync(keys, timeout);
    }

    private async Task TidyAsync(WriterSession session)
    {
        try
        {
            await session.TidyAsync();
        }
        catch (DbException failure)
        {
            logger.LogError(failure, "The database was not tidied after a commit; its log grows meanwhile");
        }
    }

    private async Task RunAsync(List<QueuedWrite> together, WriterSession session, List<Change> changes, bool isAlone)
    {
        var failure = await TryRunAsync(together, session, changes, isAlone);
        for (var attempt = 1; attempt < MaxAttempts && failure is not null && session.MayRetry(failure); attempt++)
        {
            failure = await TryRunAsync(together, session, changes, isAlone);
        }

        if (failure is not null && together is [var only])
        {
            only.Fail(failure);
        }
        else if (failure is not null)
        {
            foreach (var change in together)
            {
                await RunAsync([change], session, changes, isAlone: false);
            }
        }
    }

    private void Announce(List<QueuedWrite> made, List<Change> changes)
    {
        made.ForEach(change => change.Committed?.Invoke());
        feed.NewArticles.Add(made.Select(change => change.Created).OfType<Article>());
        feed.Announce(changes);
    }

    // Returns why the changes were rolled back. A change that is alone needs no savepoint, for which SQLite copies each page
    // that it changes.
    private async Task<Exception?> TryRunAsync(
        List<QueuedWrite> together, WriterSession session, List<Change> changes, bool isAlone)
    {
        if (!isAlone)
        {
            session.CreateSavepoint();
        }

        try
        {
            await together[0].RunAsync(session.Database, together);
            session.Database.BeginLastPart();
            var logged = session.Database.ReadChangesAfter(changes.Count > 0 ? changes[^1].Sequence : feed.Sequence);
            var made = together.ConvertAll(change => (change.Origin, Changes: logged.FindAll(change.HasMade)));
            _audit.Record(session.Database, made);
            if (!isAlone)
            {
                session.ReleaseSavepoint();
            }

            changes.AddRange(logged);
            made.ForEach(one => one.Origin.Sequence = one.Changes is [.., var last] ? last.Sequence : one.Origin.Sequence);
            return null;
        }
        catch (Exception failure) when (session.FindUnavailable(failure) is { } unavailable)
        {
            // SQLite may have rolled back the whole transaction: the group fails as one.
            throw unavailable;
        }
        catch (Exception failure)
        {
            if (isAlone)
            {
                await session.RollBackAsync();
            }
            else
            {
                session.RollBackToSavepoint();
            }

            _audit.Forget();
            together.ForEach(change => change.Origin.TakeNoted());
            return failure;
        }
        finally
        {
            session.Database.ChangeTracker.Clear();
        }
    }

    private void LogFailure(Exception failure, int count)
    {
        if (failure is StoreUnavailableException unavailable)
        {
            condition.Set(unavailable);
        }
        else if (failure is StoreBusyException)
        {
            logger.LogWarning("Another process holds the database locked; {Count} changes were refused", count);
        }
        else
        {
            logger.LogError(failure, "A group of {Count} changes was not committed", count);
        }
    }
}
