using System.Text.RegularExpressions;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class GeneratedClientTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Fact]
    public async Task Client_GeneratedFromTheDocument_CreatesReadsSearchesPatchesAndDeletes()
    {
        var http = host.CreateClient();
        var generated = await GeneratedClient.OfAsync(await http.GetStringAsync("/swagger/v1/swagger.json"), http);
        var articles = generated.ClientOf("Articles");

        var request = generated.New("ArticleRequest");
        request.Text = "The pier opened. \"It is done,\" said Mayor Ida Holm.";
        request.Headline = "Pier opens";
        var created = await articles.CreateAsync(body: request);
        var read = await articles.GetAsync(id: (long)created.Id);
        var found = await generated.ClientOf("Search").GetAsync(q: "pier");
        var quotes = await generated.ClientOf("Quotes").ListAsync(speaker: "Holm");

        Assert.Equal(("Pier opens", "It is done,"), ((string)read.Headline, (string)Enumerable.First(quotes.Items).Text));
        Assert.Equal((long)created.Id, (long)Enumerable.Single(found.Items).Id);

        var patch = generated.New("ArticlePatch");
        patch.Headline = "Pier open again";
        var changed = await articles.PatchAsync(id: (long)created.Id, body: patch, if_Match: $"\"{created.Id}-1\"");
        await articles.DeleteAsync(id: (long)created.Id);

        Assert.Equal(("Pier open again", (string)created.Text), ((string)changed.Headline, (string)changed.Text));
        Assert.Empty((await articles.ListAsync()).Items);
        Assert.DoesNotContain(generated.TypeNames, name => Regex.IsMatch(name, "[0-9_]$|^Body|^Response"));
        await using var export = (IAsyncDisposable)(await generated.ClientOf("Quotes").ExportAsync()).Stream;
    }
}
