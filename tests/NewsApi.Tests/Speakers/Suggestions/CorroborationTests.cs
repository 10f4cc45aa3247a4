using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers.Suggestions;

/// <summary>Names that differ in a middle initial are merged where articles corroborate it, and suggested elsewhere.</summary>
public sealed class CorroborationTests : IDisposable
{
    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;

    public CorroborationTests() => _client = _host.CreateClient(new() { AllowAutoRedirect = false });

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("the hospital director", "the hospital director", "hospital director")]
    [InlineData("the Senate Minority Leader", "the minority leader", "minority leader")]
    public async Task SameRole_InALaterArticle_MergesThem(string role, string other, string shared)
    {
        var one = await QuoteAsync($"Anna Keller, {other},");
        await QuoteAsync("Anna Keller");
        var second = await QuoteAsync("Anna M. Keller");
        await SuggestionTests.WaitForAsync(_client, "open");

        await QuoteAsync($"Anna M. Keller, {role},");

        var merged = await SuggestionTests.WaitForAsync(_client, "automatic");
        Assert.Equal("middle-initial", merged.Get("rule"));
        Assert.Equal($"Articles give both the role '{shared}'.", merged.GetProperty("evidence")[1].GetString());
        var redirect = await _client.GetAsync($"/api/v1/speakers/{second}");
        Assert.Equal(HttpStatusCode.PermanentRedirect, redirect.StatusCode);
        Assert.Equal($"/api/v1/speakers/{one}", redirect.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task ArticleThatPrintsBoth_MergesThem()
    {
        await QuoteAsync("Anna Keller");
        await _client.CreateAsync("\"We are late,\" Anna M. Keller said.\n\n\"We are not,\" Anna Keller said on Monday.");

        var merged = await SuggestionTests.WaitForAsync(_client, "automatic");

        Assert.Equal("An article prints both names for one speaker.", merged.GetProperty("evidence")[1].GetString());
    }

    [Theory]
    [InlineData("Anna B. Keller")]
    [InlineData("Anna Berta Keller")]
    [InlineData("Anna Keller Jr.")]
    public async Task SameRole_WhereAThirdHasTheName_LeavesItToClients(string third)
    {
        await QuoteAsync(third);
        await QuoteAsync("Anna Keller, the hospital director,");
        await QuoteAsync("Anna M. Keller, the hospital director,");
        await QuoteAsync("Karla Brand, the fire chief,");
        await QuoteAsync("Karla B. Brand, the fire chief,");

        var merged = await SuggestionTests.WaitForAsync(_client, "automatic");

        Assert.Contains("Brand", merged.GetProperty("speaker").Get("name"));
        Assert.Equal(1, (await _client.GetJsonAsync("/api/v1/speakers/suggestions?status=automatic")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task SameRole_OfSpeakersTakenApart_DoesNotMergeThemAgain()
    {
        var one = await QuoteAsync("Anna Keller, the hospital director,");
        var other = await QuoteAsync("Anna M. Keller, the hospital director,");
        await SuggestionTests.WaitForAsync(_client, "automatic");

        await (await _client.PostAsync($"/api/v1/speakers/{one}/revisions/1/restore", null)).ReadAsync(HttpStatusCode.Accepted);
        await QuoteAsync("Anna M. Keller, the hospital director,");
        await QuoteAsync("Karla Brand, the fire chief,");
        await QuoteAsync("Karla B. Brand, the fire chief,");
        await SuggestionTests.WaitForAsync(_client, "automatic", 2);

        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"/api/v1/speakers/{other}")).StatusCode);
    }

    private async Task<long> QuoteAsync(string tag)
    {
        var number = Guid.NewGuid().GetHashCode();
        var article = await _client.CreateAsync($"\"We counted {number} boats,\" {tag} said.");
        return article.GetProperty("quotes")[0].GetProperty("speaker").Id();
    }
}
