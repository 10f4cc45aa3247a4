using System.Diagnostics;
using System.Net;

namespace NewsApi.Tests.Support;

/// <summary>
/// Waits for the search index, as a client does: until a search is neither refused (503) nor warns that it lacks changes.
/// </summary>
internal static class CaughtUp
{
    // On a busy machine, a restarted server may take longer to replay the changes than a search waits.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    public static async Task WaitForIndexAsync(this HttpClient client)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await IsCaughtUpAsync(client))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Timeout, "The search index does not catch up.");
        }
    }

    private static async Task<bool> IsCaughtUpAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/api/v1/search?q=report&pageSize=1");
        return response.StatusCode != HttpStatusCode.ServiceUnavailable
            && (await response.ReadAsync(HttpStatusCode.OK)).GetProperty("warnings").GetArrayLength() == 0;
    }
}
