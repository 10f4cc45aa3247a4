using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Seeds;

public sealed class SeedTests : IDisposable
{
    private readonly DirectoryInfo _seeds = Directory.CreateTempSubdirectory("newsapi-seeds-");
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("newsapi-data-");

    public void Dispose()
    {
        _seeds.Delete(recursive: true);
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_OwnersSeed_IsServed()
    {
        await using var host = NewsApiHost.With(("Seeds:Path", "seeds"));

        var list = await host.CreateClient().GetJsonAsync("/api/v1/articles");

        Assert.Equal(1, list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Restart_DeletedSeed_StaysDeleted()
    {
        await WriteAsync("a.txt", "The first seed.");
        await WriteAsync("b.txt", "The second seed.");
        await using (var first = Host())
        {
            var client = first.CreateClient();
            var article = (await client.GetJsonAsync("/api/v1/articles?sort=id")).GetProperty("items")[0];
            Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(article.GetProperty("links").Get("self"))).StatusCode);
        }

        Assert.Equal(["The second seed."], await TextsAfterRestartAsync());
    }

    [Fact]
    public async Task Restart_ChangedSeed_IsANewArticleOnlyIfItsTextIsNew()
    {
        await WriteAsync("a.txt", "The first seed.");
        Assert.Equal(["The first seed."], await TextsAfterRestartAsync());

        await WriteAsync("a.txt", "The  first\nseed.");
        Assert.Equal(["The first seed."], await TextsAfterRestartAsync());

        await WriteAsync("a.txt", "The first seed, changed.");
        Assert.Equal(["The first seed.", "The first seed, changed."], await TextsAfterRestartAsync());
    }

    private NewsApiHost Host() => NewsApiHost.With(
        ("Seeds:Path", _seeds.FullName),
        ("ConnectionStrings:NewsApi", $"Data Source={Path.Combine(_data.FullName, "newsapi.db")}"));

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_seeds.FullName, name), text);

    private async Task<string[]> TextsAfterRestartAsync()
    {
        await using var host = Host();
        var client = host.CreateClient();
        var texts = new List<string>();
        foreach (var item in (await client.GetJsonAsync("/api/v1/articles?sort=id")).GetProperty("items").EnumerateArray())
        {
            texts.Add(await client.GetStringAsync(item.GetProperty("links").Get("text")));
        }

        return [.. texts];
    }
}
