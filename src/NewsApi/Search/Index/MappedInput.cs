using Lucene.Net.Store;

namespace NewsApi.Search.Index;

/// <summary>Reads a part of a mapped file. Copies of it read on their own.</summary>
internal sealed class MappedInput(string name, MappedFile file, long start, long length) : BufferedIndexInput(name, ReadAtOnce)
{
    // Two blocks of a list of documents, or more.
    private const int ReadAtOnce = 512;

    private Stream _bytes = file.Read(start, length);
    private bool _isCopy;

    /// <summary>Whether the file is closed with this; copies never close it.</summary>
    public bool OwnsFile { get; init; }

    public override long Length => length;

    public override object Clone()
    {
        var copy = (MappedInput)base.Clone();
        (copy._bytes, copy._isCopy) = (file.Read(start, length), true);
        return copy;
    }

    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        _bytes.Position = Position;
        _bytes.ReadExactly(b, offset, length);
    }

    protected override void SeekInternal(long pos)
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && OwnsFile && !_isCopy)
        {
            file.Dispose();
        }
    }
}
