using System.Runtime.CompilerServices;

namespace NewsApi.Tests.Support;

/// <summary>
/// Compares with a file under version control, in the folder <c>Golden</c> beside the test. With the environment
/// variable <c>UPDATE_GOLDEN=1</c> it writes the file instead: read the difference before you commit it.
/// </summary>
internal static class GoldenFile
{
    /// <summary>Whether the files are to be written, not compared.</summary>
    public static bool IsUpdate => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>The source file that calls this.</summary>
    public static string PathOf([CallerFilePath] string test = "") => test;

    public static async Task MatchAsync(string actual, string name, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (IsUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, actual);
            return;
        }

        Assert.Equal((await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}
