using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace NewsApi.Search.Index;

/// <summary>The files of the last commit in a folder. Lucene never changes a file: one that changes was damaged from outside.</summary>
internal sealed class CommittedFiles(string path, Directory directory)
{
    private readonly Dictionary<string, (long Length, DateTime WrittenAt)> _files =
        NamesIn(directory).ToDictionary(name => name, name => Describe(path, name));

    /// <summary>Verifies that no file was removed, or changed in length or time.</summary>
    /// <exception cref="IndexDamagedException">One was.</exception>
    public void Verify()
    {
        foreach (var (name, noted) in _files)
        {
            if (Describe(path, name) != noted)
            {
                throw new IndexDamagedException($"The file {name} of the search index was changed or removed by another program.");
            }
        }
    }

    private static ICollection<string> NamesIn(Directory directory) =>
        DirectoryReader.IndexExists(directory) ? DirectoryReader.ListCommits(directory)[^1].FileNames : [];

    private static (long Length, DateTime WrittenAt) Describe(string path, string name)
    {
        var file = new FileInfo(Path.Combine(path, name));
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
    }
}

/// <summary>Files of the index are damaged: it must be built anew.</summary>
internal sealed class IndexDamagedException(string message, Exception? inner = null) : IOException(message, inner);
