using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers;

public sealed class FoundSpeakerTests(NewsApiHost host) : IClassFixture<NewsApiHost>, IAsyncLifetime
{
    private readonly HttpClient _client = host.CreateClient();

    public async Task InitializeAsync()
    {
        await _client.PostTextAsync("\"The pier is open,\" Anna Keller said.", "?onDuplicate=return");
        await _client.PostTextAsync("\"The quay is open,\" Björn Keller said.", "?onDuplicate=return");
        await _client.PostTextAsync("\"The ferry sails,\" Ottoline Marsh said.", "?onDuplicate=return");
        await _client.PostTextAsync("\"The bridge is up,\" Ada Tarrant said.", "?onDuplicate=return");
        await _client.PostTextAsync("\"The bridge is down,\" Hans Köhler said.", "?onDuplicate=return");
        await _client.PostTextAsync("\"The sluice is open,\" Eva Müller said.", "?onDuplicate=return");
        await _client.PostTextAsync("\"The sluice is shut,\" Karl Mueller said.", "?onDuplicate=return");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/api/v1/quotes?speaker=Keller")]
    [InlineData("/api/v1/articles?speaker=Keller")]
    [InlineData("/api/v1/speakers?name=keller")]
    [InlineData("/api/v1/search?q=open&speaker=Keller")]
    [InlineData("/api/v1/quotes?q=open&speaker=Keller")]
    public async Task Get_NameOfSeveralSpeakers_IsWarnedOf(string path)
    {
        var list = await _client.GetJsonAsync(path);

        Assert.Equal(2, list.GetProperty("total").GetInt32());
        var warning = Assert.Single(list.GetProperty("warnings").EnumerateArray()).GetString();
        Assert.Contains("means 2 speakers: Anna Keller (1), Björn Keller (2)", warning);
    }

    [Theory]
    [InlineData("/api/v1/stats/speakers?speaker=Keller")]
    [InlineData("/api/v1/stats/sources?speaker=Keller")]
    [InlineData("/api/v1/stats/timeline?of=quotes&speaker=Keller")]
    public async Task GetStats_NameOfSeveralSpeakers_IsWarnedOf(string path)
    {
        var stats = await _client.GetJsonAsync(path);
        var ofOne = await _client.GetJsonAsync(path.Replace("Keller", "Anna%20Keller"));

        Assert.Contains("Anna Keller (1), Björn Keller (2)", Assert.Single(stats.GetProperty("warnings").EnumerateArray()).GetString());
        Assert.False(ofOne.TryGetProperty("warnings", out _));
    }

    [Theory]
    [InlineData("/api/v1/quotes?speaker=Anna%20Keller")]
    [InlineData("/api/v1/quotes?speaker=1,2")]
    [InlineData("/api/v1/quotes?speaker=Marsh")]
    [InlineData("/api/v1/quotes")]
    public async Task Get_NameOfOneSpeaker_IsNotWarnedOf(string path) =>
        Assert.False((await _client.GetJsonAsync(path)).TryGetProperty("warnings", out _));

    [Theory]
    [InlineData("keller", "Anna Keller|Björn Keller")]
    [InlineData("bjorn", "Björn Keller")]
    [InlineData("Ottoline", "Ottoline Marsh")]
    [InlineData("Otoline Marsh", "Ottoline Marsh")]
    [InlineData("Ottoline Mrsh", "Ottoline Marsh")]
    [InlineData("Wolfgang", "")]
    [InlineData("Tarrantt", "Ada Tarrant")]
    [InlineData("Tarant", "Ada Tarrant")]
    [InlineData("Koehler", "Hans Köhler")]
    [InlineData("Kohler", "Hans Köhler")]
    [InlineData("Müller", "Eva Müller|Karl Mueller")]
    [InlineData("Mueller", "Eva Müller|Karl Mueller")]
    [InlineData("Eva Mueller", "Eva Müller")]
    public async Task GetSpeakers_Words_FindEveryFormOfTheNameWithTypos(string query, string expected)
    {
        var list = await _client.GetJsonAsync($"/api/v1/speakers?q={Uri.EscapeDataString(query)}");

        Assert.Equal(expected, string.Join('|', list.Items("name").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Müller")]
    [InlineData("Mueller")]
    public async Task GetQuotes_UmlautAsTwoLetters_FindsBothForms(string name)
    {
        var list = await _client.GetJsonAsync($"/api/v1/quotes?speaker={Uri.EscapeDataString(name)}&sort=id");

        Assert.Equal(["The sluice is open,", "The sluice is shut,"], list.Items("text"));
    }

    [Fact]
    public async Task GetSpeakers_MisspeltNameThatIsAWordElsewhere_IsCorrected()
    {
        foreach (var number in (string[])["one", "two", "three"])
        {
            await _client.PostTextAsync($"The marsk rose. It was marsk {number}.", "?onDuplicate=return");
        }

        Assert.Equal(["Ottoline Marsh"], (await _client.GetJsonAsync("/api/v1/speakers?q=marsk")).Items("name"));
    }

    [Fact]
    public async Task Search_MisspeltWord_HasASuggestion() =>
        Assert.Equal("ferry", (await _client.GetJsonAsync("/api/v1/search?q=ferrry")).Get("suggestion"));

    [Theory]
    [InlineData("Keler")]
    [InlineData("keller")]
    public async Task GetSpeakers_Words_AreTheSameOnEveryPage(string query)
    {
        var path = $"/api/v1/speakers?q={query}&pageSize=1";

        var first = await _client.GetJsonAsync(path);
        var second = await _client.GetJsonAsync(path + "&page=2");
        var next = await _client.GetJsonAsync(path + "&cursor=" + first.Get("nextCursor"));

        Assert.Equal((2, 2), (first.GetProperty("total").GetInt32(), second.GetProperty("total").GetInt32()));
        string[] found = [first.Items("name").Single(), second.Items("name").Single()];
        Assert.Equal(["Anna Keller", "Björn Keller"], found.Order(StringComparer.Ordinal));
        Assert.Equal(second.Items("id"), next.Items("id"));
    }

    [Theory]
    [InlineData("q=keller&name=keller", "name")]
    [InlineData("q=keller&sort=name", "sort")]
    public async Task GetSpeakers_WordsWithAnOrder_AreRefused(string query, string parameter) =>
        await ProblemAssert.NamesAsync(await _client.GetAsync($"/api/v1/speakers?{query}"), parameter);

    [Theory]
    [InlineData("")]
    [InlineData("&q=the")]
    public async Task GetQuotes_Unattributed_HaveTheLongestFirst(string q)
    {
        await using var server = new NewsApiHost();
        var client = server.CreateClient();
        foreach (var words in (string[])["the gate", "the gate was shut and the road was long", "the gate was shut"])
        {
            var id = (await client.CreateAsync($"\"We saw that {words},\" Ida Holm said.")).GetProperty("quotes")[0].Id();
            await client.PatchAsync($"/api/v1/quotes/{id}", Requests.Patch(new { status = "ambiguous" }));
        }

        var queue = await client.GetJsonAsync($"/api/v1/quotes?status=ambiguous,none&sort=-impact&pageSize=2{q}");
        var next = await client.GetJsonAsync($"/api/v1/quotes?status=ambiguous,none{q}&cursor={queue.Get("nextCursor")}");

        Assert.Equal(["2", "3"], queue.Items("id"));
        Assert.Equal(["1"], next.Items("id"));
        Assert.Equal("Ida Holm", queue.GetProperty("items")[0].GetProperty("attribution").GetProperty("candidates")[0].GetString());
    }
}
