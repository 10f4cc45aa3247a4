using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Exports;
using NewsApi.Quotes;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Exports;

/// <summary>An export shows the moment at which it began, whatever is changed while it runs.</summary>
public sealed class ExportMomentTests : IAsyncLifetime, IDisposable
{
    private const int Count = 120;

    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;
    private long _first;

    public ExportMomentTests() => _client = _host.CreateClient();

    [Fact]
    public async Task Articles_ChangedMeanwhile_AreAsTheyWere()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var exports = scope.ServiceProvider.GetRequiredService<ExportService>();
        await using var articles = exports.ReadAsync(new ArticleExportRequest(), new ArticleFilter(), default).GetAsyncEnumerator();
        await articles.MoveNextAsync();
        List<ArticleSummary> read = [articles.Current];

        await ChangeAsync();
        while (await articles.MoveNextAsync())
        {
            read.Add(articles.Current);
        }

        var edited = read.Single(article => article.Id == _first + 100);
        var expected = Enumerable.Range(0, Count).Select(at => _first + at).Where(id => id != _first + 103);
        Assert.Equal(expected, read.Select(article => article.Id));
        Assert.NotEqual("New headline", edited.Headline);
        Assert.StartsWith("Moment 101 opened.", edited.Text);
        Assert.Equal("Ida Holm", edited.Quotes!.Single().Speaker!.Name);
        Assert.Null(read.Single(article => article.Id == _first + 102).DeletedAt);
    }

    [Fact]
    public async Task Quotes_ChangedMeanwhile_AreAsTheyWere()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var exports = scope.ServiceProvider.GetRequiredService<ExportService>();
        await using var quotes = exports.ReadAsync((string?)null, new QuoteFilter(), default).GetAsyncEnumerator();
        await quotes.MoveNextAsync();
        List<ExportedQuote> read = [quotes.Current];

        await ChangeAsync();
        while (await quotes.MoveNextAsync())
        {
            read.Add(quotes.Current);
        }

        Assert.Equal(Count - 1, read.Count);
        Assert.Equal("It is done, all 101 of it,", read.Single(quote => quote.Article.Id == _first + 100).Quote.Text);
        Assert.Contains(read, quote => quote.Article.Id == _first + 102);
    }

    public async Task InitializeAsync()
    {
        var lines = await _client.ImportAsync(ImportRequests.Lines(Count, "Moment"), "?onDuplicate=create");
        _first = lines[0].Id();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    private async Task ChangeAsync()
    {
        var text = Requests.Text("Moment 101 is now another text.");
        (await _client.PutAsync($"/api/v1/articles/{_first + 100}?headline=New%20headline", text)).EnsureSuccessStatusCode();
        (await _client.DeleteAsync($"/api/v1/articles/{_first + 102}")).EnsureSuccessStatusCode();
        (await _client.DeleteAsync($"/api/v1/articles/{_first + 103}?permanent=true")).EnsureSuccessStatusCode();
        await _client.CreateAsync($"New while it runs, after {_first}. \"It is new,\" said Ada Okafor.");
    }
}
