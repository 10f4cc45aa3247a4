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
        var one = await QuoteAsync($"Anna Keller, {other},", 4);
        await QuoteAsync("Anna Keller");
        var second = await QuoteAsync("Anna M. Keller");
        await SuggestionTests.WaitForAsync(_client, "open");

        await QuoteAsync($"Anna M. Keller, {role},");

        var merged = await SuggestionTests.WaitForAsync(_client, "automatic");
        Assert.Equal("middle-initial", merged.Get("rule"));
        Assert.Equal($"Articles give both the role '{shared}' and no other.", merged.GetProperty("evidence")[1].GetString());
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

    [Fact]
    public async Task ArticleThatPrintsBoth_OfSpeakersWithOtherRoles_LeavesItToClients()
    {
        await QuoteAsync("Anna Keller, the harbour director,");
        await _client.CreateAsync(
            "\"We are late,\" Anna M. Keller, the school director, said.\n\n\"We are not,\" Anna Keller said on Monday.");

        await MergeBrandAsync();

        Assert.Equal(1, await CountMergesAsync());
    }

    // Two people of one name are one speaker where articles print no initials.
    [Theory]
    [InlineData("the hospital director", "the hospital director", 3)]
    [InlineData("the hospital director", "the school director", 5)]
    [InlineData("the director", "the director", 5)]
    public async Task SameRole_ThatMayBeOfAnother_LeavesItToClients(string role, string other, int count)
    {
        await QuoteAsync($"Anna Keller, {role},", count - 1);
        await QuoteAsync($"Anna Keller, {other},");
        await QuoteAsync($"Anna M. Keller, {role},");

        await MergeBrandAsync();

        Assert.Equal(1, await CountMergesAsync());
    }

    [Fact]
    public async Task SameRole_ManyArticlesWithTheInitial_LeavesItToClients()
    {
        await QuoteAsync("Anna M. Keller, the hospital director,", 2);
        await QuoteAsync("Anna Keller, the hospital director,", 7);

        await MergeBrandAsync();

        Assert.Equal(1, await CountMergesAsync());
    }

    [Fact]
    public async Task SameTitle_SaysNothing_NorDoesAnother()
    {
        await QuoteAsync("Senator Anna Keller", 4);
        await QuoteAsync("Senator Anna M. Keller");
        await QuoteAsync("Judge Karla Brand");
        await MergeBrandAsync();

        Assert.Equal(1, await CountMergesAsync());
    }

    [Theory]
    [InlineData("Anna B. Keller")]
    [InlineData("Anna Berta Keller")]
    [InlineData("Anna Keller Jr.")]
    public async Task SameRole_WhereAThirdHasTheName_LeavesItToClients(string third)
    {
        await QuoteAsync(third);
        await QuoteAsync("Anna Keller, the hospital director,", 4);
        await QuoteAsync("Anna M. Keller, the hospital director,");

        await MergeBrandAsync();

        Assert.Equal(1, await CountMergesAsync());
    }

    [Fact]
    public async Task SameRole_OfSpeakersTakenApart_DoesNotMergeThemAgain()
    {
        var one = await QuoteAsync("Anna Keller, the hospital director,", 4);
        var other = await QuoteAsync("Anna M. Keller, the hospital director,");
        await SuggestionTests.WaitForAsync(_client, "automatic");

        await (await _client.PostAsync($"/api/v1/speakers/{one}/revisions/1/restore", null)).ReadAsync(HttpStatusCode.Accepted);
        await QuoteAsync("Anna M. Keller, the hospital director,");
        await MergeBrandAsync(2);

        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"/api/v1/speakers/{other}")).StatusCode);
    }

    // All that was stored before is compared once these are merged.
    private async Task MergeBrandAsync(int count = 1)
    {
        await QuoteAsync("Karla Brand, the ferry captain,", 4);
        await QuoteAsync("Karla B. Brand, the ferry captain,");
        await SuggestionTests.WaitForAsync(_client, "automatic", count);
    }

    private async Task<int> CountMergesAsync() =>
        (await _client.GetJsonAsync("/api/v1/speakers/suggestions?status=automatic")).GetProperty("total").GetInt32();

    private async Task<long> QuoteAsync(string tag, int times = 1)
    {
        var speaker = 0L;
        for (var time = 0; time < times; time++)
        {
            var article = await _client.CreateAsync($"\"We counted {Guid.NewGuid().GetHashCode()} boats,\" {tag} said.");
            speaker = article.GetProperty("quotes")[0].GetProperty("speaker").Id();
        }

        return speaker;
    }
}
