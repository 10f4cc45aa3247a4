using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Search;

namespace NewsApi.Benchmarks.Speakers;

/// <summary>
/// Whether one speaker is one person: 2,000 articles with planted people, stored by the server. B³ compares the speaker of each quote
/// with who said it; automatic merges are judged by the pairs that they join.
/// </summary>
internal sealed class SpeakerLinks(SearchOptions options)
{
    private const int Articles = 2_000;
    private const int PageSize = 100;
    private const int Seed = 20261130;

    internal static readonly TimeSpan Settled = TimeSpan.FromSeconds(15);

    public async Task RunAsync()
    {
        Directory.CreateDirectory(options.Folder);
        var database = Path.Combine(options.Folder, "planted.db");
        File.Delete(database);
        await using var server = await ServerProcess.StartAsync($"Data Source={database}", options.Port, isOpen: true);
        var people = new PlantedPeople(Seed);
        await GiveAliasesAsync(server.Client, people);
        var said = await StoreAsync(server.Client, people);

        // Speakers are compared in the background.
        await Task.Delay(Settled);
        var quotes = await ReadAllAsync(server.Client, "/api/v1/quotes?sort=id");
        var pairs = quotes.Where(quote => said.ContainsKey(KeyOf(quote)))
            .Select(quote => (Speaker: SpeakerOf(quote), Person: said[KeyOf(quote)])).ToList();
        var cubed = Clusters.Cubed(pairs);
        var merges = await ReadAllAsync(server.Client, "/api/v1/speakers/suggestions?status=automatic");
        var persons = people.FindPersons();
        var right = merges.Count(merge => PersonOf(persons, merge, "speaker") == PersonOf(persons, merge, "other"));
        var open = await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/speakers/suggestions?pageSize=1");
        Table.Head($"{Articles} articles, {said.Count} quotes", "measured", "at least");
        Table.Row("quotes found", $"{(double)pairs.Count / said.Count:0.000}", "");
        Table.Row("B³ precision", $"{cubed.Precision:0.000}", "");
        Table.Row("B³ recall", $"{cubed.Recall:0.000}", "");
        Table.Row("B³ F1", $"{cubed.F1:0.000}", "0.95");
        Table.Row("automatic merges that join one person", $"{right} of {merges.Count}", "0.995");
        Table.Row("open suggestions", $"{open.GetProperty("total")}", "");
    }

    private static async Task<Dictionary<(long Article, int Position), string>> StoreAsync(HttpClient client, PlantedPeople people)
    {
        var said = new Dictionary<(long, int), string>();
        for (var number = 1; number <= Articles; number++)
        {
            var (text, persons) = people.Next(number);
            var id = (await PostAsync(client, text)).GetProperty("id").GetInt64();
            for (var at = 0; at < persons.Count; at++)
            {
                said[(id, at + 1)] = persons[at];
            }
        }

        return said;
    }

    // As a newsroom does: no rule finds these names.
    private static async Task GiveAliasesAsync(HttpClient client, PlantedPeople people)
    {
        foreach (var (name, alias) in people.Aliases)
        {
            var article = await PostAsync(client, $"\"It is the turn of the tide,\" {name} said.");
            var speaker = SpeakerOf(article.GetProperty("quotes")[0]);
            using var given = new StringContent(
                JsonSerializer.Serialize(new { aliases = new[] { alias } }), Encoding.UTF8, "application/merge-patch+json");
            using var response = await client.PatchAsync($"/api/v1/speakers/{speaker}", given);
            response.EnsureSuccessStatusCode();
        }
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        using var response = await client.PostAsync("/api/v1/articles", body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Reads all pages of a list.</summary>
    internal static async Task<List<JsonElement>> ReadAllAsync(HttpClient client, string path)
    {
        var items = new List<JsonElement>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"{path}{(path.Contains('?') ? '&' : '?')}pageSize={PageSize}{cursor}");
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={Uri.EscapeDataString(next)}" : null;
        }

        return items;
    }

    private static (long Article, int Position) KeyOf(JsonElement quote) =>
        (quote.GetProperty("articleId").GetInt64(), quote.GetProperty("position").GetInt32());

    /// <summary>The id of the speaker. A quote without a speaker is alone: it has a negative number of its own.</summary>
    internal static long SpeakerOf(JsonElement quote) =>
        quote.GetProperty("speaker") is { ValueKind: JsonValueKind.Object } speaker
            ? speaker.GetProperty("id").GetInt64()
            : -quote.GetProperty("id").GetInt64();

    private static string? PersonOf(Dictionary<string, string> persons, JsonElement merge, string member)
    {
        var name = merge.GetProperty(member).GetProperty("name").GetString()!;
        return persons.GetValueOrDefault(name)
            ?? persons.FirstOrDefault(form => name.EndsWith($" {form.Key}", StringComparison.Ordinal)).Value;
    }
}
