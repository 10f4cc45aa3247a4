using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Commands;

/// <summary>SIGTERM ends the server in time and with exit code 0, whatever it does.</summary>
public sealed class ShutdownTests : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(28);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    [Fact]
    public async Task Terminate_ClientDoesNotReadItsExport_Ends()
    {
        using var server = await ServerProcess.StartAsync(_folder, ("DOTNET_SHUTDOWNTIMEOUTSECONDS", "4"));
        // More than the buffers of both sides hold.
        for (var number = 0; number < 12; number++)
        {
            await server.Client.PostTextAsync($"Article {number}. " + new string('x', 1_000_000));
        }

        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes("GET /api/v1/articles/export HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        await socket.ReceiveAsync(new byte[1]);

        Assert.Equal(0, await server.TerminateAsync(Timeout));
    }

    [Fact]
    public async Task Terminate_SeedsAreLoaded_Ends()
    {
        var seeds = Directory.CreateDirectory(Path.Combine(_folder, "many")).FullName;
        for (var number = 0; number < 2000; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(seeds, $"{number}.txt"), $"Seed {number} of many. \"It is so,\" said Ada Okafor.");
        }

        using var process = Process.Start(ProgramRun.StartInfo(
            _folder, [], ("ConnectionStrings__NewsApi", $"Data Source={_folder}/newsapi.db"), ("Seeds__Path", seeds)))!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Loaded the seed", StringComparison.Ordinal))
        {
        }

        var output = process.StandardOutput.ReadToEndAsync();
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Timeout);

        Assert.Equal((0, ""), (process.ExitCode, await errors));
        Assert.DoesNotContain("listens on", await output);
    }

    [Fact]
    public async Task Terminate_NothingRuns_EndsAndLeavesOneDatabaseFile()
    {
        using var server = await ServerProcess.StartAsync(_folder);
        await server.Client.PostTextAsync("An article that stays.");

        Assert.Equal(0, await server.TerminateAsync(Timeout));

        Assert.False(File.Exists(Path.Combine(_folder, ServerProcess.DatabaseName + "-wal")));
    }

    [Fact]
    public async Task Terminate_WithADelay_RespondsUntilItsEndAndIsNotReady()
    {
        using var server = await ServerProcess.StartAsync(_folder, ("Http__ShutdownDelaySeconds", "8"));
        // The first article takes the time of compiling the code, which a busy machine might not have in the delay.
        await server.Client.CreateAsync("An article before.");

        var ended = server.TerminateAsync(Timeout);
        HttpResponseMessage ready;
        do
        {
            ready = await server.Client.GetAsync("/readyz");
        }
        while (ready.StatusCode == HttpStatusCode.OK);
        var stored = await server.Client.PostTextAsync("An article of the last moment.");

        await ProblemAssert.IsAsync(ready, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Contains("The server is stopping.", await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        Assert.Equal(0, await ended);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
