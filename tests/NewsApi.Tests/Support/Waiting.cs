using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsApi.Tests.Support;

/// <summary>Waits for what happens in the background.</summary>
internal static class Waiting
{
    /// <summary>
    /// One timeout for all: it ends a test that would wait for ever, and a busy machine does not reach it. How long something takes
    /// is for the benchmarks.
    /// </summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string condition = "")
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Timeout, $"After {Timeout}, this is not so: {condition}");
            await Task.Delay(Interval);
        }
    }

    /// <summary>Waits until a job has ended, and returns it.</summary>
    public static async Task<JsonElement> ForJobAsync(this HttpClient client, string path)
    {
        JsonElement job = default;
        await UntilAsync(async () => (job = await client.GetJsonAsync(path)).Get("status") is not ("queued" or "running"));
        return job;
    }
}
