using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Crash;

/// <summary>The server in a process of its own, which can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    public const string DatabaseName = "newsapi.db";

    // A line of its own in Development, elsewhere an entry of the log.
    private static readonly Regex Banner = new("NewsApi listens on (http[^;, ]+)");

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) =>
        (_process, Client) = (process, new HttpClient { BaseAddress = address });

    public HttpClient Client { get; }

    /// <summary>Starts it on the database of a folder, and returns as soon as it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var start = ProgramRun.StartInfo(
            folder,
            [],
            [
                ("ConnectionStrings__NewsApi", $"Data Source={Path.Combine(folder, DatabaseName)}"),
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                .. settings,
            ]);
        start.RedirectStandardError = false;
        var process = Process.Start(start)!;
        var server = new ServerProcess(process, await ReadAddressAsync(process));
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>SIGKILL: it has no time for anything.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as supervisors send it; returns the exit code.</summary>
    public async Task<int> TerminateAsync(TimeSpan timeout)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(timeout);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static async Task<Uri> ReadAddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Waiting.Timeout) is { } line)
        {
            if (Banner.Match(line) is { Success: true } banner)
            {
                return new Uri(banner.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    // It says 503 until its index is open, and how long to wait.
    private Task WaitUntilReadyAsync() =>
        Waiting.UntilAsync(async () => (await Client.GetAsync("/readyz")).StatusCode == HttpStatusCode.OK);
}
