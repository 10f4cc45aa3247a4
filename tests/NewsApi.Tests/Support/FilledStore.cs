namespace NewsApi.Tests.Support;

/// <summary>Fills a store through the API, so that every table has rows and every kind of history is there.</summary>
internal static class FilledStore
{
    /// <summary>The text of an article that is stored, with a character that PostgreSQL cannot store.</summary>
    public const string OddText = "Odd signs\n\nA \0 and a \u0001 and a \u0002 are kept, ё and 😀 too.";

    /// <summary>The greatest id of an article, which is erased.</summary>
    public const long LastId = 6;

    private const string Quoted = """
        {
          "text": "The pier\n\nMayor Ida Holm opened it. \"It is done,\" Holm said, as per Reuters. “We will,” Olaf Berg said, “not wait.”",
          "source": "The Post", "tags": ["pier"], "publishedAt": "2026-01-02T03:04:05.123456Z", "externalId": "x1"
        }
        """;

    public static async Task FillAsync(HttpClient client)
    {
        await SendAsync(client.PostJsonAsync(Quoted));
        await client.CreateAsync(OddText);
        var trashed = await client.CreateAsync("In the trash\n\n\"I go,\" said Rolf Lund.");
        await ChangeAsync(client);
        var erased = await client.CreateAsync("Erased\n\n\"I was never here,\" said Nora Moe.");
        await SendAsync(client.DeleteAsync($"/api/v1/articles/{trashed.Id()}"));
        await SendAsync(client.DeleteAsync($"/api/v1/articles/{erased.Id()}?permanent=true"));
        Assert.Equal(LastId, erased.Id());
    }

    private static async Task ChangeAsync(HttpClient client)
    {
        await SendAsync(client.PatchAsync("/api/v1/articles/1", Requests.Patch(new { headline = "The old pier" })));
        await SendAsync(client.PatchAsync(
            "/api/v1/quotes/1", Requests.Patch(new { correction = new { type = "clarification", note = "She did." } })));
        await SendAsync(client.PatchAsync("/api/v1/speakers/1", Requests.Patch(new { name = "Ida M. Holm" })));
        await SendAsync(client.PostJsonAsync("""{ "from": [2] }""", "/api/v1/speakers/1/merge"));
        await SendAsync(client.PostAsync(
            "/api/v1/imports", Requests.Bytes("""{ "text": "Imported.\n\nA line." }"""u8.ToArray(), "application/x-ndjson")));
        using var keyed = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = Requests.Text("With a key.") };
        keyed.Headers.Add("Idempotency-Key", "copied");
        await SendAsync(client.SendAsync(keyed));
        await SendAsync(client.PostJsonAsync("""{ "name": "old", "scopes": ["read"] }""", "/api/v1/admin/keys"));
        // The key refers to one that follows.
        await SendAsync(client.PostJsonAsync("{}", "/api/v1/admin/keys/1/rotate"));
    }

    private static async Task SendAsync(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
