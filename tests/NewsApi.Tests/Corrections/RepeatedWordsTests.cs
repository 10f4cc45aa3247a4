using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

/// <summary>Corrections of quotes whose words are in the text more than once.</summary>
public sealed class RepeatedWordsTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Text = "\n\n\"We will see,\" Paul Stein said.\n\nIt snowed.\n\n\"We will see,\" Lina Moor said.\n\nIt rained.";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Put_OneOfTwoSameQuotesDismissed_RemovesThatOne(int dismissed)
    {
        var article = await _client.CreateAsync(TextOf($"quote {dismissed}"));
        var ids = article.GetProperty("quotes").EnumerateArray().Select(quote => quote.Id()).ToList();
        await _client.PatchAsync($"/api/v1/quotes/{ids[dismissed]}", Requests.Patch(new { isQuote = false }));

        var put = await _client.PutAsync($"/api/v1/articles/{article.Id()}", Requests.Text(article.Get("text") + "\n\nIt was cold."));
        var quotes = (await put.ReadAsync(HttpStatusCode.OK)).GetProperty("quotes").EnumerateArray();

        Assert.Equal([ids[1 - dismissed]], quotes.Select(quote => quote.Id()));
    }

    [Fact]
    public async Task Put_BothDismissedAndOneAddedAgain_KeepsThatOne()
    {
        var article = await _client.CreateAsync(TextOf("both"));
        var quotes = article.GetProperty("quotes");
        foreach (var quote in quotes.EnumerateArray())
        {
            await _client.PatchAsync($"/api/v1/quotes/{quote.Id()}", Requests.Patch(new { isQuote = false }));
        }

        var (start, end) = (quotes[1].GetProperty("start").GetInt32(), quotes[1].GetProperty("end").GetInt32());
        var path = $"/api/v1/articles/{article.Id()}";
        var added = await _client.PostJsonAsync($$"""{ "spans": [{ "start": {{start}}, "end": {{end}} }] }""", path + "/quotes");
        var id = (await added.ReadAsync(HttpStatusCode.Created)).Id();
        var put = await _client.PutAsync(path, Requests.Text(article.Get("text") + "\n\nIt was cold."));

        var after = (await put.ReadAsync(HttpStatusCode.OK)).GetProperty("quotes").EnumerateArray();
        Assert.Equal([id], after.Select(quote => quote.Id()));
    }

    [Theory]
    [InlineData("", " It ended.", 0)]
    [InlineData("It was cold then.\n\n", "", 19)]
    public async Task Put_AddedQuoteOfRepeatedWords_StaysAtItsPlace(string inserted, string appended, int shift)
    {
        var words = string.Join(" ", Enumerable.Repeat("The bell rang out.", 1000));
        var article = await _client.CreateAsync($"The bells {shift}\n\n{words}");
        var text = article.Get("text")!;
        var start = text.IndexOf("rang", text.Length / 2, StringComparison.Ordinal);
        var path = $"/api/v1/articles/{article.Id()}";
        var added = await _client.PostJsonAsync($$"""{ "spans": [{ "start": {{start}}, "end": {{start + 4}} }] }""", path + "/quotes");
        var id = (await added.ReadAsync(HttpStatusCode.Created)).Id();

        var edited = text.Replace("\n\nThe", $"\n\n{inserted}The", StringComparison.Ordinal) + appended;
        var put = await _client.PutAsync(path, Requests.Text(edited));

        var quote = Assert.Single((await put.ReadAsync(HttpStatusCode.OK)).GetProperty("quotes").EnumerateArray());
        Assert.Equal((id, "rang", start + shift), (quote.Id(), quote.Get("text"), quote.GetProperty("start").GetInt32()));
    }

    private static string TextOf(string trial) => $"The trial of {trial}{Text}";
}
