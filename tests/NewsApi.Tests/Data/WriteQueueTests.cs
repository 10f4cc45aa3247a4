using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

public sealed class WriteQueueTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Fact]
    public async Task Post_TwoHundredAtOnce_AllAreStoredAndReadable()
    {
        var client = host.CreateClient();
        var posts = Enumerable.Range(0, 200).Select(number => client.PostTextAsync($"Article number {number} of many."));

        var responses = await Task.WhenAll(posts);

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        var texts = await Task.WhenAll(responses.Select(response => client.GetStringAsync($"{response.Headers.Location}/text")));
        Assert.Equal(200, texts.Distinct().Count());
        var found = await client.GetJsonAsync("/api/v1/search?q=%22of%20many%22&pageSize=1");
        Assert.Equal(200, found.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public async Task Write_OneOfAGroupFails_OnlyThatIsUndone(int size)
    {
        var writes = host.Services.GetRequiredService<WriteQueue>();
        var gate = new TaskCompletionSource();
        var before = writes.WriteAsync(async (_, _) => { await gate.Task; return 0; }, default);
        var changes = Enumerable.Range(0, 8).Select(number => writes.WriteAsync(
            async (database, token) =>
            {
                await AddOutletsAsync(database, [$"group {size} {number}"], token);
                return number == 3 ? throw new InvalidOperationException("Injected.") : number;
            },
            size,
            default)).ToList();

        gate.SetResult();
        await Task.WhenAll([before, .. changes]).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal("Injected.", Assert.Single(changes, change => change.IsFaulted).Exception!.InnerException!.Message);
        Assert.Equal(
            Enumerable.Range(0, 8).Where(number => number != 3).Select(number => $"group {size} {number}"),
            await ReadOutletsAsync($"group {size} "));
    }

    [Fact]
    public async Task AddBatch_BesideOtherChanges_IsCommittedAlone()
    {
        var writes = host.Services.GetRequiredService<WriteQueue>();
        var (gate, batchGate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = writes.WriteAsync(async (_, _) => { await gate.Task; return 0; }, default);
        var before = writes.WriteAsync((_, _) => Task.FromResult(1), default);
        var batch = writes.AddBatchAsync(async (_, _) => { await batchGate.Task; return 2; }, 1_000_000, null, default);
        var after = writes.WriteAsync((_, _) => Task.FromResult(3), default);

        gate.SetResult();

        Assert.Equal(1, await before.WaitAsync(Waiting.Timeout));
        Assert.False(batch.IsCompleted || after.IsCompleted);
        batchGate.SetResult();
        var results = await Task.WhenAll(first, batch, after);
        Assert.Equal([0, 2, 3], results);
    }

    [Fact]
    public async Task AddBatch_Fails_IsRolledBackAndTheNextIsStored()
    {
        var writes = host.Services.GetRequiredService<WriteQueue>();

        var committed = new List<int>();

        var failed = writes.AddBatchAsync((database, token) => AddAsync(database, 1, token), 1_000, () => committed.Add(1), default);
        var next = writes.AddBatchAsync((database, token) => AddAsync(database, 2, token), 1_000, () => committed.Add(2), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => failed);
        await next;
        Assert.Equal(["batch 2"], await ReadOutletsAsync("batch "));
        Assert.Equal([2], committed);

        static async Task<int> AddAsync(NewsDbContext database, int number, CancellationToken token)
        {
            await AddOutletsAsync(database, [$"batch {number}"], token);
            return number == 1 ? throw new InvalidOperationException("Injected.") : number;
        }
    }

    [Fact]
    public async Task Write_QueueIsFull_IsRefusedAndTheRestIsStored()
    {
        var writes = host.Services.GetRequiredService<WriteQueue>();
        var gate = new TaskCompletionSource();
        var first = writes.WriteAsync(async (_, _) => { await gate.Task; return 0; }, default);

        var changes = Enumerable.Range(1, 1500).Select(number => writes.WriteAsync((_, _) => Task.FromResult(number), default)).ToList();
        gate.SetResult();
        await Task.WhenAll(changes).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(0, await first);
        var refused = changes.Where(change => change.IsFaulted).ToList();
        Assert.InRange(refused.Count, 400, 500);
        Assert.All(refused, change => Assert.IsType<StoreBusyException>(change.Exception!.InnerException));
        Assert.All(changes.Except(refused), change => Assert.True(change.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Write_MoreBytesThanTheQueueHolds_IsRefused()
    {
        const long Half = 80 * 1024 * 1024;
        var writes = host.Services.GetRequiredService<WriteQueue>();
        var gate = new TaskCompletionSource();
        var running = new TaskCompletionSource();
        var first = writes.WriteAsync(async (_, _) => { running.SetResult(); await gate.Task; return 1; }, Half, default);
        await running.Task;

        var second = writes.WriteAsync((_, _) => Task.FromResult(2), Half, default);
        var third = writes.WriteAsync((_, _) => Task.FromResult(3), Half, default);
        gate.SetResult();

        await Assert.ThrowsAsync<StoreBusyException>(() => third);
        Assert.Equal(1, await first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task Write_CancelledBeforeItsTurn_IsDropped_AndAfterItsStartIsFinished()
    {
        var writes = host.Services.GetRequiredService<WriteQueue>();
        var gate = new TaskCompletionSource();
        var running = new TaskCompletionSource();
        using var gone = new CancellationTokenSource();
        var wasRun = false;
        var taken = writes.WriteAsync(async (_, _) => { running.SetResult(); await gate.Task; return 1; }, gone.Token);
        await running.Task;
        var waiting = writes.WriteAsync((_, _) => Task.FromResult(wasRun = true), gone.Token);

        await gone.CancelAsync();
        gate.SetResult();

        await Assert.ThrowsAsync<TaskCanceledException>(() => waiting);
        Assert.Equal(1, await taken);
        Assert.False(wasRun);
    }

    [SqliteFact]
    public async Task Post_AnotherProcessHoldsTheDatabase_WaitsAndThenIsRefused()
    {
        var client = host.CreateClient();
        await using var other = new SqliteConnection($"Data Source={host.DatabasePath}");
        await other.OpenAsync();
        var held = other.BeginTransaction();

        var refused = await client.PostTextAsync("A text that waits for too long.");
        var waiting = client.PostTextAsync("A text that waits for another process.");
        await held.RollbackAsync();

        Assert.Equal(HttpStatusCode.Created, (await waiting).StatusCode);
        await ProblemAssert.IsAsync(refused, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Stop_WhileChangesWait_FinishesThem()
    {
        await using var own = new NewsApiHost();
        var writes = own.Services.GetRequiredService<WriteQueue>();
        var changes = Enumerable.Range(0, 200).Select(number => writes.WriteAsync((_, _) => Task.FromResult(number), default)).ToList();

        await writes.StopAsync(default);

        Assert.Equal(Enumerable.Range(0, 200), await Task.WhenAll(changes));
        var late = await Assert.ThrowsAsync<StoreBusyException>(() => writes.WriteAsync((_, _) => Task.FromResult(1), default));
        Assert.Equal("The server is stopping.", late.Message);
    }

    [Fact]
    public async Task Write_Change_IsLoggedInOrder()
    {
        var client = host.CreateClient();
        var article = await client.CreateAsync("An article whose changes are logged.");
        await client.PutAsync($"/api/v1/articles/{article.Id()}?headline=H", Requests.Text("An article whose changes are logged."));
        await client.DeleteAsync($"/api/v1/articles/{article.Id()}");

        await using var scope = host.Services.CreateAsyncScope();
        var log = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Changes
            .Where(change => change.Entity == ChangedEntity.Article && change.EntityId == article.Id())
            .OrderBy(change => change.Sequence).Select(change => change.Kind).ToListAsync();

        Assert.Equal([ChangeKind.Created, ChangeKind.Updated, ChangeKind.Deleted], log);
    }

    private static async Task AddOutletsAsync(NewsDbContext database, IEnumerable<string> names, CancellationToken token)
    {
        database.Outlets.AddRange(names.Select(name => new Outlet { Name = name, NameKey = name }));
        await database.SaveChangesAsync(token);
    }

    private async Task<List<string>> ReadOutletsAsync(string prefix)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Outlets
            .Where(outlet => outlet.NameKey.StartsWith(prefix)).Select(outlet => outlet.NameKey).Order().ToListAsync();
    }
}
