using System.Collections.Concurrent;
using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Crash;

/// <summary>Records the writes that a server confirmed, and verifies them.</summary>
internal sealed class WrittenArticles
{
    private const string First = "The first";
    private const string Second = "The second";

    private readonly ConcurrentDictionary<long, string> _confirmed = new();
    private readonly ConcurrentQueue<(string Key, string Text)> _unconfirmed = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _wanted = int.MaxValue;

    /// <summary>Stores articles, and replaces every third of them, until the server is gone.</summary>
    public async Task WriteUntilItFailsAsync(HttpClient client, int cycle, int writer)
    {
        var sent = (Key: "", Text: "");
        try
        {
            for (var number = 0; ; number++)
            {
                sent = ($"{cycle} {writer} {number}", Text(cycle, writer, number, First));
                var id = await CreateAsync(client, sent);
                sent = default;
                if (number % 3 == 0)
                {
                    var replaced = await client.PutAsync($"/api/v1/articles/{id}", Requests.Text(Text(cycle, writer, number, Second)));
                    await TakeAsync(replaced, HttpStatusCode.OK);
                }
            }
        }
        catch (HttpRequestException)
        {
            // The server was killed: writes that it did not confirm may be stored or not.
            if (sent.Key is not null)
            {
                _unconfirmed.Enqueue(sent);
            }
        }
    }

    /// <summary>Repeats the writes that were not confirmed; each is then stored exactly once.</summary>
    public async Task RepeatAsync(HttpClient client)
    {
        while (_unconfirmed.TryDequeue(out var sent))
        {
            await CreateAsync(client, sent);
        }
    }

    /// <summary>Completes when so many articles are stored in all.</summary>
    public Task WaitForArticlesAsync(int count)
    {
        Volatile.Write(ref _wanted, count);
        Signal();
        return _reached.Task;
    }

    /// <summary>Every article has the last confirmed text, or the one that was sent when the server was killed.</summary>
    public async Task CheckAsync(HttpClient client)
    {
        foreach (var (id, text) in _confirmed)
        {
            var article = await client.GetJsonAsync($"/api/v1/articles/{id}");

            Assert.Contains(article.Get("text"), new[] { text, text.Replace(First, Second) });
            Assert.True(article.GetProperty("version").GetInt32() >= (text.Contains(Second) ? 2 : 1));
            Assert.Equal(2, article.GetProperty("quotes").GetArrayLength());
        }
    }

    // A duplicate would be stored: only the key tells that it is the same.
    private async Task<long> CreateAsync(HttpClient client, (string Key, string Text) sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles?onDuplicate=create");
        request.Content = Requests.Text(sent.Text);
        request.Headers.Add("Idempotency-Key", sent.Key);
        return await TakeAsync(await client.SendAsync(request), HttpStatusCode.Created);
    }

    private async Task<long> TakeAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var article = await response.ReadAsync(expected);
        _confirmed[article.Id()] = article.Get("text")!;
        Signal();
        return article.Id();
    }

    private void Signal()
    {
        if (_confirmed.Count >= Volatile.Read(ref _wanted))
        {
            _reached.TrySetResult();
        }
    }

    private static string Text(int cycle, int writer, int number, string version) =>
        $"""
        Crash report {cycle} {writer} {number}

        {version} text of article {cycle} {writer} {number}. "We keep what we have answered, all of it," Ida Holm said.

        A second heading

        "Nothing of it may be half," Karl Brandt told Reuters. The pier is open.
        """;
}
