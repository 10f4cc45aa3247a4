using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class QuoteIdentityTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Bridge = "\"The bridge will open before the summer,\" Ada Okafor said.";
    private const string Toll = "\"Nobody has to pay a toll this year,\" Karl Brandt said.";
    private const string Ferry = "\"Our ferry sails as long as people need it,\" Ida Holm said.";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("inserted before", Ferry + "|" + Bridge + "|" + Toll, "0 1 2")]
    [InlineData("inserted between", Bridge + "|" + Ferry + "|" + Toll, "1 0 2")]
    [InlineData("reordered", Toll + "|" + Bridge, "2 1")]
    [InlineData("removed", Toll, "2")]
    [InlineData("another in its place", Ferry + "|" + Toll, "0 2")]
    [InlineData("a word mended", "\"The bridge will open before the winter,\" Ada Okafor said.|" + Toll, "1 2")]
    [InlineData("mended and moved down", Ferry + "|\"The bridge will open before the winter,\" Ada Okafor said.|" + Toll, "0 1 2")]
    [InlineData("case and stops", "\"the bridge will open, before the summer\", Ada Okafor said.|" + Toll, "1 2")]
    [InlineData("speaker mended", "\"The bridge will open before the summer,\" Ada Okonjo said.|" + Toll, "1 2")]
    public async Task Put_EditedText_KeepsTheIdsOfTheSameQuotes(string edit, string text, string expected)
    {
        var before = await CreateAsync(edit, Bridge, Toll);
        var ids = Ids(before);

        var after = await PutAsync(before, $"{edit}\n\n{text.Replace("|", "\n\n")}");

        var known = Ids(after).Select(id => Array.IndexOf(ids, id) + 1);
        Assert.Equal(expected, string.Join(' ', known));
        Assert.All(Ids(after).Except(ids), id => Assert.True(id > ids.Max()));
        Assert.Equal(after.ToString(), (await _client.GetJsonAsync($"/api/v1/articles/{before.Id()}")).ToString());
    }

    [Theory]
    [InlineData("first of two", Bridge + "|" + Toll, "2 3")]
    [InlineData("second of two", Toll + "|" + Bridge, "3 4")]
    public async Task Put_OneOfTwoEqualQuotesRemoved_ItsNeighboursTellWhich(string edit, string text, string expected)
    {
        // 1 Ferry, 2 Bridge, 3 Toll, 4 Bridge: where the first goes, those behind stay.
        var before = await CreateAsync(edit, Ferry, Bridge, Toll, Bridge);
        var ids = Ids(before);

        var after = await PutAsync(before, $"{edit}\n\n{text.Replace("|", "\n\n")}");

        Assert.Equal(expected, string.Join(' ', Ids(after).Select(id => Array.IndexOf(ids, id) + 1)));
    }

    [Fact]
    public async Task Put_TextAddedBehind_LeavesQuotesAsTheyWere()
    {
        var before = await CreateAsync("Quotes that stay", Bridge, Toll);

        var after = await PutAsync(before, $"{before.Get("text")}\n\n{Ferry}");

        Assert.Equal(
            before.GetProperty("quotes").EnumerateArray().Select(quote => quote.ToString()),
            after.GetProperty("quotes").EnumerateArray().Take(2).Select(quote => quote.ToString()));
        Assert.Equal(before.GetProperty("sections")[0].Id(), after.GetProperty("sections")[0].Id());
    }

    [Fact]
    public async Task Put_TextAddedBefore_RaisesTheVersionOfWhatMoved()
    {
        var before = (await CreateAsync("Quotes that move", Bridge)).GetProperty("quotes")[0];

        var moved = (await PutAsync(
            await _client.GetJsonAsync(before.GetProperty("links").Get("article")!), $"Quotes that move\n\nThe day was long.\n\n{Bridge}"))
            .GetProperty("quotes")[0];

        Assert.Equal((before.Id(), 2), (moved.Id(), moved.GetProperty("version").GetInt32()));
        Assert.Equal(before.Get("createdAt"), moved.Get("createdAt"));
        Assert.Equal(before.GetProperty("start").GetInt32() + 19, moved.GetProperty("start").GetInt32());
        Assert.Equal(moved.ToString(), (await _client.GetJsonAsync($"/api/v1/quotes/{before.Id()}")).ToString());
    }

    [Fact]
    public async Task Put_LockedQuote_KeepsItsCorrection()
    {
        var before = await CreateAsync("Quotes that are locked", Bridge, Toll);
        await LockAsync(Ids(before)[0], "Karl Brandt");

        var after = await PutAsync(before, $"Quotes that are locked\n\nIt rained.\n\n{Bridge.Replace("summer", "winter")}\n\n{Toll}");

        var quote = after.GetProperty("quotes")[0];
        Assert.Equal(
            (Ids(before)[0], "Karl Brandt", true),
            (quote.Id(), quote.GetProperty("speaker").Get("name"), quote.GetProperty("locked").GetBoolean()));
        Assert.Equal("corrected", quote.GetProperty("attribution").Get("rule"));
        Assert.Equal("The bridge will open before the winter,", quote.Get("text"));
        var mention = quote.GetProperty("speakerMention");
        Assert.Equal(
            mention.Get("text"), after.Get("text")![mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Put_ManyQuotesAllChanged_KeepsTheirIds()
    {
        string TextOf(string word) => "A very long day\n\n" + string.Join(
            "\n\n",
            Enumerable.Range(1, 3000).Select(number => $"\"House {number} in {word} street stays number {number},\" Karl Brandt said."));
        var before = await _client.CreateAsync(TextOf("Mill"));

        var after = await PutAsync(before, "A very long day\n\n" + Ferry + TextOf("Hill")["A very long day".Length..]);

        Assert.Equal(Ids(before), Ids(after)[1..]);
    }

    private Task<JsonElement> CreateAsync(string headline, params string[] paragraphs) =>
        _client.CreateAsync(string.Join("\n\n", paragraphs.Prepend(headline)));

    private async Task<JsonElement> PutAsync(JsonElement article, string text) =>
        await (await _client.PutAsync($"/api/v1/articles/{article.Id()}", Requests.Text(text))).ReadAsync(HttpStatusCode.OK);

    private static long[] Ids(JsonElement article) => [.. article.GetProperty("quotes").EnumerateArray().Select(quote => quote.Id())];

    private async Task LockAsync(long id, string speaker) => await host.Services.GetRequiredService<WriteQueue>().WriteAsync(
        async (database, token) =>
        {
            var quote = await database.Quotes.SingleAsync(one => one.Id == id, token);
            quote.Speaker = await database.Speakers.SingleAsync(one => one.Name == speaker, token);
            (quote.Locked, quote.Rule) = (true, "corrected");
            return await database.SaveChangesAsync(token);
        },
        default);
}
