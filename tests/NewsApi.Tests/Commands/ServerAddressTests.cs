using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Commands;

/// <summary>Commands that work through a server.</summary>
public sealed class ServerAddressTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_AddressOfTheApi_IsThatOfTheServerAndNeedsTheOptionKey()
    {
        using var server = await ServerProcess.StartAsync(
            _folder.Path,
            ("Access__AnonymousRead", "false"),
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("ApiKeys__0__Key", "a-good-key-1"));
        var url = $"{server.Client.BaseAddress}api/v1";

        var refused = await RunAsync("export", "--q", "pier", "--url", url);
        var done = await RunAsync("export", "--q", "pier", "--url", url, "--key", "a-good-key-1");
        var slash = await RunAsync("export", "--url", $"{url}/", "--key", "a-good-key-1");

        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("--key, or the environment variable NEWSAPI_KEY", Assert.Single(refused.ErrorLines));
        Assert.Equal(((0, ""), (0, "")), ((done.ExitCode, done.Errors), (slash.ExitCode, slash.Errors)));
        await server.KillAsync();
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.RunAsync(_folder.Path, arguments);
}
