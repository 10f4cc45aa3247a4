using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Commands;

/// <summary>Ctrl-C, a closed pipe, a full disk: a command ends at once with its exit code, and says why in one line.</summary>
public sealed class InterruptedCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    private (string Name, string Value) Setting => ("ConnectionStrings__NewsApi", $"Data Source={Path.Combine(_folder, "newsapi.db")}");

    [Theory]
    [InlineData("search pier --url URL")]
    [InlineData("reindex --url URL")]
    [InlineData("export --url URL")]
    [InlineData("import - -q")]
    [InlineData("parse -")]
    public async Task Interrupt_CommandThatWaits_EndsWithOneLine(string arguments)
    {
        // It accepts connections, and never responds.
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var url = $"http://{server.LocalEndpoint}";
        var start = ProgramRun.StartInfo(_folder, arguments.Replace("URL", url).Split(' '), Setting, ("NO_PROXY", "*"));
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        using var end = new KilledAtTheEnd(process);
        var errors = process.StandardError.ReadToEndAsync();
        // The collector would close a connection that nobody holds.
        using var connection = arguments.Contains("URL", StringComparison.Ordinal)
            ? await server.AcceptSocketAsync().WaitAsync(Waiting.Timeout)
            : await FillAsync(process.StandardInput.BaseStream).WaitAsync(Waiting.Timeout);

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Waiting.Timeout);

        // A command that does not end by itself is ended after 5 s, without a line.
        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("Interrupted", Assert.Single((await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task Export_ReaderClosesThePipe_EndsWithItsExitCode()
    {
        await ImportAsync();
        using var process = Process.Start(ProgramRun.StartInfo(_folder, ["export"], Setting))!;
        using var end = new KilledAtTheEnd(process);
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();

        await process.WaitForExitAsync().WaitAsync(Waiting.Timeout);

        Assert.Equal((141, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [Theory]
    [InlineData("export -o /dev/full")]
    [InlineData("export -o /nowhere/a.ndjson")]
    public async Task Export_CannotWrite_SaysSoInOneLine(string arguments)
    {
        await ImportAsync();

        var run = await ProgramRun.RunAsync(_folder, arguments.Split(' '), Setting);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The export is not complete: ", Assert.Single(run.ErrorLines));
    }

    // The device accepts nothing, as a full disk does.
    [Theory]
    [InlineData("export", "2>&1")]
    [InlineData("nonsense", "2>&1")]
    [InlineData("import a.ndjson -q", "")]
    public async Task Command_OutputIsFull_EndsWithItsExitCode(string arguments, string errors)
    {
        await ImportAsync();
        var start = ProgramRun.StartInfo(_folder, arguments.Split(' '), Setting);
        (string[] command, start.FileName) = ([start.FileName, .. start.ArgumentList], "sh");
        start.ArgumentList.Clear();
        Array.ForEach<string>(["-c", $"exec \"$@\" > /dev/full {errors}", "sh", .. command], start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        using var end = new KilledAtTheEnd(process);

        var lines = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Waiting.Timeout);

        Assert.Equal(1, process.ExitCode);
        Assert.InRange(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 0, 1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // More than a pipe holds: the command reads its input once this is written.
    private static async Task<Socket?> FillAsync(Stream input)
    {
        await input.WriteAsync(Enumerable.Repeat((byte)'\n', 1024 * 1024).ToArray());
        await input.FlushAsync();
        return null;
    }

    private async Task ImportAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.ndjson"), ImportRequests.Lines(500, "Exported"));
        Assert.Equal(0, (await ProgramRun.RunAsync(_folder, ["import", "a.ndjson", "-q"], Setting)).ExitCode);
    }
}
