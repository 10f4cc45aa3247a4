using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NewsApi.Search.Index;

/// <summary>Copies commits of an index from folder to folder.</summary>
internal static class IndexCopy
{
    /// <summary>Copies the files of a commit into a new folder and writes them through to the disk.</summary>
    public static void Make(Directory source, IndexCommit commit, string path, CancellationToken cancellationToken)
    {
        using var target = new NIOFSDirectory(path);
        foreach (var name in commit.FileNames)
        {
            cancellationToken.ThrowIfCancellationRequested();
            source.Copy(target, name, name, IOContext.DEFAULT);
        }

        target.Sync(commit.FileNames);
    }

    /// <summary>Copies the last commit of a folder into a new one, and verifies the checksums of the copy.</summary>
    /// <exception cref="IndexDamagedException">The copy is damaged.</exception>
    public static void Fetch(string from, string path, CancellationToken cancellationToken)
    {
        using var source = new NIOFSDirectory(from);
        Make(source, DirectoryReader.ListCommits(source)[^1], path, cancellationToken);
        using var copy = new NIOFSDirectory(path);
        using var reader = DirectoryReader.Open(copy);
        IndexView.CheckIntegrity(reader);
    }

    /// <summary>Reads the stamp of the index in a folder; null where it has none, or cannot be read.</summary>
    public static IndexStamp? ReadStamp(string path)
    {
        try
        {
            using var directory = new NIOFSDirectory(path);
            return IndexStamp.FromCommitData(DirectoryReader.ListCommits(directory)[^1].UserData);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || IndexFolder.IsUnreadable(failure))
        {
            return null;
        }
    }
}
