using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Search.Index;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class IndexSourceTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const int Quotes = 300;

    [Fact]
    public async Task ReadChanges_ArticleOfMoreThanABatch_IsReadOnce()
    {
        var client = host.CreateClient();
        var before = (await ReadAllAsync()).LastOrDefault();
        var first = (await client.CreateAsync(TextOf("first"))).Id();
        await client.PutAsync($"/api/v1/articles/{first}", Requests.Text(TextOf("second")));
        var other = (await client.CreateAsync("Another article altogether.")).Id();
        var source = new IndexSource(host.Services.GetRequiredService<Snapshots>());

        var batch = await source.ReadChangesAsync(At(before), 10, CancellationToken.None);
        var next = await source.ReadChangesAsync(At(batch[^1]), 10, CancellationToken.None);

        Assert.Equal([first], ArticlesOf(batch));
        Assert.Contains(batch, change => change.Kind != ChangeKind.Created);
        Assert.Equal([other], ArticlesOf(next));
    }

    [Fact]
    public async Task ReadChanges_BatchEndsAmongTheQuotesOfAnImport_HasAllOfThem()
    {
        var client = host.CreateClient();
        await client.CreateAsync("An article before the import.");
        var before = (await ReadAllAsync())[^1];
        var texts = Enumerable.Range(1, 3).Select(number => new { text = TextOf($"{number}") });
        var lines = string.Join('\n', texts.Select(text => JsonSerializer.Serialize(text)));
        (await client.PostAsync("/api/v1/imports", new StringContent(lines, null, "application/x-ndjson"))).EnsureSuccessStatusCode();
        await client.CreateAsync("An article after the import.");
        var source = new IndexSource(host.Services.GetRequiredService<Snapshots>());
        var all = await source.ReadChangesAsync(At(before), 1_000_000, CancellationToken.None);
        var last = all.FindLastIndex(change => change.Entity == ChangedEntity.Article && change.ArticleId != all[^1].ArticleId);

        var batch = await source.ReadChangesAsync(At(before), last + 10, CancellationToken.None);
        var next = await source.ReadChangesAsync(At(batch[^1]), 10, CancellationToken.None);

        Assert.Equal(3, ArticlesOf(batch).Count());
        Assert.Equal(3 * Quotes, batch.Count(change => change.Entity == ChangedEntity.Quote));
        Assert.Empty(ArticlesOf(batch).Intersect(ArticlesOf(next)));
    }

    private static IndexStamp At(Change? last) => IndexStamp.New(Guid.NewGuid(), last);

    private static IEnumerable<long> ArticlesOf(List<Change> changes) =>
        changes.Select(change => change.ArticleId).Where(id => id != 0).Distinct();

    private static string TextOf(string day) =>
        string.Join('\n', Enumerable.Range(0, Quotes).Select(number => $"\"Word {number} of the {day} day is ours,\" Ida Holm said."));

    private Task<List<Change>> ReadAllAsync() =>
        new IndexSource(host.Services.GetRequiredService<Snapshots>()).ReadChangesAsync(At(null), 1_000_000, CancellationToken.None);
}
