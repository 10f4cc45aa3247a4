using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;
using NewsApi.Settings;

namespace NewsApi.Imports.Files;

/// <summary>
/// Finds the files that a command line names: files, folders with all that is in them, and patterns such as <c>2026/*.txt</c>.
/// </summary>
internal static class ImportPaths
{
    /// <summary>Stands for the standard input.</summary>
    public const string StandardInput = "-";

    private static readonly EnumerationOptions AllFiles =
        new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Returns the files in an order that is the same each time.</summary>
    /// <exception cref="StartFailure">A path names nothing.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Find(path) is { Length: > 0 } files
            ? files
            : throw new StartFailure($"'{path}' names no file that can be imported."))];

    private static string[] Find(string path)
    {
        if (path == StandardInput || File.Exists(path))
        {
            return [path == StandardInput ? path : Path.GetFullPath(path)];
        }

        if (Directory.Exists(path))
        {
            return Sort(FilesOf(path).Where(FileItems.IsSupported));
        }

        var full = Path.GetFullPath(path);
        var wildcard = full.AsSpan().IndexOfAny('*', '?');
        var root = wildcard < 0 ? "" : full[..(full.LastIndexOf(Path.DirectorySeparatorChar, wildcard) + 1)];
        return Directory.Exists(root)
            ? Sort(new Matcher(StringComparison.Ordinal).AddInclude(full[root.Length..]).GetResultsInFullPath(root))
            : [];
    }

    // Links to folders are not followed: they may lead back.
    private static FileSystemEnumerable<string> FilesOf(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), AllFiles)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static string[] Sort(IEnumerable<string> files) => [.. files.Select(Path.GetFullPath).Order(StringComparer.Ordinal)];
}
