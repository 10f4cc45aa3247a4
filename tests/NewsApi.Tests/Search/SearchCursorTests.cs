using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class SearchCursorTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("search", "")]
    [InlineData("search", "&sort=-publishedAt")]
    [InlineData("search", "&sort=headline")]
    [InlineData("search", "&types=article,quote")]
    [InlineData("articles", "")]
    [InlineData("articles", "&sort=source")]
    [InlineData("quotes", "")]
    [InlineData("quotes", "&sort=-confidence")]
    public async Task Search_Cursor_FollowsToTheEnd(string list, string order)
    {
        using var own = new NewsApiHost();
        var client = own.CreateClient();
        for (var number = 0; number < 7; number++)
        {
            await client.CreateAsync(
                $"Ibex {number % 3}\n\nThe {(number % 2 == 0 ? "alpine ibex" : "ibex")} came. "
                + $"\"The ibex of hill {number} is back,\" said Ida Holm.",
                number % 2 == 0 ? new { source = "AP" } : null);
        }

        var whole = (await client.GetJsonAsync($"/api/v1/{list}?q=alpine OR ibex{order}&pageSize=100")).Items("id");
        var followed = new List<string>();
        for (var next = (string?)$"/api/v1/{list}?q=alpine OR ibex{order}&pageSize=2"; next is not null;)
        {
            var page = await client.GetJsonAsync(next);
            followed.AddRange(page.Items("id"));
            var cursor = page.Get("nextCursor");
            next = cursor is null ? null : $"/api/v1/{list}?q=alpine OR ibex{order}&pageSize=2&cursor={cursor}";
        }

        Assert.True(whole.Length >= 7);
        Assert.Equal(whole, followed);
    }

    [Fact]
    public async Task Search_CursorOfAnotherKindOfList_IsProblem()
    {
        using var own = new NewsApiHost();
        var client = own.CreateClient();
        await client.CreateAsync("Serow 1\n\nA serow came.");
        await client.CreateAsync("Serow 2\n\nA serow left.");
        var ranked = (await client.GetJsonAsync("/api/v1/articles?q=serow&pageSize=1")).Get("nextCursor");
        var plain = (await client.GetJsonAsync("/api/v1/articles?pageSize=1")).Get("nextCursor");

        await ProblemAssert.NamesAsync(await client.GetAsync($"/api/v1/articles?pageSize=1&cursor={ranked}"), "cursor");
        await ProblemAssert.NamesAsync(await client.GetAsync($"/api/v1/articles?q=serow&pageSize=1&cursor={plain}"), "cursor");
        await ProblemAssert.NamesAsync(await client.GetAsync($"/api/v1/articles?q=serow&sort=id&pageSize=1&cursor={ranked}"), "cursor");
    }

    [Fact]
    public async Task Search_CountNone_HasNoTotalButGoesOn()
    {
        await _client.CreateAsync("Markhor 1\n\nA markhor came.");
        await _client.CreateAsync("Markhor 2\n\nA markhor left.");

        var found = await _client.GetJsonAsync("/api/v1/search?q=markhor&count=none&pageSize=1");

        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null), (found.GetProperty("total").ValueKind, found.GetProperty("totalPages").ValueKind));
        Assert.NotNull(found.Get("nextCursor"));
        Assert.NotNull(found.GetProperty("links").Get("next"));
    }
}
