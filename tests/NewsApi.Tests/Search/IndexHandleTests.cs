using NewsApi.Model;
using NewsApi.Search.Index;
using static NewsApi.Tests.Search.SearchSamples;

namespace NewsApi.Tests.Search;

/// <summary>Rebuilding the index keeps no file open (Lucene.NET issue 1284).</summary>
public sealed class IndexHandleTests : IDisposable
{
    private const int Rebuilds = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsapi-tests-");

    [Fact]
    public void Rebuild_TwoHundredTimes_KeepsNoFileOpen()
    {
        var serving = Build(0);
        for (var number = 1; number <= Rebuilds; number++)
        {
            var built = Build(number);
            serving.Dispose();
            Directory.Delete(serving.Path, recursive: true);
            serving = built;
        }

        var (open, ofServing) = (CountOpen(_folder.FullName), CountOpen(serving.Path));
        serving.Dispose();

        Assert.Equal(ofServing, open);
        Assert.Equal(0, CountOpen(_folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IndexGeneration Build(int number)
    {
        var index = IndexGeneration.Create(Path.Combine(_folder.FullName, $"index-{number}"), Guid.NewGuid());
        for (var id = 1; id <= 3; id++)
        {
            index.Replace(Article(id, "Heron", "A heron stood by the pier.").WithQuote("A heron.", Speaker(1, "Ida Holm")));
            index.Advance(new Change { Sequence = id });
            index.Refresh();
            using var view = index.OpenView();
            Assert.Equal(2 * id, view.Searcher.IndexReader.NumDocs);
        }

        index.Merge();
        index.Complete();
        index.Commit();
        return index;
    }

    // Files and mappings of this process; deleted files count, too.
    private static int CountOpen(string folder) => !OperatingSystem.IsLinux() ? 0
        : new DirectoryInfo("/proc/self/fd").EnumerateFiles().Count(file => file.LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true)
            + File.ReadLines("/proc/self/maps").Count(line => line.Contains(folder, StringComparison.Ordinal));
}
