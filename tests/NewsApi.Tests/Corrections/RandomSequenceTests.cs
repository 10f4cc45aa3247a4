using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

/// <summary>
/// Random sequences of everything that changes articles, quotes and speakers; after each, the store is whole. The long form is
/// <c>RANDOM_SEQUENCES=1000</c>, or <c>RANDOM_SEQUENCES=101-200</c> for a part of them on a store of its own.
/// </summary>
public sealed class RandomSequenceTests : IDisposable
{
    private const int Steps = 12;

    private static readonly string[] Names = ["Anna Keller", "Karl Brandt", "Ida Holm", "Nils Vik", "Rosa Quill", "Paul Stein"];

    private static readonly string[] Sources = ["Harbour Post", "Valley News", "Reuters"];

    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;
    private readonly Dictionary<long, long> _corrected = [];
    private readonly List<long> _dismissed = [];
    private Random _random = new(0);
    private int _articles;
    private int _names;
    private long _jobs;

    public RandomSequenceTests()
    {
        _client = _host.CreateClient(new() { AllowAutoRedirect = false });
        _jobs = _host.Services.GetRequiredService<JobList>().Create(JobKind.Merge).Id;
    }

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Sequence_OfRandomChanges_LeavesTheStoreWhole()
    {
        var range = (Environment.GetEnvironmentVariable("RANDOM_SEQUENCES") ?? "15").Split('-').Select(int.Parse).ToList();
        for (var seed = range.Count > 1 ? range[0] : 1; seed <= range[^1]; seed++)
        {
            _random = new Random(seed);
            for (var step = 0; step < Steps; step++)
            {
                var response = await ChangeAsync();
                var body = await response.Content.ReadAsStringAsync();
                Assert.True((int)response.StatusCode < 500, $"{seed}: {response.RequestMessage} {body}");
            }

            await WaitAsync();
            await CheckAsync($"after sequence {seed}");
        }
    }

    private async Task<HttpResponseMessage> ChangeAsync()
    {
        var article = $"/api/v1/articles/{_random.Next(1, _articles + 2)}";
        var speaker = $"/api/v1/speakers/{_random.Next(1, Names.Length + 1)}";
        switch (_random.Next(14))
        {
            case 0 or 1 or 2:
                return await CreateAsync();
            case 3:
                return await EditAsync(article);
            case 4:
                return await PatchOrDeleteAsync(article);
            case 5:
                return await _client.PostAsync(article + "/restore", null);
            case 6 when _random.Next(4) == 0:
                return await _client.DeleteAsync(article + "?permanent=true");
            case 7:
                await WaitAsync();
                return await _client.PostJsonAsync($$"""{ "from": [{{_random.Next(1, Names.Length + 1)}}] }""", speaker + "/merge");
            case 8:
                return await _client.PostAsync(speaker + "/revisions/1/restore", null);
            case 9:
                var name = Names[_random.Next(Names.Length)] + NextLetters();
                return await _client.PatchAsync(speaker, Requests.Patch(new { name }));
            case 10:
                return await CorrectAsync();
            case 11:
                return await ReparseAsync();
            case 12:
                return await DecideAsync();
            default:
                return await SplitAsync();
        }
    }

    private Task<HttpResponseMessage> CreateAsync()
    {
        _articles++;
        var date = _random.Next(3) == 0 ? "" : $"&publishedAt=2026-01-{_random.Next(1, 29):00}";
        return _client.PostTextAsync(TextOf(_articles), $"?source={Sources[_random.Next(Sources.Length)]}{date}");
    }

    private async Task<HttpResponseMessage> EditAsync(string article)
    {
        var text = await _client.GetAsync(article + "/text");
        return text.IsSuccessStatusCode
            ? await _client.PutAsync(article, Requests.Text(await text.Content.ReadAsStringAsync() + "\n\nIt rained then."))
            : text;
    }

    private Task<HttpResponseMessage> PatchOrDeleteAsync(string article)
    {
        var (source, publishedAt) = (Sources[_random.Next(Sources.Length)], $"2025-0{_random.Next(1, 9)}-01");
        return _random.Next(2) == 0
            ? _client.PatchAsync(article, Requests.Patch(new { source, publishedAt }))
            : _client.DeleteAsync(article);
    }

    // As if an earlier version of the parser had read half of the articles.
    private async Task<HttpResponseMessage> ReparseAsync()
    {
        await WaitAsync();
        var half = _random.Next(2);
        await _host.Services.GetRequiredService<WriteQueue>().WriteAsync(
            (database, token) => database.Articles.WithTrash().Where(article => article.Id % 2 == half)
                .ExecuteUpdateAsync(update => update.SetProperty(article => article.ParserVersion, "1"), token),
            CancellationToken.None);
        return await _client.PostAsync($"/api/v1/admin/reparse?dryRun={(_random.Next(3) == 0 ? "true" : "false")}", null);
    }

    // Accepts or dismisses a suggestion, where there is one.
    private async Task<HttpResponseMessage> DecideAsync()
    {
        await WaitAsync();
        var list = (await _client.GetJsonAsync("/api/v1/speakers/suggestions")).GetProperty("items");
        var decision = _random.Next(3) == 0 ? "accept" : "dismiss";
        return list.GetArrayLength() == 0
            ? await _client.GetAsync("/api/v1/speakers")
            : await _client.PostJsonAsync($$"""{ "decision": "{{decision}}" }""", $"/api/v1/speakers/suggestions/{list[0].Id()}");
    }

