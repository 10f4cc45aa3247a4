using System.Diagnostics;

namespace NewsApi.Tests.Commands;

/// <summary>A server that cannot start says why in one line, and ends with exit code 1.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    // A file cannot be a folder, whoever runs the test.
    [Theory]
    [InlineData("Search__IndexPath", "{0}/file/search")]
    [InlineData("ConnectionStrings__NewsApi", "Data Source={0}/file/newsapi.db")]
    [InlineData("ConnectionStrings__NewsApi", "No=Such;Key")]
    [InlineData("Limits__MaxTextLength", "0")]
    [InlineData("ASPNETCORE_URLS", "nonsense")]
    [InlineData("ApiKeys__0__Key", "")]
    [InlineData("ApiKeys__0__Key", "two words")]
    [InlineData("ApiKeys__0__Hash", "abc")]
    [InlineData("ApiKeys__0__Scopes", "root")]
    [InlineData("Auth__Audience", "newsapi")]
    [InlineData("Auth__Authority", "nonsense")]
    public async Task Start_SettingThatCannotWork_SaysSoInOneLine(string name, string value)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "");
        using var server = Start(name, string.Format(value, _folder));

        var output = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(1, server.ExitCode);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process Start(string name, string value)
    {
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "NewsApi.dll"))
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        start.Environment["ConnectionStrings__NewsApi"] = $"Data Source={_folder}/newsapi.db";
        start.Environment["Seeds__Path"] = "";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
