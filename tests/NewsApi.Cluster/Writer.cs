using System.Net;

namespace NewsApi.Cluster;

/// <summary>
/// A client that stores, changes and deletes articles of its own through whichever node responds, and remembers what was
/// acknowledged.
/// </summary>
internal sealed class Writer(int number, string run, IReadOnlyList<HttpClient> servers)
{
    private readonly Random _random = new(number);
    private readonly List<long> _changeable = [];
    private readonly Dictionary<long, Stored> _articles = [];
    private int _server = number % servers.Count;
    private int _posts;

    /// <summary>How many writes were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>When the last write was acknowledged.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Responses that are neither success nor 503.</summary>
    public List<string> Unexpected { get; } = [];

    public async Task RunAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await (_changeable.Count == 0 || _random.Next(10) < 6 ? PostAsync(end) : ChangeAsync());
        }
    }

    /// <summary>The articles of which not even an acknowledged state, or a later one, is stored.</summary>
    /// <param name="stored">The headlines that are stored, by id.</param>
    public IEnumerable<string> FindLost(IReadOnlyDictionary<long, string> stored) => _articles
        .Where(article => !article.Value.Headlines.Contains(stored.GetValueOrDefault(article.Key)))
        .Select(article => $"article {article.Key} is '{stored.GetValueOrDefault(article.Key) ?? "missing"}', "
            + $"acknowledged '{string.Join("' or '", article.Value.Headlines.Select(headline => headline ?? "deleted"))}'");

    // With its key it is sent until it is acknowledged: it must be stored once.
    private async Task PostAsync(CancellationToken end)
    {
        var name = $"{run}w{number}p{++_posts}";
        var headline = Headline(name, 1);
        while (!end.IsCancellationRequested)
        {
            var request = Articles.Post($"{headline}\n\n\"The text of {name},\" said Ida Holm.").With("Idempotency-Key", name);
            using var response = await SendAsync(request);
            if (response?.StatusCode == HttpStatusCode.Created)
            {
                var id = Articles.IdOf(response);
                _articles.Add(id, new Stored(name, 1, [headline]));
                _changeable.Add(id);
                return;
            }
        }
    }

    // Without an acknowledgement both states are right, and the article is left alone.
    private async Task ChangeAsync()
    {
        var id = _changeable[_random.Next(_changeable.Count)];
        var article = _articles[id];
        var next = _random.Next(8) == 0 ? null : Headline(article.Name, article.Version + 1);
        var request = next is null ? new HttpRequestMessage(HttpMethod.Delete, $"{Articles.Path}/{id}") : Articles.Patch(id, next);
        using var response = await SendAsync(request);
        var isDone = response?.IsSuccessStatusCode == true;
        _articles[id] = new Stored(article.Name, article.Version + 1, isDone ? [next] : [.. article.Headlines, next]);
        if (!isDone || next is null)
        {
            _changeable.Remove(id);
        }
    }

    private async Task<HttpResponseMessage?> SendAsync(HttpRequestMessage request)
    {
        try
        {
            var response = await servers[_server].SendAsync(request);
            if (response.IsSuccessStatusCode)
            {
                Acknowledged++;
                LastAt = TimeProvider.System.GetUtcNow();
                return response;
            }

            await NoteAsync(request, response);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            // The node was killed.
        }

        _server = (_server + 1) % servers.Count;
        await Task.Delay(20);
        return null;
    }

    private async Task NoteAsync(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
        {
            Unexpected.Add(
                $"{request.Method} {request.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        response.Dispose();
    }

    private static string Headline(string name, int version) => $"Cluster article {name} {IndexComparison.VersionWord(version)}";

    // Null is the headline of what is deleted.
    private sealed record Stored(string Name, int Version, IReadOnlyList<string?> Headlines);
}
