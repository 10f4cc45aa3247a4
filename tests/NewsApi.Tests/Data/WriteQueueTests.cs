using System.Net;
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

    [Fact]
    public async Task Write_OneOfAGroupFails_OnlyThatIsUndone()
    {
        var writes = host.Services.GetRequiredService<WriteQueue>();
        var changes = Enumerable.Range(0, 8).Select(number => writes.WriteAsync(
            async (database, token) =>
            {
                database.Outlets.Add(new Outlet { Name = $"Outlet {number}", NameKey = $"group {number}" });
                await database.SaveChangesAsync(token);
                return number == 3 ? throw new InvalidOperationException("Injected.") : number;
            },
            default)).ToList();

        await Task.WhenAll(changes).ContinueWith(_ => { }, TaskScheduler.Default);

        await using var scope = host.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Outlets
            .Where(outlet => outlet.NameKey.StartsWith("group ")).Select(outlet => outlet.NameKey).Order().ToListAsync();
        Assert.Equal("Injected.", Assert.Single(changes, change => change.IsFaulted).Exception!.InnerException!.Message);
        Assert.Equal(["group 0", "group 1", "group 2", "group 4", "group 5", "group 6", "group 7"], stored);
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
}
