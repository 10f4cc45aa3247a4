using System.Diagnostics;

namespace NewsApi.Benchmarks.Search;

/// <summary>The real server in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(10);

    private readonly Process _process;

    private ServerProcess(Process process, HttpClient client) => (_process, Client) = (process, client);

    public HttpClient Client { get; }

    /// <summary>Starts the server on a database and waits until it responds to searches; an open one may be written to.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="port">The port that it listens at.</param>
    /// <param name="isOpen">Whether requests without a key may write.</param>
    /// <param name="program">The program; the one beside the benchmarks, which is not compiled beforehand, where it is null.</param>
    public static async Task<ServerProcess> StartAsync(string connectionString, int port, bool isOpen = false, string? program = null)
    {
        var address = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo(
            "dotnet", [program ?? Path.Combine(AppContext.BaseDirectory, "NewsApi.dll"), "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__NewsApi"] = connectionString,
                ["Seeds__Path"] = "",
                ["ASPNETCORE_ENVIRONMENT"] = isOpen ? "Development" : "Production",
                ["RateLimiting__Enabled"] = "false",

                // The requests of a table repeat: the response cache would serve them.
                ["Cache__MaxBytes"] = "0",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, new HttpClient { BaseAddress = new Uri(address), Timeout = StartTimeout });
        await server.WaitAsync();
        return server;
    }

    /// <summary>The processor time that the server has used so far, in milliseconds.</summary>
    public double ReadProcessorMilliseconds()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalMilliseconds;
    }

    /// <summary>Memory that belongs to the process alone: neither code nor files that are mapped.</summary>
    public async Task<double> ReadMegabytesAsync()
    {
        const string Name = "RssAnon:";
        _process.Refresh();
        var status = $"/proc/{_process.Id}/status";
        var line = !File.Exists(status) ? null
            : (await File.ReadAllLinesAsync(status)).FirstOrDefault(one => one.StartsWith(Name, StringComparison.Ordinal));
        return line is null ? _process.PrivateMemorySize64 / 1e6 : double.Parse(line[Name.Length..].Replace("kB", "")) / 1e3;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > StartTimeout)
            {
                throw new InvalidOperationException("The server did not start.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Client.GetAsync("/api/v1/search?q=a");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
