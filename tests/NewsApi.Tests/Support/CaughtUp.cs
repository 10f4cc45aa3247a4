using System.Net;
using System.Text.Json;

namespace NewsApi.Tests.Support;

/// <summary>
/// Waits for the search index, as a client does: until a search is neither refused (503) nor warns that it lacks changes. On a busy
/// machine, a server may take longer to open its index and to replay the changes than a search waits.
/// </summary>
internal static class CaughtUp
{
    public static Task WaitForIndexAsync(this HttpClient client) => Waiting.UntilAsync(
        async () => await TrySearchAsync(client, "report") is { } found && found.GetProperty("warnings").GetArrayLength() == 0);

    /// <summary>Waits until a search finds so many.</summary>
    public static Task WaitForTotalAsync(this HttpClient client, string query, int total) => Waiting.UntilAsync(
        async () => await TrySearchAsync(client, query) is { } found
            && found.GetProperty("total") is { ValueKind: JsonValueKind.Number } number && number.GetInt32() == total,
        $"{total} are found by '{query}'");

    /// <summary>Returns the first response to a search that is not refused.</summary>
    public static async Task<JsonElement> SearchOnceReadyAsync(this HttpClient client, string query)
    {
        JsonElement? found = null;
        await Waiting.UntilAsync(async () => (found = await TrySearchAsync(client, query)) is not null);
        return found!.Value;
    }

    private static async Task<JsonElement?> TrySearchAsync(HttpClient client, string query)
    {
        using var response = await client.GetAsync($"/api/v1/search?q={query}&pageSize=1");
        return response.StatusCode == HttpStatusCode.ServiceUnavailable ? null : await response.ReadAsync(HttpStatusCode.OK);
    }
}
