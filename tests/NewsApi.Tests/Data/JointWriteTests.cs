using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Tests.Support;
using NewsApi.Writes;

namespace NewsApi.Tests.Data;

public sealed class JointWriteTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Theory]
    [InlineData(1_000, new[] { 6, 1, 1, 1, 1, 1, 1 })]
    [InlineData(1_000_000, new[] { 1, 1, 1, 1, 1, 1 })]
    public async Task Add_OneOfThoseThatWaitFails_OnlyThatIsUndone(int size, int[] joined)
    {
        var (writes, together) = (host.Services.GetRequiredService<WriteQueue>(), new List<int>());
        var free = await OccupyAsync();
        var items = Enumerable.Range(0, 6).Select(number => writes.AddAsync(
            new JointItem<string>($"joint {size} {number}", size, []), AddAsync, default)).ToList();

        await free();
        await Task.WhenAll(items).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal("Injected.", Assert.Single(items, item => item.IsFaulted).Exception!.InnerException!.Message);
        Assert.Equal(joined, together);
        string[] added = [.. Enumerable.Range(0, 6).Where(number => number != 3).Select(number => $"joint {size} {number}")];
        Assert.Equal(added, await Task.WhenAll(items.FindAll(item => !item.IsFaulted)));
        await using var scope = host.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Outlets
            .Where(outlet => outlet.NameKey.StartsWith($"joint {size} ")).Select(outlet => outlet.NameKey).Order().ToListAsync();
        Assert.Equal(added, stored);

        async Task<IReadOnlyList<JointResult<string>>> AddAsync(
            NewsDbContext database, IReadOnlyList<string> names, CancellationToken token)
        {
            together.Add(names.Count);
            database.Outlets.AddRange(names.Select(name => new Outlet { Name = name, NameKey = name }));
            await database.SaveChangesAsync(token);
            return names.Contains($"joint {size} 3") ? throw new InvalidOperationException("Injected.")
                : [.. names.Select(name => new JointResult<string>(name, null))];
        }
    }

    [Fact]
    public async Task Add_ItemsWithACommonKey_AreAddedOneAfterTheOther()
    {
        var (writes, together) = (host.Services.GetRequiredService<WriteQueue>(), new List<string>());
        var free = await OccupyAsync();
        string[][] keys = [["a"], ["b", "c"], ["c"], ["d"], ["b"]];
        var items = keys.Select(key => writes.AddAsync(
            new JointItem<char>(key[^1][0], 1_000, key),
            (_, added, _) =>
            {
                together.Add(string.Concat(added));
                return Task.FromResult<IReadOnlyList<JointResult<char>>>([.. added.Select(item => new JointResult<char>(item, null))]);
            },
            default)).ToList();

        await free();

        Assert.Equal("accdb", string.Concat(await Task.WhenAll(items)));
        Assert.Equal(["ac", "cdb"], together);
    }

    [Fact]
    public async Task Create_ArticlesTogether_EachHasItsOwnSequenceAndAuditEntry()
    {
        var articles = host.Services.GetRequiredService<ArticleWriter>();
        var free = await OccupyAsync();
        var created = Enumerable.Range(0, 5).Select(number =>
        {
            var origin = ChangeOrigin.Current = new ChangeOrigin($"author {number}", $"{number}", "test");
            var request = new ArticleRequest { Text = $"Pier {number % 4}\n\n\"We open pier {number % 4},\" Mayor Ida Holm said." };
            var rules = new WriteRules(Preconditions.None, new Principal($"{number}", $"author {number}"));
            return (Origin: origin, Result: articles.CreateAsync(request, rules, default));
        }).ToList();

        await free();

        var results = await Task.WhenAll(created.ConvertAll(one => one.Result));
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        foreach (var (number, (one, result)) in created.Zip(results).Take(4).Index())
        {
            var id = result.State!.Id;
            var last = await database.Changes.Where(change => change.ArticleId == id).MaxAsync(change => change.Sequence);
            var audited = await database.AuditEntries.SingleAsync(entry => entry.Entity == "article" && entry.EntityId == id);
            Assert.Equal((WriteOutcome.Created, last), (result.Outcome, one.Origin.Sequence));
            Assert.Equal(($"author {number}", "created"), (audited.Actor, audited.Detail));
            Assert.Equal($"author {number}", (await database.Articles.SingleAsync(article => article.Id == id)).RevisedBy);
        }

        Assert.Equal((WriteOutcome.Rejected, results[0].State!.Id), (results[4].Outcome, results[4].State!.Id));
        Assert.Equal(0, created[4].Origin.Sequence);
    }

    [Fact]
    public async Task Create_RecordOfOneArticleIsNotStored_OthersAreStoredByThemselves()
    {
        var articles = host.Services.GetRequiredService<ArticleWriter>();
        var (principal, record) = (new Principal("3", "author"), new FailingRecord());
        var free = await OccupyAsync();
        var created = Enumerable.Range(0, 5).Select(number => articles.CreateAsync(
            new ArticleRequest
            {
                Text = $"Quay {number}\n\n\"We open quay {number},\" Mayor Ola Berg said, as per Reuters.",
                Tags = ["quay"],
            },
            new WriteRules(Preconditions.None, principal) { Record = number == 3 ? record : null },
            default)).ToList();

        await free();
        await Task.WhenAll(created).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal("Injected.", Assert.Single(created, one => one.IsFaulted).Exception!.InnerException!.Message);
        Assert.Equal(2, record.Attempts);
        var results = await Task.WhenAll(created.FindAll(one => !one.IsFaulted));
        var client = host.CreateClient();
        foreach (var result in results)
        {
            var quotes = (await client.GetJsonAsync($"/api/v1/articles/{result.State!.Id}")).GetProperty("quotes");
            Assert.Equal(result.Resource!.Value.Quotes.Select(quote => quote.Id), quotes.EnumerateArray().Select(quote => quote.Id()));
        }

        var speaker = await client.GetJsonAsync($"/api/v1/speakers/{results[0].Resource!.Value.Quotes[0].Speaker!.Id}");
        Assert.Equal((4, 4), (speaker.GetProperty("quoteCount").GetInt32(), speaker.GetProperty("articleCount").GetInt32()));
    }

    // Occupies the writer, so that what is queued waits and is taken at once; returns what frees it.
    private async Task<Func<Task>> OccupyAsync()
    {
        var (running, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var occupied = host.Services.GetRequiredService<WriteQueue>().WriteAsync(
            async (_, _) =>
            {
                running.SetResult();
                await gate.Task;
                return 0;
            },
            default);
        await running.Task;
        return () =>
        {
            gate.SetResult();
            return occupied;
        };
    }

    private sealed class FailingRecord : WriteRecord
    {
        public int Attempts { get; private set; }

        public override Task CheckAsync(NewsDbContext database, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task StoreAsync(NewsDbContext database, bool isNew, StoredState state, CancellationToken cancellationToken)
        {
            Attempts++;
            throw new InvalidOperationException("Injected.");
        }
    }
}
