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
        using var index = LuceneIndex.Open(_folder.FullName);
        Build(index, 1);
        var before = CountOpen(_folder.FullName);

        for (var number = 2; number <= Rebuilds; number++)
        {
            Build(index, number);
        }

        Assert.InRange(CountOpen(_folder.FullName), 0, before);
        index.Dispose();
        Assert.Equal(0, CountOpen(_folder.FullName));
    }

    [Fact]
    public void Rebuild_NotEnded_SearchesAndReopeningFindWhatWasThereBefore()
    {
        using (var index = LuceneIndex.Open(_folder.FullName))
        {
            Build(index, 1);
            index.BeginRebuild();
            index.Add(Article(4, "Crane", "A crane stood by the pier."));
            index.Refresh();
            Assert.Equal(4, CountDocuments(index));
            index.Commit();
        }

        using var again = LuceneIndex.Open(_folder.FullName);
        Assert.Equal(4, CountDocuments(again));
    }

    [Fact]
    public void CheckIntegrity_DiskLostAByte_FindsIt()
    {
        using (var index = LuceneIndex.Open(_folder.FullName))
        {
            Build(index, 1);
        }

        foreach (var file in Directory.GetFiles(_folder.FullName, "_*"))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);

            Assert.ThrowsAny<IOException>(() =>
            {
                using var index = LuceneIndex.Open(_folder.FullName);
                using var view = index.OpenView();
                view.CheckIntegrity();
            });

            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Two articles by the rebuild, and a change after it.
    private static void Build(LuceneIndex index, int number)
    {
        index.BeginRebuild();
        for (var id = 1; id <= 2; id++)
        {
            index.Add(Article(id, "Heron", "A heron stood by the pier.").WithQuote("A heron.", Speaker(1, "Ida Holm")));
        }

        index.EndRebuild(IndexStamp.New(Guid.NewGuid(), new Change { Sequence = 2 * number }));
        Assert.Equal(4, CountDocuments(index));
        index.Replace(Article(2, "Crane", "A crane stood by the pier.").WithQuote("A crane.", Speaker(1, "Ida Holm")));
        index.Advance(new Change { Sequence = (2 * number) + 1 });
        index.Refresh();
        Assert.Equal(4, CountDocuments(index));
        index.Commit();
    }

    private static int CountDocuments(LuceneIndex index)
    {
        using var view = index.OpenView();
        return view.Searcher.IndexReader.NumDocs;
    }

    // Files and mappings of this process; deleted files count, too.
    private static int CountOpen(string folder) => !OperatingSystem.IsLinux() ? 0
        : new DirectoryInfo("/proc/self/fd").EnumerateFiles()
            .Count(file => file.LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true)
            + File.ReadLines("/proc/self/maps").Count(line => line.Contains(folder, StringComparison.Ordinal));
}
