namespace NewsApi.Parsing.Tests;

/// <summary>The limits that no analyzer of the build checks.</summary>
public sealed class SourceLineTests
{
    private const int LongestLine = 140;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Line_OfSource_IsNoLongerThanLimit(string folder)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"))
            .ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(LongLines));
    }

    private static IEnumerable<string> LongLines(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, file))
            .Select((line, index) => (Length: line.Length, Number: index + 1))
            .Where(line => line.Length > LongestLine)
            .Select(line => $"{file}({line.Number}): {line.Length} columns");
}
