using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Search.Index;
using NewsApi.Tests.Support;
using NewsApi.Writes;

namespace NewsApi.Tests.Search;

public sealed class IndexedArticlesTests
{
    private const string Text =
        "Pier opens\n\nBy Karl Brandt\n\n\"It is done,\" Mayor Ida Holm said, as per Reuters. “We will,” she added, “not wait.”\n\n"
        + "What is next\n\nThe harbour follows. Brandt called it \"a good day for the port\".";

    [Fact]
    public async Task Load_SeedsAndACorrectedArticle_HasAllThatTheirDocumentsRead()
    {
        await using var host = NewsApiHost.With(("Seeds:Path", "seeds"));
        var client = host.CreateClient();
        var created = await client.CreateAsync(
            Text, new { source = "Harbour Post", externalId = "p-1", tags = (string[])["pier", "port"] });
        foreach (var quote in created.GetProperty("quotes").EnumerateArray().Take(2))
        {
            var patch = Requests.Patch(new { speaker = "Ola Nordmann", kind = "indirect", reportedBy = "AP", status = "explicit" });
            Assert.True((await client.PatchAsync($"/api/v1/quotes/{quote.Id()}", patch)).IsSuccessStatusCode);
        }

        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var ids = await database.Articles.Select(article => article.Id).ToArrayAsync();
        var whole = await database.ListArticlesAsync(ids, ArticlePart.All, default);
        var outlets = await database.Outlets.AsNoTracking().ToDictionaryAsync(outlet => outlet.Id);
        whole.ForEach(article => article.Outlet = article.OutletId is { } id ? outlets[id] : null);
        var loaded = await IndexedArticles.LoadAsync(database, ids, default);

        Assert.Equal(ids.Order(), loaded.Keys.Order());
        Assert.Contains(loaded.Values, article => article.Sections.Count > 0 && article.Tags.Count > 0 && article.Outlet is not null);
        Assert.Contains(loaded.Values.SelectMany(article => article.Quotes), quote => quote is { Locked: true, ReportedById: not null });
        Assert.All(whole, article => Assert.Equal(Describe(article), Describe(loaded[article.Id])));
    }

    [Fact]
    public async Task Insert_NewArticles_HaveTheDocumentsOfWhatIsLoaded()
    {
        await using var host = NewsApiHost.With(("Seeds:Path", "seeds"));
        await host.CreateClient().CreateAsync(Text, new { source = "Harbour Post" });
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var texts = await database.ArticleTexts.Select(body => body.Text).ToListAsync();
        List<Article> articles = [.. RequestsOf(texts).Select(ArticleWriter.Build)];

        await host.Services.GetRequiredService<WriteQueue>().AddBatchAsync(
            async (writing, token) =>
            {
                await new ArticleStore(writing, Principal.Anonymous, TimeProvider.System.GetUtcTime()).InsertAsync(articles, token);
                return 0;
            },
            0,
            null,
            default);

        var loaded = await IndexedArticles.LoadAsync(database, [.. articles.Select(article => article.Id)], default);
        Assert.All(articles, article => Assert.Equal(Describe(loaded[article.Id]), Describe(article)));
    }

    private static IEnumerable<ArticleRequest> RequestsOf(IEnumerable<string> texts) =>
    [
        .. texts.Select(text => new ArticleRequest { Text = "Again: " + text }),
        new() { Text = Text + " More.", Source = "the harbour  post", ExternalId = "p-2", Tags = ["Pier", "port"], Headline = "Pier" },
        new()
        {
            Text = "Odd \u0001 text \ud83d\ude00\n\n\"It runs,\" Ida Holm said.",
            Language = "en-GB",
            PublishedAt = "2026-02-04T09:30:00.1234567+02:00",
        },
    ];

    private static List<string> Describe(Article article) =>
        [.. ArticleDocuments.Of(article).SelectMany((document, at) => document.Select(field => $"{at} {Describe(field)}"))];

    private static string Describe(IIndexableField field) =>
        $"{field.Name}: {field.GetStringValue()}{field.GetBinaryValue()?.Utf8ToString()}{string.Join(' ', TermsOf((Field)field))}";

    // Values to sort or count by have none.
    private static List<string> TermsOf(Field field)
    {
        var terms = new List<string>();
        if (!field.FieldType.IsIndexed)
        {
            return terms;
        }

        using var tokens = field.GetTokenStream(new NoAnalyzer());
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            var increment = tokens.GetAttribute<IPositionIncrementAttribute>().PositionIncrement;
            terms.Add($"{tokens.GetAttribute<ICharTermAttribute>()}+{increment}");
        }

        return terms;
    }

    private sealed class NoAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
            throw new NotSupportedException("All fields have their terms.");
    }
}
