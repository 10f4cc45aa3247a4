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
        // The server of this command alone may have to build the search index first.
        while (server is not null)
        {
            var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable || response.Headers.RetryAfter?.Delta is not { } delay)
            {
                return response.IsSuccessStatusCode ? response : throw await RefusalAsync(response, cancellationToken);
            }

            await Console.Error.WriteLineAsync($"Waiting. {(await RefusalAsync(response, cancellationToken)).Message}");
            await Task.Delay(delay, cancellationToken);
        }

        return await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
    }

    /// <inheritdoc cref="GetAsync"/>
    public async Task<JsonElement> GetJsonAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await GetAsync(path, cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    /// <inheritdoc cref="GetAsync"/>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? response : throw await RefusalAsync(response, cancellationToken);
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

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<StartFailure> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var isProblem = response.Content.Headers.ContentType?.MediaType == "application/problem+json";
        var problem = isProblem ? await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : default;
        var reason = isProblem ? problem.GetProperty("detail").GetString() : response.ReasonPhrase;
        var cure = response.StatusCode == HttpStatusCode.Unauthorized ? $" Here: {ApiOptions.KeyCure}." : "";
        response.Dispose();
        return new StartFailure($"{(int)response.StatusCode}: {reason}{cure}");
    }
}
