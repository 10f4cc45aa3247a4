using Lucene.Net.Store;
using NewsApi.Search.Index;
using Directory = System.IO.Directory;

namespace NewsApi.Tests.Search;

/// <summary>Files of the index are read where the system maps them: parts of them, by several, and never once closed.</summary>
public sealed class MappedDirectoryTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;
    private readonly MappedDirectory _directory;

    public MappedDirectoryTests()
    {
        File.WriteAllBytes(Path.Combine(_path, "bytes"), [.. Enumerable.Range(0, 5000).Select(number => (byte)number)]);
        File.WriteAllBytes(Path.Combine(_path, "empty"), []);
        _directory = new MappedDirectory(_path);
    }

    [Theory]
    [InlineData(0, 5000)]
    [InlineData(1, 10)]
    [InlineData(511, 514)]
    [InlineData(4999, 1)]
    public void Read_AnyPart_IsWhatTheFileHas(int start, int length)
    {
        using var input = _directory.OpenInput("bytes", IOContext.DEFAULT);
        var copy = (IndexInput)input.Clone();
        var read = new byte[length];

        copy.Seek(start);
        copy.ReadBytes(read, 0, length);

        Assert.Equal(File.ReadAllBytes(Path.Combine(_path, "bytes"))[start..(start + length)], read);
        Assert.Equal(start + length, copy.Position);
        Assert.Equal(0, input.Position);
    }

    [Fact]
    public void Read_Slice_HasItsOwnStartAndEnd()
    {
        using var slicer = _directory.CreateSlicer("bytes", IOContext.DEFAULT);
        using var slice = slicer.OpenSlice("part", 300, 2);

        Assert.Equal(((byte)(300 % 256), (byte)(301 % 256)), (slice.ReadByte(), slice.ReadByte()));
        Assert.ThrowsAny<IOException>(() => slice.ReadByte());
    }

    [Fact]
    public void Read_Closed_Fails()
    {
        var input = _directory.OpenInput("bytes", IOContext.DEFAULT);
        var copy = (IndexInput)input.Clone();

        input.Dispose();

        Assert.ThrowsAny<ObjectDisposedException>(() => copy.ReadByte());
    }

    [Fact]
    public void Open_EmptyFile_HasNothing()
    {
        using var input = _directory.OpenInput("empty", IOContext.DEFAULT);

        Assert.Equal(0, input.Length);
    }

    public void Dispose()
    {
        _directory.Dispose();
        Directory.Delete(_path, recursive: true);
    }
}
