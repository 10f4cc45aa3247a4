using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Support;
using Npgsql;

namespace NewsApi.Tests.Data;

/// <summary>What is guaranteed while several transactions of PostgreSQL store articles at the same time.</summary>
public sealed class ParallelWriteTests : IDisposable
{
    private readonly SharedHosts _hosts = new();
    private readonly NewsApiHost _first;
    private readonly NewsApiHost _second;

    public ParallelWriteTests() => (_first, _second) = (_hosts.Add("first"), _hosts.Add("second"));

    public void Dispose() => _hosts.Dispose();

    [PostgreSqlFact]
    public async Task Add_DifferentKeys_AreAddedAtTheSameTime()
    {
        var (one, other) = (new Addition("one"), new Addition("other"));
        var added = one.Add(_first);
        await one.Started.WaitAsync(Waiting.Timeout);

        var addedMeanwhile = other.Add(_first);

        await other.Started.WaitAsync(Waiting.Timeout);
        other.Finish();
        await addedMeanwhile.WaitAsync(Waiting.Timeout);
        Assert.False(added.IsCompleted);
        one.Finish();
        await added.WaitAsync(Waiting.Timeout);
    }

    [PostgreSqlFact]
    public async Task Add_SameKeyOnAnotherServer_WaitsForTheFirst()
    {
        var (one, other) = (new Addition("same"), new Addition("same"));
        var added = one.Add(_first);
        await one.Started.WaitAsync(Waiting.Timeout);

        var second = other.Add(_second);
        await UntilOneWaitsAsync();

        Assert.False(other.Started.IsCompleted);
        one.Finish();
        await added.WaitAsync(Waiting.Timeout);
        await other.Started.WaitAsync(Waiting.Timeout);
        other.Finish();
        await second.WaitAsync(Waiting.Timeout);
    }

    [PostgreSqlFact]
    public async Task Write_WhileAnotherServerAdds_IsMadeAlone()
    {
        var adds = new Addition("adds");
        var added = adds.Add(_first);
        await adds.Started.WaitAsync(Waiting.Timeout);
        var isBegun = false;

        var written = _second.Services.GetRequiredService<WriteQueue>().WriteAsync((_, _) => Task.FromResult(isBegun = true), default);
        await UntilOneWaitsAsync();

        Assert.False(isBegun);
        adds.Finish();
        await added.WaitAsync(Waiting.Timeout);
        Assert.True(await written.WaitAsync(Waiting.Timeout));
    }

    [PostgreSqlFact]
    public async Task Post_ManyOnBoth_EachReaderOfTheLogSeesAllChangesInOrder()
    {
        HttpClient[] servers = [_first.CreateClient(), _second.CreateClient()];
        using var stopped = new CancellationTokenSource();
        var polled = Task.Run(() => PollAsync(stopped.Token));

        var posts = Enumerable.Range(0, 400).Select(number => servers[number % 2].PostTextAsync(
            $"Report {number}\n\n\"We count to {number},\" Mayor Anna Holm{number % 7} said."));
        Assert.All(await Task.WhenAll(posts), response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        await stopped.CancelAsync();

        await using var scope = _first.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var logged = await database.Changes.OrderBy(change => change.Sequence).Select(change => change.Sequence).ToListAsync();
        Assert.Equal(logged, await polled);
        Assert.Equal(400, await database.AuditEntries.CountAsync(entry => entry.Entity == "article"));
        var counts = await database.Speakers.OrderBy(speaker => speaker.NameKey).Select(speaker => speaker.QuoteCount).ToListAsync();
        Assert.Equal([58, 57, 57, 57, 57, 57, 57], counts);
        await Task.WhenAll(servers.Select(server => server.WaitForTotalAsync("report", 400)));
    }

    [PostgreSqlFact]
    public async Task Post_NewNamesInOppositeOrderOnBoth_AreStoredOnce()
    {
        HttpClient[] servers = [_first.CreateClient(), _second.CreateClient()];
        string[] names = [.. Enumerable.Range(0, 20).Select(number => $"Ida Quay{(char)('a' + number)}nen")];

        var posts = Enumerable.Range(0, 40).Select(number => servers[number % 2].PostTextAsync(
            $"Pier {number}\n\n" + string.Join("\n\n", (number % 2 == 0 ? names : names.Reverse()).Select(
                name => $"\"We open pier {number} at last,\" Mayor {name} said."))));
        Assert.All(await Task.WhenAll(posts), response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));

        await using var scope = _first.Services.CreateAsyncScope();
        var speakers = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Speakers.ToListAsync();
        Assert.Equal(names, speakers.Select(speaker => speaker.Name).Order(StringComparer.Ordinal));
        Assert.All(speakers, speaker => Assert.Equal((40, 40), (speaker.QuoteCount, speaker.ArticleCount)));
    }

