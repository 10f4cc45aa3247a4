using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers.Suggestions;

/// <summary>All forms of one name are one speaker once each is an alias, and other names are not.</summary>
public sealed class NameVariantLinkTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Variants_ThatAreAliases_AreAllLinked_AndOtherNamesAreNot()
    {
        var article = await _client.CreateAsync($"\"We are free,\" {NameVariantsTests.Name} said. \"It is late,\" Ida Holm said.");
        var (named, quote) = (SpeakerOf(article.GetProperty("quotes")[0]), article.GetProperty("quotes")[1].Id());
        var aliases = NameVariantsTests.Variants;
        var given = await _client.PatchAsync($"/api/v1/speakers/{named}", Requests.Patch(new { aliases }));
        await given.ReadAsync(HttpStatusCode.OK);

        foreach (var variant in aliases)
        {
            Assert.Equal((variant, named), (variant, await NameSpeakerAsync(quote, variant)));
        }

        foreach (var other in NameVariantsTests.Others)
        {
            Assert.NotEqual((other, named), (other, await NameSpeakerAsync(quote, other)));
        }
    }

    [Fact]
    public async Task Article_ThatPrintsAnAlias_IsLinked()
    {
        var article = await _client.CreateAsync("\"We are early,\" Nils Vik said.");
        var named = SpeakerOf(article.GetProperty("quotes")[0]);
        string[] aliases = ["Niels Wieck"];
        var given = await _client.PatchAsync($"/api/v1/speakers/{named}", Requests.Patch(new { aliases }));
        await given.ReadAsync(HttpStatusCode.OK);

        var other = await _client.CreateAsync("\"We are late,\" Niels Wieck said.");

        Assert.Equal(named, SpeakerOf(other.GetProperty("quotes")[0]));
    }

    private async Task<long> NameSpeakerAsync(long quote, string speaker)
    {
        var corrected = await _client.PatchAsync($"/api/v1/quotes/{quote}", Requests.Patch(new { speaker }));
        return SpeakerOf(await corrected.ReadAsync(HttpStatusCode.OK));
    }

    private static long SpeakerOf(JsonElement quote) => quote.GetProperty("speaker").Id();
}
