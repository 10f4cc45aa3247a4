using System.Net;
using System.Text.Json;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>Sends the requests of a command to a server: to one that runs, or to one that serves this command alone.</summary>
internal sealed class ApiConnection(HttpClient client, IAsyncDisposable? server) : IAsyncDisposable
{
    /// <summary>What the user can do if the server cannot be reached.</summary>
    public string? Hint { get; init; }

    /// <summary>Gets a resource; the body is not read yet.</summary>
    /// <exception cref="StartFailure">The server refuses the request, or cannot be reached; the message says why.</exception>
    public async Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken)
    {
        var response = await ReceiveAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

        // The server of this command alone may have to build the search index first.
        while (server is not null
            && response is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter.Delta: { } delay })
        {
            await Console.Error.WriteLineAsync($"Waiting. {(await RefusalAsync(response, cancellationToken)).Message}");
            await Task.Delay(delay, cancellationToken);
            response = await ReceiveAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        }

        return await CheckAsync(response, cancellationToken);
    }

    /// <inheritdoc cref="GetAsync"/>
    public async Task<JsonElement> GetJsonAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await GetAsync(path, cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    /// <inheritdoc cref="GetAsync"/>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await CheckAsync(await ReceiveAsync(request, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException failure) when (failure.InnerException is StartFailure reason)
        {
            throw reason;
        }
        catch (HttpRequestException failure)
        {
            throw new StartFailure($"{client.BaseAddress}: {failure.GetBaseException().Message.TrimEnd('.')}. {Hint}".TrimEnd(), failure);
        }
    }

    private static async Task<HttpResponseMessage> CheckAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.IsSuccessStatusCode ? response : throw await RefusalAsync(response, cancellationToken);

    private static async Task<StartFailure> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
        var problem = isProblem ? await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : default;
        var reason = isProblem ? problem.GetProperty("detail").GetString() : response.ReasonPhrase;
        var hint = response.StatusCode == HttpStatusCode.Unauthorized ? $" {ApiOptions.KeyHint}" : "";
        response.Dispose();
        return new StartFailure($"{(int)response.StatusCode}: {reason}{hint}");
    }
}
