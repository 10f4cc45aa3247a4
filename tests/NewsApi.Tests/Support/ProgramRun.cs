using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsApi.Tests.Support;

/// <summary>A run of the program in a process of its own, and what came of it.</summary>
internal sealed partial record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The errors, without the progress that an import or a copy reports when it takes longer than five seconds.</summary>
    public string[] ErrorLines =>
        [.. Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !Progress().IsMatch(line))];

    /// <summary>Runs it in a folder, and waits for its end. It has no settings but these.</summary>
    public static async Task<ProgramRun> RunAsync(
        string folder, string[] arguments, params (string Name, string Value)[] settings)
    {
        using var process = Process.Start(StartInfo(folder, arguments, settings))!;
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(Waiting.Timeout);
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill();
        }
    }

    public static ProcessStartInfo StartInfo(string folder, string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsApi.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["Seeds__Path"] = "";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    [GeneratedRegex(@"^[\d,]+ articles(, \d+ ?%)?, [\d,]+/s$|^\w+: [\d,]+ of [\d,]+ rows$")]
    private static partial Regex Progress();
}
