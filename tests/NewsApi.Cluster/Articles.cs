using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsApi.Cluster;

/// <summary>Requests about articles.</summary>
internal static class Articles
{
    public const string Path = "/api/v1/articles";

    private const int MaxAttempts = 10;

    public static HttpRequestMessage Post(string text, string query = "") =>
        new(HttpMethod.Post, Path + query) { Content = new StringContent(text, Encoding.UTF8, "text/plain") };

    public static HttpRequestMessage Patch(long id, string headline) => new(HttpMethod.Patch, $"{Path}/{id}")
    {
        Content = new StringContent(JsonSerializer.Serialize(new { headline }), Encoding.UTF8, "application/merge-patch+json"),
    };

    public static HttpRequestMessage Get(string path, long? readAfter = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (readAfter is { } sequence)
        {
            request.Headers.Add("X-Read-After", $"{sequence}");
        }

        return request;
    }

    public static HttpRequestMessage With(this HttpRequestMessage request, string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    public static long SequenceOf(HttpResponseMessage response) => long.Parse(response.Headers.GetValues("X-Change-Sequence").Single());

    /// <summary>The id in the Location.</summary>
    public static long IdOf(HttpResponseMessage response) => long.Parse(response.Headers.Location!.OriginalString.Split('/')[^1]);

    /// <summary>Sends a request; where the server is busy (503), again when it says.</summary>
    public static async Task<HttpResponseMessage> SendPatientlyAsync(this HttpClient client, Func<HttpRequestMessage> request)
    {
        for (var left = MaxAttempts; ; left--)
        {
            var response = await client.SendAsync(request());
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable || left == 0)
            {
                return response;
            }

            await Task.Delay(response.Headers.RetryAfter!.Delta!.Value);
            response.Dispose();
        }
    }

    /// <summary>Sends a request, which must succeed, and reads its JSON.</summary>
    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path, long? readAfter = null)
    {
        using var response = await client.SendPatientlyAsync(() => Get(path, readAfter));
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonElement.Parse(body)
            : throw new InvalidOperationException($"GET {path}: {(int)response.StatusCode} {body}");
    }

    /// <summary>Stores an article; returns its id and the number of the change.</summary>
    public static async Task<(long Id, long Sequence)> CreateAsync(this HttpClient client, string text)
    {
        using var response = await client.SendPatientlyAsync(() => Post(text));
        return response.StatusCode == HttpStatusCode.Created
            ? (IdOf(response), SequenceOf(response))
            : throw new InvalidOperationException($"POST: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }
}
