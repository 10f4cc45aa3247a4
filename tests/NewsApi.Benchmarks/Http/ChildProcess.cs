using System.Diagnostics;
using System.Net;

namespace NewsApi.Benchmarks.Http;

/// <summary>A server in a process of its own.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(8);

    private readonly Process _process;

    private ChildProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>The time from the start of the process to its first response 200.</summary>
    public TimeSpan StartedWithin { get; private set; }

    /// <summary>The program <paramref name="server"/> on the database of a folder.</summary>
    public static Task<ChildProcess> NewsApiAsync(string server, string folder, int port, params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string>
        {
            ["ConnectionStrings__NewsApi"] = $"Data Source={Path.Combine(folder, "newsapi.db")}",
            ["Seeds__Path"] = "",
            ["ApiKeys__0__Key"] = LoadClients.Key,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        return StartAsync(port, "/readyz", [server], environment);
    }

    /// <summary>A mode of this program that serves.</summary>
    public static Task<ChildProcess> ThisAsync(int port, string path, params string[] arguments) => StartAsync(
        port, path, [Path.Combine(AppContext.BaseDirectory, "NewsApi.Benchmarks.dll"), .. arguments], []);

    /// <summary>Seconds of the processor that it has taken.</summary>
    public double ProcessorSeconds()
    {
        var fields = File.ReadAllLines($"/proc/{_process.Id}/stat")[0].Split(") ")[1].Split(' ');
        return (double.Parse(fields[11]) + double.Parse(fields[12])) / TicksPerSecond;
    }

    /// <summary>Megabytes that are its own: files that it maps are the system's to drop.</summary>
    public double Megabytes() => Megabytes("RssAnon:");

    /// <summary>Megabytes that it has in memory, those of files included.</summary>
    public double ResidentMegabytes() => Megabytes("VmRSS:");

    /// <summary>The number of open file handles.</summary>
    public int Handles() => Directory.GetFiles($"/proc/{_process.Id}/fd").Length;

    /// <summary>Ends the process with SIGTERM; returns its exit code and the time that it took.</summary>
    public async Task<(int Code, TimeSpan Time)> TerminateAsync()
    {
        var started = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        return (_process.ExitCode, Stopwatch.GetElapsedTime(started));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private double Megabytes(string kind) => double.Parse(
        File.ReadAllLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(kind))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) / 1024;

    private static async Task<ChildProcess> StartAsync(
        int port, string path, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
            },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ChildProcess(process, port);
        try
        {
            await server.WaitAsync(path, started);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.StartedWithin = Stopwatch.GetElapsedTime(started);
        return server;
    }

    private async Task WaitAsync(string path, long started)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = TimeSpan.FromSeconds(5) };
        while (await StatusAsync(client, path) != HttpStatusCode.OK)
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > StartTimeout)
            {
                throw new InvalidOperationException($"The server on port {Port} did not start.");
            }

            await Task.Delay(5);
        }
    }

    private static async Task<HttpStatusCode?> StatusAsync(HttpClient client, string path)
    {
        try
        {
            using var response = await client.GetAsync(path);
            return response.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