    [PostgreSqlFact]
    public async Task Write_DeadlockOrSerializationFailure_IsTriedAgainThreeTimesAtMost()
    {
        var writes = _first.Services.GetRequiredService<WriteQueue>();
        foreach (var state in new[] { PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.SerializationFailure })
        {
            var (once, ever, other) = (0, 0, 0);
            var succeeds = writes.WriteAsync(async (database, _) => ++once < 3 ? await FailAsync(database, state) : once, default);
            var fails = writes.WriteAsync(async (database, _) => ++ever < 100 ? await FailAsync(database, state) : ever, default);
            var differs = writes.WriteAsync(
                async (database, _) => ++other < 100 ? await FailAsync(database, PostgresErrorCodes.DivisionByZero) : other, default);

            Assert.Equal(3, await succeeds.WaitAsync(Waiting.Timeout));
            Assert.Equal(state, (await Assert.ThrowsAsync<PostgresException>(() => fails)).SqlState);
            await Assert.ThrowsAsync<PostgresException>(() => differs);
            Assert.Equal((3, 1), (ever, other));
        }
    }

    [PostgreSqlFact]
    public async Task Add_FailsBecauseOfAnotherTransaction_IsTriedAgainAlone()
    {
        var writes = _first.Services.GetRequiredService<WriteQueue>();
        var attempts = 0;

        var added = await writes.AddAsync<string, int>(
            new JointItem<string>("deadlock", 1_000, ["deadlock"]),
            async (database, items, _) =>
            {
                if (++attempts == 1)
                {
                    await FailAsync(database, PostgresErrorCodes.DeadlockDetected);
                }

                return [.. items.Select(_ => new JointResult<int>(attempts, null))];
            },
            default).WaitAsync(Waiting.Timeout);

        Assert.Equal(2, added);
    }

    private static async Task<int> FailAsync(NewsDbContext database, string state)
    {
        var sql = $"DO $$ BEGIN RAISE EXCEPTION 'Injected.' USING ERRCODE = '{state}'; END $$";
        return await database.Database.ExecuteSqlRawAsync(sql);
    }

    // As an index or another reader does: what comes after the last that it has seen.
    private async Task<List<long>> PollAsync(CancellationToken stopped)
    {
        var seen = new List<long>();
        for (var isLast = false; !isLast;)
        {
            isLast = stopped.IsCancellationRequested;
            await using var scope = _first.Services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            seen.AddRange(database.ReadChangesAfter(seen.LastOrDefault()).Select(change => change.Sequence));
        }

        return seen;
    }

    // Until a transaction waits for the lock of another.
    private Task UntilOneWaitsAsync() => Waiting.UntilAsync(async () =>
    {
        await using var scope = _first.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        return await database.Database.SqlQueryRaw<int>(
            """
            SELECT count(*)::int AS "Value" FROM pg_locks
            WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """).SingleAsync() > 0;
    });

    // An addition that waits, in its transaction, until it is told to finish.
    private sealed class Addition(string key)
    {
        private readonly TaskCompletionSource _started = new();
        private readonly TaskCompletionSource _finish = new();

        public Task Started => _started.Task;

        public void Finish() => _finish.SetResult();

        public Task<int> Add(NewsApiHost host) => host.Services.GetRequiredService<WriteQueue>().AddAsync<string, int>(
            new JointItem<string>(key, 1_000, [key]),
            async (_, items, _) =>
            {
                _started.TrySetResult();
                await _finish.Task;
                return [.. items.Select(_ => new JointResult<int>(1, null))];
            },
            default);
    }
}
