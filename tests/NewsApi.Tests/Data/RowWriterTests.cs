using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

public sealed class RowWriterTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Fact]
    public async Task Insert_PartsOfAnArticle_ReadBackAsTheModelHasThem()
    {
        var created = await host.CreateClient().CreateAsync(
            "A long day\n\nMayor Ida Holm opened the pier. \"It is done,\" Holm said, as per Reuters. “We will,” she added, “not wait.”");

        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var quotes = await database.Quotes.AsNoTracking().Include(quote => quote.Speaker).Include(quote => quote.ReportedBy)
            .Include(quote => quote.Section).Where(quote => quote.ArticleId == created.Id()).OrderBy(quote => quote.Position).ToListAsync();

        Assert.Equal(["Ida Holm", "Ida Holm"], quotes.Select(quote => quote.Speaker?.Name));
        Assert.Equal("Reuters", quotes[0].ReportedBy?.Name);
        Assert.Equal(2, quotes[1].Spans.Count);
        Assert.All(quotes, quote => Assert.Equal(created.Id(), quote.Section.ArticleId));
        Assert.All(quotes, quote => Assert.Equal(DateTimeKind.Utc, quote.CreatedAt.Kind));
    }

    [Fact]
    public async Task Insert_MoreRowsThanAtOnce_EachHasItsOwnKey()
    {
        var client = host.CreateClient();
        var lines = Enumerable.Range(1, 13).Select(day => $"\"The pier was closed on day {day} of the storm,\" Mayor Ida Holm said.");

        var created = await client.CreateAsync(string.Join("\n\n", lines.Prepend("A long storm")));

        var stored = await client.GetJsonAsync($"/api/v1/articles/{created.Id()}");
        Assert.Equal(13, stored.GetProperty("quotes").GetArrayLength());
        Assert.Equal(stored.GetProperty("quotes").ToString(), created.GetProperty("quotes").ToString());
        Assert.Equal(stored.GetProperty("sections").ToString(), created.GetProperty("sections").ToString());
    }

    [Fact]
    public async Task Insert_ManyParts_ReturnsWhatIsStored()
    {
        var client = host.CreateClient();
        var created = await client.CreateAsync(string.Concat(
            Enumerable.Range(1, 5000).Select(number => $"\"We stay in house {number},\" Karl Brandt said.\n\n")));

        var last = created.GetProperty("quotes")[4999];

        Assert.Equal(last.ToString(), (await client.GetJsonAsync($"/api/v1/quotes/{last.Id()}")).ToString());
    }
}
