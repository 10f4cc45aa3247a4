using System.Diagnostics;
using System.Globalization;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// A client that reads the same path every 10 ms, in a process of its own that gets the processor first (as root): its times are those of
/// the server, not those that it waits for a processor itself beside the import.
/// </summary>
internal sealed class ReadingClient : IDisposable
{
    public const string Mode = "reading-client";

    // The first take as long as the client's own code is compiled.
    private const int WarmUp = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;

    private ReadingClient(Process process) => _process = process;

    public static ReadingClient Start(Uri address) => new(Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsApi.Benchmarks.dll"), Mode, address.AbsoluteUri])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    /// <summary>Ends it; returns the milliseconds of each request.</summary>
    public async Task<List<double>> EndAsync()
    {
        _process.StandardInput.Close();
        var times = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return
        [
            .. times.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(time => double.Parse(time, CultureInfo.InvariantCulture)),
        ];
    }

    public void Dispose() => _process.Dispose();

    /// <summary>Reads on this thread, without the thread pool, until the input ends.</summary>
    public static void Run(string address)
    {
        RaisePriority();
        using var ended = new ManualResetEventSlim();
        var waiting = new Thread(() =>
        {
            Console.In.ReadToEnd();
            ended.Set();
        });
        waiting.IsBackground = true;
        waiting.Start();
        using var client = new HttpClient();
        var times = new List<double>();
        while (!ended.Wait(Pause))
        {
            var started = Stopwatch.GetTimestamp();
            using (var response = client.Send(new HttpRequestMessage(HttpMethod.Get, address)))
            {
                response.EnsureSuccessStatusCode();
            }

            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        foreach (var time in times.Skip(WarmUp))
        {
            Console.WriteLine(time.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void RaisePriority()
    {
        try
        {
            using var process = Process.GetCurrentProcess();
            process.PriorityClass = ProcessPriorityClass.High;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("The reading client has no priority: only root can give it.");
        }
    }
}