    private async Task<HttpResponseMessage> CorrectAsync()
    {
        if (_dismissed.Count > 0 && _random.Next(4) == 0)
        {
            var dismissed = _dismissed[_random.Next(_dismissed.Count)];
            return await _client.PatchAsync($"/api/v1/quotes/{dismissed}", Requests.Patch(new { isQuote = true }));
        }

        var quotes = await ListQuotesAsync("");
        if (quotes.Count == 0)
        {
            return await _client.GetAsync("/api/v1/quotes");
        }

        var (quote, speaker) = (quotes[_random.Next(quotes.Count)].Id(), (long)_random.Next(1, Names.Length + 1));
        var response = await _client.PatchAsync(
            $"/api/v1/quotes/{quote}", _random.Next(5) == 0 ? Requests.Patch(new { isQuote = false }) : Requests.Patch(new { speaker }));
        _corrected.Remove(quote);
        _dismissed.AddRange(response.StatusCode == HttpStatusCode.NoContent ? [quote] : []);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            // A speaker who was merged stands for the other.
            _corrected[quote] = (await response.ReadAsync(HttpStatusCode.OK)).GetProperty("speaker").Id();
        }

        return response;
    }

    private async Task<HttpResponseMessage> SplitAsync()
    {
        await WaitAsync();
        var quotes = (await ListQuotesAsync("")).FindAll(quote => quote.GetProperty("speaker").ValueKind == JsonValueKind.Object);
        if (quotes.Count == 0)
        {
            return await _client.GetAsync("/api/v1/quotes");
        }

        var quote = quotes[_random.Next(quotes.Count)];
        var response = await _client.PostJsonAsync(
            $$"""{ "quotes": [{{quote.Id()}}], "name": "Split Person{{NextLetters()}}" }""",
            $"/api/v1/speakers/{quote.GetProperty("speaker").Id()}/split");
        if (response.StatusCode == HttpStatusCode.Created)
        {
            _corrected[quote.Id()] = (await response.ReadAsync(HttpStatusCode.Created)).Id();
        }

        return response;
    }

    private async Task CheckAsync(string when)
    {
        Assert.Equal((when, null), (when, await ReadAsync(StoreFaults.FindAsync)));

        // Speakers whom nobody quotes any more went with their article.
        foreach (var id in await ReadAsync(database => database.Speakers.Select(speaker => speaker.Id).ToListAsync()))
        {
            var speaker = await ResolveAsync(id);
            var root = speaker.Id();
            var count = await ReadAsync(database => database.Quotes.LongCountAsync(quote => quote.SpeakerId == root));
            Assert.Equal((when, root, count), (when, root, speaker.GetProperty("quoteCount").GetInt64()));
            Assert.Equal((when, id, count), (when, id, await CountFoundAsync($"/api/v1/quotes?q=truly&speaker={id}")));
        }

        foreach (var quote in await ListQuotesAsync("&locked=true"))
        {
            if (_corrected.TryGetValue(quote.Id(), out var expected))
            {
                var speaker = (await ResolveAsync(expected)).Id();
                Assert.Equal((when, quote.Id(), speaker), (when, quote.Id(), quote.GetProperty("speaker").Id()));
            }
        }
    }

    // A search that took too long, as on a machine under load, has no total.
    private async Task<long> CountFoundAsync(string search)
    {
        var total = (await _client.GetJsonAsync(search)).GetProperty("total");
        return total.ValueKind == JsonValueKind.Number ? total.GetInt64() : await CountFoundAsync(search);
    }

    private async Task<JsonElement> ResolveAsync(long id)
    {
        var response = await _client.GetAsync($"/api/v1/speakers/{id}");
        return response.StatusCode == HttpStatusCode.PermanentRedirect
            ? await _client.GetJsonAsync(response.Headers.Location!.OriginalString)
            : await response.ReadAsync(HttpStatusCode.OK);
    }

    private async Task<List<JsonElement>> ListQuotesAsync(string filter)
    {
        var quotes = new List<JsonElement>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await _client.GetJsonAsync($"/api/v1/quotes?sort=id&pageSize=100{filter}{cursor}");
            quotes.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.Get("nextCursor") is { } next ? $"&cursor={next}" : null;
        }

        return quotes;
    }

    // Until all jobs have ended.
    private async Task WaitAsync()
    {
        while (await _client.GetAsync($"/api/v1/jobs/{_jobs + 1}") is { IsSuccessStatusCode: true } response)
        {
            var status = (await response.ReadAsync(HttpStatusCode.OK)).Get("status");
            Assert.NotEqual("failed", status);
            _jobs += status == "succeeded" ? 1 : 0;
        }
    }

    // A number would be the id of another speaker.
    private string NextLetters() => string.Concat($"{++_names}".Select(digit => (char)(digit - '0' + 'a')));

    private static string TextOf(int number) => $"The day number {number}\n\n" + string.Join(
        "\n\n", Names.Select((name, at) => (name, at)).Where(one => number == 1 || (number * 7) % (one.at + 2) < 2)
            .Select(one => $"\"I truly saw house {number} in street {one.at},\" {one.name} said{CarrierOf(one.at)}."));

    private static string CarrierOf(int at) => at % 2 == 0 ? "" : ", as per Reuters";

    private Task<T> ReadAsync<T>(Func<NewsDbContext, Task<T>> read) =>
        _host.Services.GetRequiredService<Snapshots>().ReadAsync(read, CancellationToken.None);
}
