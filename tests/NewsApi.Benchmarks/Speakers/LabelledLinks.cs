using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Search;

namespace NewsApi.Benchmarks.Speakers;

/// <summary>
/// Whether one speaker is one person in labelled articles, of which some have the last names only. Automatic merges are judged by the
/// names of the two speakers.
/// </summary>
internal sealed class LabelledLinks(SearchOptions options, string articles)
{
    private const int Seed = 20261130;

    public async Task RunAsync()
    {
        Directory.CreateDirectory(options.Folder);
        var database = Path.Combine(options.Folder, "labelled.db");
        File.Delete(database);
        await using var server = await ServerProcess.StartAsync($"Data Source={database}", options.Port, isOpen: true);
        var labelled = await StoreAsync(server.Client);
        await Task.Delay(SpeakerLinks.Settled);

        var quotes = (await SpeakerLinks.ReadAllAsync(server.Client, "/api/v1/quotes?sort=id"))
            .ToLookup(quote => quote.GetProperty("articleId").GetInt64());
        var pairs = labelled
            .SelectMany(article => article.Value.Quotes
                .SelectMany(label => quotes[article.Key].Where(quote => IsAt(quote, label)).Take(1)
                    .Select(quote => (Speaker: SpeakerLinks.SpeakerOf(quote), Person: LabelledArticles.KeyOf(label.Name)!))))
            .ToList();
        var attributed = pairs.FindAll(pair => pair.Speaker > 0);
        var merges = await SpeakerLinks.ReadAllAsync(server.Client, "/api/v1/speakers/suggestions?status=automatic");
        var right = merges.Count(merge => NameOf(merge, "speaker") is { } name && name == NameOf(merge, "other"));
        Table.Head($"{labelled.Count} labelled articles", "measured", "at least");
        Table.Row("quotes with a full name", $"{labelled.Sum(article => article.Value.Quotes.Count)}", "");
        Table.Row("quotes found, with a speaker", $"{pairs.Count}, {attributed.Count}", "");
        Table.Row("B³", $"{Clusters.Cubed(pairs)}", "");
        Table.Row("CEAFe", $"{Clusters.Ceaf(pairs)}", "");
        Table.Row("pairwise", $"{Clusters.Pairwise(pairs)}", "");
        Table.Row("B³ of quotes with a speaker", $"{Clusters.Cubed(attributed)}", "");
        Table.Row("CEAFe of quotes with a speaker", $"{Clusters.Ceaf(attributed)}", "");
        Table.Row("automatic merges that join one name", $"{right} of {merges.Count}", "0.99");
    }

    private async Task<Dictionary<long, LabelledArticle>> StoreAsync(HttpClient client)
    {
        var stored = new Dictionary<long, LabelledArticle>();
        await foreach (var article in new LabelledArticles(articles, Seed).ReadAsync())
        {
            using var body = new StringContent(article.Text, Encoding.UTF8, "text/plain");
            using var response = await client.PostAsync("/api/v1/articles?onDuplicate=create", body);
            response.EnsureSuccessStatusCode();
            stored[(await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64()] = article;
        }

        return stored;
    }

    // At least half of the label.
    private static bool IsAt(JsonElement quote, LabelledQuote label) => quote.GetProperty("spans").EnumerateArray().Any(span =>
        2 * (Math.Min(span.GetProperty("end").GetInt32(), label.End) - Math.Max(span.GetProperty("start").GetInt32(), label.Start))
        >= label.End - label.Start);

    private static string? NameOf(JsonElement merge, string member) =>
        LabelledArticles.KeyOf(merge.GetProperty(member).GetProperty("name").GetString()!);
}
