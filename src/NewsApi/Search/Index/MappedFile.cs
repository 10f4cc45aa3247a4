using System.IO.MemoryMappedFiles;

namespace NewsApi.Search.Index;

/// <summary>A file that the system maps into memory, to be read by several at once.</summary>
internal sealed class MappedFile : IDisposable
{
    // One that is empty cannot be mapped.
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;

    public MappedFile(string path)
    {
        Length = new FileInfo(path).Length;
        if (Length > 0)
        {
            // Lucene removes files that others still read.
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        }
    }

    public long Length { get; }

    /// <summary>A part of it; each reader has its own. Once the file is closed, reading fails.</summary>
    public Stream Read(long start, long length) => _view is null || length == 0
        ? Stream.Null
        : new UnmanagedMemoryStream(_view.SafeMemoryMappedViewHandle, start, length);

    public void Dispose()
    {
        _view?.Dispose();
        _file?.Dispose();
    }
}
