using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace NewsApi.Search.Index;

/// <summary>The files of the last commit. Lucene never changes a file: one that changes was damaged from outside.</summary>
internal sealed class CommittedFiles
{
    private readonly string _path;
    private readonly Dictionary<string, (long Length, DateTime WrittenAt)> _files;

    private CommittedFiles(string path, IEnumerable<string> names)
    {
        _path = path;
        _files = names.ToDictionary(name => name, Describe);
    }

    /// <summary>Notes the files of the last commit in a folder.</summary>
    public static CommittedFiles Of(string path, Directory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return new CommittedFiles(path, []);
        }

        var segments = new SegmentInfos();
        segments.Read(directory);
        return new CommittedFiles(path, segments.GetFiles(directory, includeSegmentsFile: true));
    }

    /// <summary>Verifies that no file was removed, or changed in length or time.</summary>
    /// <exception cref="IndexDamagedException">One was.</exception>
    public void Verify()
    {
        foreach (var (name, noted) in _files)
        {
            if (Describe(name) != noted)
            {
                throw new IndexDamagedException($"The file {name} of the search index was changed or removed by another program.");
            }
        }
    }

    private (long Length, DateTime WrittenAt) Describe(string name)
    {
        var file = new FileInfo(Path.Combine(_path, name));
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
    }
}

/// <summary>Files of the index are damaged: it must be built anew.</summary>
internal sealed class IndexDamagedException(string message, Exception? inner = null) : IOException(message, inner);
