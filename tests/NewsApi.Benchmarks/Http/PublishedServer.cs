using System.Diagnostics;

namespace NewsApi.Benchmarks.Http;

/// <summary>The server as it is shipped: compiled for this system beforehand, as the image is.</summary>
internal static class PublishedServer
{
    private const string Solution = "NewsApi.sln";

    /// <summary>Publishes it into a folder; returns the path of its program.</summary>
    public static async Task<string> MakeAsync(string folder)
    {
        await Console.Error.WriteLineAsync("publishing the server");
        var target = Path.Combine(folder, "server");
        string[] arguments =
        [
            "publish", Path.Combine(FindSources(), "src/NewsApi"), "-c", "Release", "--use-current-runtime",
            "--artifacts-path", Path.Combine(folder, "artifacts"), "-o", target, "-v", "q", "-nologo",
        ];
        using var publish = Process.Start("dotnet", arguments);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? Path.Combine(target, "NewsApi.dll")
            : throw new InvalidOperationException("The server was not published.");
    }

    private static string FindSources()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no {Solution} above {AppContext.BaseDirectory}.");
    }
}
